/**
 * Pairs of texts as the network for meaning gets them: node training/meaning-pairs.ts FNC1 EMERGENT CHECKTHAT WITHOUT FOLDER
 * The first three are folders as for bench/stance.ts and bench/match.ts; WITHOUT lists ids of bodies that something else is measured on, one a line: these
 * and their headlines are left out. Writes to FOLDER:
 * stance.jsonl   {"set", "part", "stance", "claim", "text"}; part is train or held, claim and text are ids of word pieces
 * alike.jsonl    {"group", "one", "other", "unlike"}: two texts on one claim, texts on other claims that lie close to the first
 * others.jsonl   ids of sentences that teach nothing but to stay as they are
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { emergentPairs, fncBodies, fncPairs, isInPart, recordsIn } from "../bench/measure/stance-sets.ts";
import { loadMeaning } from "../src/encoder/meaning.ts";
import { vocabulary } from "../src/encoder/model.ts";
import { wordPiecesWith } from "../src/encoder/word-pieces.ts";
import { passageOf } from "../src/linking/stand/passage.ts";
import { sentencesOf } from "../src/text/sentences.ts";

/** Texts on other claims for each pair. */
const UNLIKE = 8;
/** One of so many headlines of Emergent stands with another claim too. */
const MIXED = 5;
/** One of so many bodies gives sentences that teach nothing. */
const QUIET = 2;

const Known = v.object({ id: v.string(), text: v.string(), title: v.optional(v.string()) });
const Query = v.object({ id: v.string(), text: v.string(), claim: v.union([v.string(), v.array(v.string())]) });
const plain = (headline: string): string => headline.toLowerCase().replace(/\s+/gu, " ").trim();

const [fnc = "", emergent = "", checkthat = "", without = "", folder = ""] = process.argv.slice(2);
const pieces = wordPiecesWith(vocabulary());
const idsOf = (text: string): readonly number[] => pieces(text).ids.slice(0, 254);
const write = (name: string, rows: readonly unknown[]): void => writeFileSync(join(folder, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));

const challenge = fncPairs(fnc);
const rumours = emergentPairs(emergent);
const kept = new Set(readFileSync(without, "utf8").split(/\s+/u));
const keptHeadlines = new Set(challenge.filter(({ group, stance }) => kept.has(group) && stance !== "unrelated").map(({ claim }) => plain(claim)));
const heldHeadlines = new Set(rumours.filter((pair) => pair.isHeldOut).map(({ text }) => plain(text)));

const stances: unknown[] = [];
for (const { group, claim, text, stance, isHeldOut } of challenge) {
	if (!isHeldOut && (kept.has(group) || keptHeadlines.has(plain(claim)) || heldHeadlines.has(plain(claim)))) continue;
	stances.push({ set: "fnc", part: isHeldOut ? "held" : "train", stance, claim: idsOf(claim), text: idsOf(passageOf(claim, text)) });
}
const taught = rumours.filter(({ text }) => !keptHeadlines.has(plain(text)));
for (const [at, { group, claim, text, stance, isHeldOut }] of taught.entries()) {
	stances.push({ set: "emergent", part: isHeldOut ? "held" : "train", stance, claim: idsOf(claim), text: idsOf(passageOf(claim, text)) });
	const other = taught[(at + (taught.length >> 1)) % taught.length];
	if (!isHeldOut && at % MIXED === 0 && other && other.group !== group && !other.isHeldOut)
		stances.push({ set: "emergent", part: "train", stance: "unrelated", claim: idsOf(other.claim), text: idsOf(passageOf(other.claim, text)) });
}
write("stance.jsonl", stances);

const { vectorsOf } = await loadMeaning();
const known = recordsIn(join(checkthat, "claims.jsonl"), Known);
const vectors = await vectorsOf(known.map(({ text }) => text));
const product = (one: Float32Array, other: Float32Array): number => one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
const alike: unknown[] = [];
for (const { text, claim } of recordsIn(join(checkthat, "train.jsonl"), Query)) {
	const right = new Set([claim].flat());
	const [query] = await vectorsOf([text]);
	if (!query) continue;
	const nearest = known
		.map((one, at) => ({ one, score: product(query, vectors[at] ?? query) }))
		.filter(({ one }) => !right.has(one.id))
		.sort((a, b) => b.score - a.score)
		.slice(0, UNLIKE);
	for (const { id, text: statement, title } of known) {
		if (!right.has(id)) continue;
		for (const other of [statement, ...(title ? [title] : [])])
			alike.push({ group: `c${id}`, one: idsOf(text), other: idsOf(other), unlike: nearest.map(({ one }) => idsOf(one.text)) });
	}
}
for (const { group, claim, text, isHeldOut } of taught) if (!isHeldOut) alike.push({ group: `e${group}`, one: idsOf(claim), other: idsOf(text), unlike: [] });
write("alike.jsonl", alike);

const quiet = [...fncBodies(fnc)].filter(([id]) => !kept.has(id) && isInPart(`quiet ${id}`, QUIET));
write("others.jsonl", [
	...quiet.flatMap(([, text]) =>
		sentencesOf(text)
			.slice(1, 7)
			.map(({ start, end }) => idsOf(text.slice(start, end))),
	),
	...known.filter(({ id }) => isInPart(`quiet ${id}`, QUIET)).map(({ text }) => idsOf(text)),
]);
