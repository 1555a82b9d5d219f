import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { passageOf } from "../../src/linking/stand/passage.ts";

const FILLER = "The weather on the coast was mild and visitors walked along the promenade in the afternoon sun with their dogs.";
const CLAIM = "Ferry Lady Ibbot ran aground at Tallow Reach";

test("a short text is its own passage", () => {
	assert.equal(passageOf(CLAIM, "A ferry sat on a bank. Nobody was hurt."), "A ferry sat on a bank. Nobody was hurt.");
	assert.equal(passageOf(CLAIM, ""), "");
	assert.equal(passageOf("", "A ferry sat on a bank."), "A ferry sat on a bank.");
});

test("of a long text the sentences on the claim are taken, in the order of the text", () => {
	const early = "Tugs reached the Lady Ibbot before dawn.";
	const late = "The ferry had run aground off Tallow Reach on Sunday.";
	const text = [FILLER, FILLER, early, ...Array.from({ length: 20 }, () => FILLER), late, FILLER].join(" ");
	const passage = passageOf(CLAIM, text);
	assert.ok(passage.indexOf(early) >= 0 && passage.indexOf(late) > passage.indexOf(early));
	assert.ok(passage.length < text.length / 3);
});

test("the first sentence, and one that says it is not so, go before one like others", () => {
	const first = "Crowds gathered on the quay this morning.";
	const denial = "The story is a hoax.";
	const text = [first, ...Array.from({ length: 20 }, () => FILLER), denial, ...Array.from({ length: 20 }, () => FILLER)].join(" ");
	const passage = passageOf(CLAIM, text);
	assert.ok(passage.startsWith(first));
	assert.ok(passage.includes(denial));
});

test("for any text, a passage is some of its sentences and hardly longer than 90 words and a sentence", () => {
	const sentence = fc
		.array(fc.constantFrom("ferry", "Tallow", "hoax", "quay", "the", "12", "渡船"), { minLength: 1, maxLength: 12 })
		.map((words) => `${words.join(" ")}.`);
	fc.assert(
		fc.property(fc.array(sentence, { maxLength: 60 }), fc.constantFrom(CLAIM, "", "渡船"), (sentences, claim) => {
			const passage = passageOf(claim, sentences.join("\n"));
			assert.ok(passage.split(" ").length <= 102);
			for (const part of passage.split(/(?<=\.) /u).filter((one) => one !== "")) assert.ok(sentences.includes(part), part);
		}),
	);
});
