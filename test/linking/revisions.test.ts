import assert from "node:assert/strict";
import { test } from "node:test";
import type { Entry } from "../../src/linking/entry.ts";
import { type Revision, revisionsOf } from "../../src/linking/revisions/revisions.ts";
import { attributionOf, entryOf, spanIn } from "./entries.ts";

const BEFORE = "The eastern lock shut on Monday. Divers will replace its rusted gates by autumn. Bakers fear for the flour barges.";

const only = (entries: readonly Entry[]): Revision => {
	const [revision, ...others] = revisionsOf(entries);
	assert.ok(revision);
	assert.deepEqual(others, []);
	return revision;
};
const after = (text: string, given: Partial<Entry> = {}): Entry => entryOf("b", text, { revises: "a", ...given });
const wordsOf = (places: readonly { readonly text: string }[]): readonly string[] => places.map(({ text }) => text);

test("what a later text added, cut and changed, by statement", () => {
	const text = "The eastern lock shut on Monday. Divers will replace its rusted gates by spring. A ferry carries walkers across.";
	const revision = only([entryOf("a", BEFORE), after(text)]);
	assert.deepEqual([revision.article, revision.revises], ["b", "a"]);
	assert.deepEqual(wordsOf(revision.added), ["A ferry carries walkers across."]);
	assert.deepEqual(wordsOf(revision.cut), ["Bakers fear for the flour barges."]);
	assert.deepEqual(
		revision.changed.map(({ softened, differences }) => [softened, differences.map(({ one, other }) => [one?.text, other?.text])]),
		[[false, [["autumn", "spring"]]]],
	);
});

test("a page whose clutter alone changed is no revision, nor one that moved its paragraphs", () => {
	const moved = "Bakers fear for the flour barges. The eastern lock shut on Monday.\n\nDivers will replace its rusted gates by autumn.";
	assert.deepEqual(revisionsOf([entryOf("a", BEFORE), after(moved)]), []);
	const teaser = "Read also: five bakeries to visit";
	const text = `${BEFORE}\n${teaser}`;
	assert.deepEqual(revisionsOf([entryOf("a", BEFORE), after(text, { zones: [{ ...spanIn(text, teaser), zone: "boilerplate", why: "made up" }] })]), []);
});

test("what is said with more doubt than before is softened", () => {
	const sure = "Marsh said the rusted gates cracked in spring.";
	const unsure = "Marsh said the rusted gates may have cracked in spring.";
	const one = entryOf("a", sure, { attributions: [attributionOf(sure, ["Marsh", "said", "the rusted gates cracked in spring"])] });
	const other = after(unsure, {
		attributions: [
			attributionOf(unsure, ["Marsh", "said", "the rusted gates may have cracked in spring"], { hedge: "weak", hedgeWords: [spanIn(unsure, "may have")] }),
		],
	});
	const [change] = only([one, other]).changed;
	assert.equal(change?.softened, true);
	assert.deepEqual(
		change?.differences.map(({ what }) => what),
		["hedge"],
	);
	assert.equal(
		only([
			{ ...other, id: "a", revises: null },
			{ ...one, id: "b", revises: "a" },
		]).changed[0]?.softened,
		false,
	);
});

test("three texts of one article are two revisions; without the earlier text, and without articles, there is none", () => {
	const third = entryOf("c", `${BEFORE} A ferry carries walkers across. Nets hang from its rails.`, { revises: "b" });
	const second = after(`${BEFORE} A ferry carries walkers across.`);
	assert.deepEqual(
		revisionsOf([third, second, entryOf("a", BEFORE)]).map(({ article, added }) => [article, wordsOf(added)]),
		[
			["b", ["A ferry carries walkers across."]],
			["c", ["Nets hang from its rails."]],
		],
	);
	assert.deepEqual(revisionsOf([second]), []);
	assert.deepEqual(revisionsOf([]), []);
});

test("every place is its slice", () => {
	const entries = [entryOf("a", `🏚 ${BEFORE}`), after("🏚🏚 Divers will replace its rusted gates by spring. A ferry carries walkers across.")];
	const { added, cut, changed } = only(entries);
	for (const { article, start, end, text } of [...added, ...cut, ...changed.flatMap(({ before, after: now }) => [before, now])])
		assert.equal(entries.find(({ id }) => id === article)?.text.slice(start, end), text);
});
