import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { text as textOf } from "node:stream/consumers";
import { test } from "node:test";
import fc from "fast-check";
import * as v from "valibot";
import { spanOf } from "../../src/text/span.ts";
import { annotationsOf } from "../../src/views/exports/annotation.ts";
import { codePointsIn } from "../../src/views/exports/code-points.ts";
import type { Stated } from "../../src/views/exports/stated.ts";
import { attributionOf, entryOf } from "../linking/entries.ts";

const Selector = v.variant("type", [
	v.object({ type: v.literal("TextQuoteSelector"), exact: v.string(), prefix: v.string(), suffix: v.string() }),
	v.object({ type: v.literal("TextPositionSelector"), start: v.number(), end: v.number() }),
]);
const Collection = v.object({
	first: v.object({ items: v.array(v.object({ target: v.array(v.object({ selector: v.array(Selector) })) })) }),
	total: v.number(),
});

/** Characters of one and of two UTF-16 units, with marks that stand on others. */
const characters = fc.array(fc.constantFrom("a", "é", "ё", "漢", "𝔍", "🛟", "𠮷", "e\u0301", " ", "\n", "👩‍🚀"), { minLength: 3, maxLength: 120 });

test("offsets in code points are those that count characters", () => {
	fc.assert(
		fc.property(characters, (all) => {
			const text = all.join("");
			const codePoints = codePointsIn(text);
			let at = 0;
			for (const [index, character] of [...text].entries()) {
				assert.equal(codePoints(at), index);
				at += character.length;
			}
			assert.equal(codePoints(text.length), [...text].length);
		}),
	);
});

test("places and words of an annotation lead to one another, whatever the text is made of", async () => {
	await fc.assert(
		fc.asyncProperty(characters, fc.nat(), fc.nat(), async (all, one, other) => {
			const [from = 0, to = 0] = [one % all.length, other % all.length].sort((first, second) => first - second);
			const text = all.join("");
			const start = all.slice(0, from).join("").length;
			const span = spanOf(text, start, start + all.slice(from, to + 1).join("").length);
			const attribution = { ...attributionOf(text, ["", text[0] ?? "", ""]), content: [span] };
			const stated: Stated = { entry: entryOf("a/b c", text, { attributions: [attribution] }), all: new Map(), attribution, spans: [span], takes: [] };
			const book = { outlets: new Set<string>(), checks: () => ({}), takes: new Map() };
			const { first, total } = v.parse(Collection, JSON.parse(await textOf(Readable.from(annotationsOf([stated], book, "case")))));
			assert.equal(total, 1);
			const [quote, place] = first.items[0]?.target[0]?.selector ?? [];
			if (quote?.type !== "TextQuoteSelector" || place?.type !== "TextPositionSelector") return assert.fail("other selectors");
			const points = [...text];
			assert.equal(points.slice(place.start, place.end).join(""), span.text);
			assert.equal(quote.exact, span.text);
			assert.ok(points.slice(0, place.start).join("").endsWith(quote.prefix));
			assert.ok(points.slice(place.end).join("").startsWith(quote.suffix));
			for (const words of [quote.prefix, quote.suffix]) assert.ok(words.isWellFormed());
		}),
	);
});
