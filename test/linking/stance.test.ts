import assert from "node:assert/strict";
import { test } from "node:test";
import type { Attribution } from "../../src/attribution/attribution.ts";
import { statementsOf } from "../../src/linking/claims/statement.ts";
import type { Stance } from "../../src/linking/links.ts";
import { forwardOf, readStatement, stanceOf } from "../../src/linking/stance/stance.ts";
import { attributionOf, entryOf } from "./entries.ts";

/** A sentence in the writer's own voice, or a source, a cue and a content with what else is known of them. */
type Told = string | readonly [source: string, cue: string, content: string, given?: Partial<Attribution>];

/** How each of the statements takes up the claim that they make together. */
function stances(...told: readonly Told[]): readonly Stance[] {
	const statements = told.flatMap((one, at) => {
		const text = typeof one === "string" ? one : `${one[0]} ${one[1]} ${one[2]}.`;
		const attributions = typeof one === "string" ? [] : [attributionOf(text, [one[0], one[1], one[2]], one[3])];
		return statementsOf(entryOf(`text ${at}`, text, { attributions })).slice(0, 1);
	});
	const read = statements.map(readStatement);
	const forward = forwardOf(read);
	return read.map((one) => stanceOf(one, forward));
}

const says = (content: string): Told => ["Oda Finch", "said", content];

test("what a claim itself has with a negation is no denial of it", () => {
	const without = [says("the skipper has no licence to steer the tug"), says("the skipper can't steer the tug, as he has no licence yet")];
	assert.deepEqual(stances(...without, "The skipper bought a tug but doesn't have a licence to steer it."), ["asserts", "asserts", "repeats"]);
	assert.deepEqual(stances(...without, says("the skipper does have a licence to steer the tug")).at(-1), "denies");
});

test("a negation turns what stands behind it in its own clause", () => {
	const tug = [says("the tug was sold to a shipyard"), says("a shipyard bought the tug")];
	assert.equal(stances(...tug, says("there was no need: the tug was sold to a shipyard")).at(-1), "asserts");
	assert.equal(stances(...tug, says("there was no hurry because the tug was sold to a shipyard")).at(-1), "asserts");
	assert.equal(stances(...tug, says("the tug was never sold to a shipyard")).at(-1), "denies");
	assert.equal(stances(...tug, "It's not like the tug was of use to the shipyard.").at(-1), "repeats");
});

test("two words that put a thing away do so as one does, and a negation before one takes it back", () => {
	const tug = [says("the tug was sold to a shipyard"), says("a shipyard bought the tug")];
	assert.equal(stances(...tug, says("the tale of the tug and the shipyard is a lie, and the reports are false")).at(-1), "denies");
	assert.equal(stances(...tug, says("the tale of the tug and the shipyard is not a hoax")).at(-1), "asserts");
	assert.equal(stances(...tug, ["Lund", "described", "as “nonsense” the tale that the tug was sold to a shipyard"]).at(-1), "denies");
});

test("that something is open is asserted by those who say so, and is no denial", () => {
	const open = [says("it is not clear whether the keel was cracked"), says("they were not sure whether the keel was cracked")];
	assert.deepEqual(stances(...open, ["Divers", "have yet to determine", "whether the keel was cracked"]), ["asserts", "asserts", "asserts"]);
	const cracked = [says("the keel was cracked"), says("the keel of the tug was cracked")];
	assert.equal(stances(...cracked, ["Divers", "have questioned", "whether the keel was cracked"]).at(-1), "doubts");
	assert.equal(stances(...cracked, says("it is not clear whether the keel was cracked")).at(-1), "doubts");
});

test("a writer who keeps a distance reports, and one who says how likely a thing is repeats", () => {
	const quoted = says("the keel was most likely cracked by ice");
	assert.deepEqual(stances(quoted, "The keel was reportedly cracked by ice."), ["asserts", "reports"]);
	assert.deepEqual(stances(quoted, "The keel was most likely cracked by ice."), ["asserts", "repeats"]);
	assert.deepEqual(stances(quoted, says("the keel has been rumoured to be cracked by ice")), ["asserts", "reports"]);
});

test("what somebody is said to plan is the writer's word, and a sentence in quotation marks is not", () => {
	const bought = says("the owner wanted to buy the tug");
	assert.deepEqual(stances(bought, ["The owner", "had planned", "to buy the tug", { act: "plan" }]), ["asserts", "repeats"]);
	assert.deepEqual(stances(bought, "“The owner wanted to buy the tug.”"), ["asserts", "asserts"]);
});

test("who denies and puts another value in the place corrects; “actually” alone puts none", () => {
	const sold = [says("the tug was sold for nine crowns"), says("nine crowns were paid when the tug was sold")];
	assert.equal(stances(...sold, says("the tug was not sold for nine crowns; in fact the price was two")).at(-1), "corrects");
	assert.equal(stances(...sold, says("the tug was not actually sold for nine crowns")).at(-1), "denies");
});
