import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Statement } from "../../src/linking/claims/statement.ts";
import { found } from "../../src/linking/find/found.ts";
import { questionOf } from "../../src/linking/find/question.ts";

const said = (article: string, text: string): Statement => ({ article, start: 0, end: text.length, text, attribution: null });
const sought = (statements: readonly Statement[]) => statements.map((statement) => ({ statement }));

const STATEMENTS = [
	said("a", "Two tugs pulled the ferry off the sandbank."),
	said("b", "The ferry would sail again on Monday, after divers had looked at its hull and the harbour office had signed the papers."),
	said("c", "The ferry is stuck on a sandbank."),
	said("d", "Mice were found in the bakery."),
];
const NONE = { speaker: [], act: [], outlet: [], date: [], claim: [] };

test("a question is words and filters; a value of several words stands in quotation marks", () => {
	assert.deepEqual(questionOf('speaker:"Ines Roth" how many tugs? date:2031-03 act:deny act:warn'), {
		words: "how many tugs?",
		filters: { ...NONE, speaker: ["Ines Roth"], date: ["2031-03"], act: ["deny", "warn"] },
	});
	assert.deepEqual(questionOf("the loudspeaker: broken"), { words: "the loudspeaker: broken", filters: NONE });
	assert.deepEqual(questionOf(""), { words: "", filters: NONE });
});

test("the statement with more of the question's telling words stands first, of equal ones the one that says little else", () => {
	assert.deepEqual(
		found("is the ferry stuck on sandbanks?", sought(STATEMENTS)).map(({ statement }) => statement.article),
		["c", "a", "b"],
	);
});

test("with vectors meaning counts as much as words", () => {
	const meant = STATEMENTS.map((statement) => ({ statement, vector: Float32Array.from(statement.article === "d" ? [1, 0] : [0, 1]) }));
	const [best] = found("rodents at the baker's", meant, Float32Array.from([1, 0]));
	assert.equal(best?.statement.article, "d");
	assert.equal(best?.score, 0.5);
});

test("scores are from 0 to 1, and the order of the statements shows in no result", () => {
	fc.assert(
		fc.property(fc.shuffledSubarray(STATEMENTS, { minLength: 4 }), fc.constantFrom("ferry", "the ferry's hull and mice", "tugs pulled"), (shuffled, words) => {
			const hits = found(words, sought(shuffled));
			assert.deepEqual(hits, found(words, sought(STATEMENTS)));
			for (const { score } of hits) assert.ok(score > 0 && score <= 1);
		}),
		{ numRuns: 30 },
	);
});
