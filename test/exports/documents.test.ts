import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { read } from "../../src/reading/read.ts";
import { markdownText } from "../../src/views/exports/markdown.ts";
import { xlsxOf } from "../../src/views/exports/xlsx.ts";
import { xmlText } from "../../src/views/exports/xml.ts";
import { attributionOf, entryOf } from "../linking/entries.ts";
import { exportOf } from "./examples.ts";
import { makeStory } from "./story.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-exports-"));
const path = join(folder, "story.case");
before(() => makeStory(path));
after(() => rmSync(folder, { recursive: true }));

test("a document of Word can be read again, and opens with what kind of paper it is", async () => {
	const file = join(folder, "story.docx");
	writeFileSync(file, await exportOf(path, "docx"));
	const texts: string[] = [];
	for await (const { articles } of read([file], { stdin: process.stdin, workers: 1 })) texts.push(...articles.map(({ article }) => article.text));
	assert.match(texts[0] ?? "", /^Statements in story\s+Working paper\. Machine reading, not checked\./);
	assert.match(texts[0] ?? "", /"that the north buoy at Gull Point had drifted by a mile 🛟" - Pilot Ines Roth 𝔍 "said", as told by Pier Gazette, 3 Mar 2031/);
	assert.match(texts[0] ?? "", /<b>the lamp<\/b>/);
});

test("a workbook holds words that look like its own escapes, and no character that XML does not allow", async () => {
	const text = "_x003D_1+1 said \u0001\ufffe_x000d_.";
	const attribution = attributionOf(text, ["_x003D_1+1", "said", "\u0001\ufffe_x000d_"]);
	const entry = entryOf("a", text, { outlet: "_x003D_", attributions: [attribution] });
	const [first] = attribution.content;
	assert.ok(first);
	const pieces: Uint8Array[] = [];
	const stated = { entry, all: new Map([[attribution.id, attribution]]), attribution, spans: [first] as const, takes: [] };
	for await (const piece of xlsxOf([stated], { outlets: new Set(), checks: () => ({}), takes: new Map() })) pieces.push(piece);
	const sheet = strFromU8(unzipSync(Buffer.concat(pieces))["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
	const cells = [...sheet.matchAll(/<t [^>]*>([^<]*)</g)].map(([, cell = ""]) =>
		cell.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
	);
	assert.ok(cells.includes("_x003D_1+1"));
	assert.ok(cells.includes("&quot;\ufffd\ufffd_x000d_&quot;"));
	assert.doesNotMatch(sheet, /<f>/);
});

test("words in XML are words, whatever they are made of", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (words) => {
			const written = xmlText(words);
			assert.doesNotMatch(written, /[<>"]|&(?!(?:amp|lt|gt|quot);)/);
			assert.ok(written.isWellFormed());
		}),
	);
});

test("words in Markdown are words", () => {
	assert.equal(markdownText("*a* _b_ [c](d) <e> `f` # ~g~ ^h^ $i$"), "\\*a\\* \\_b\\_ \\[c\\](d) \\<e\\> \\`f\\` \\# \\~g\\~ \\^h\\^ \\$i\\$");
	assert.equal(markdownText("- 1"), "\\- 1");
	assert.equal(markdownText("12. Oct"), "12\\. Oct");
	assert.equal(markdownText("see https://quay.example and www.quay.example"), "see https\\://quay.example and www\\.quay.example");
	assert.equal(markdownText("Roth said: no."), "Roth said: no.");
});
