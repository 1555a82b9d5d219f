import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import * as v from "valibot";
import { Misuse } from "../article/failure.ts";
import { STANDARD_INPUT } from "../intake/json-lines.ts";
import { type Collection, collectionOf } from "../linking/match/collection.ts";
import { byId, type Known } from "../linking/match/known.ts";
import { matchesOf } from "../linking/match/matches.ts";
import { type MeantClaim, meantClaimsOf, meantPostOf, textsOfClaim, textsOfPost } from "../linking/match/meant.ts";
import { postOf } from "../linking/match/post.ts";
import { type Encoders, openEncoders } from "../reading/vectors.ts";
import { type Call, type Command, WRONG_CALL } from "./command.ts";
import { atMost } from "./on-case.ts";
import { wholeNumber } from "./options.ts";
import { allThere } from "./paths.ts";
import { print } from "./print.ts";
import { eachRecord } from "./records.ts";

const USAGE = "match COLLECTION.jsonl [QUERIES.jsonl]";

/** Claims that a line gives at most. */
const MOST = 20;
/** Queries that are under way at a time, for each thread. */
const WAITING = 4;

/** A claim or a text; `id` comes back as it was given. */
const Text = v.object({ id: v.union([v.string(), v.number()]), text: v.string(), title: v.nullish(v.string(), null) });
type Text = v.InferOutput<typeof Text>;

/** A collection and what its claims mean; null where meaning is left out. */
interface Searched {
	readonly ids: ReadonlyMap<string, Text["id"]>;
	readonly collection: Collection;
	readonly claims: readonly MeantClaim[] | null;
}

/** An id as it is compared: a number and the string of its digits are two. */
const keyOf = (id: Text["id"]): string => JSON.stringify(id);

async function searched(texts: readonly Text[], encoders: Encoders | null): Promise<Searched> {
	const known = byId(texts.map(({ id, text, title }): Known => ({ id: keyOf(id), text, title })));
	const vectors = await encoders?.vectorsOf(known.flatMap(textsOfClaim));
	return { ids: new Map(texts.map(({ id }) => [keyOf(id), id])), collection: collectionOf(known), claims: vectors ? meantClaimsOf(vectors) : null };
}

/** One line of the output: the claims that a text takes up, each with what speaks for it where that was asked. */
async function lineOf({ id, text, title }: Text, { ids, collection, claims }: Searched, encoders: Encoders | null, isExplained: boolean): Promise<string> {
	const post = postOf(title === null ? text : `${title}\n${text}`, collection.isWord);
	const vectors = claims && (await encoders?.vectorsOf(textsOfPost(post)));
	const found = matchesOf(post, collection, claims && vectors ? { claims, post: meantPostOf(vectors) } : null, MOST);
	const matches = found.map(({ id: key, score, why }) => ({ id: ids.get(key), score, ...(isExplained && { why }) }));
	return `${JSON.stringify({ id, matches })}\n`;
}

const fileOf = (path: string): string => {
	if (path === STANDARD_INPUT || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) return path;
	throw new Misuse(`${JSON.stringify(path)} is a folder; match takes files of JSON lines, one {"id", "text", "title"} a line.`);
};

async function matchAll(call: Call, encoders: Encoders | null, workers: number): Promise<number> {
	const [collectionPath = STANDARD_INPUT, queriesPath = STANDARD_INPUT] = call.words.map(fileOf);
	const texts = new Map<string, Text>();
	const read = await eachRecord(collectionPath, Text, call, (text) => {
		if (!texts.has(keyOf(text.id))) texts.set(keyOf(text.id), text);
	});
	const all = await searched([...texts.values()], encoders);
	const flying: Promise<void>[] = [];
	const queried = await eachRecord(queriesPath, Text, call, async (text) => {
		const line = lineOf(text, all, encoders, call.options["why"] === true);
		const before = flying.at(-1);
		const printed = Promise.all([line, before]).then(([words]) => print(call.out, words));
		printed.catch(() => undefined); // It is awaited in its turn; until then its failure is not unhandled.
		flying.push(printed);
		if (flying.length > workers * WAITING) await flying.shift();
	});
	await Promise.all(flying);
	return Math.max(read, queried);
}

/** `hearsay match`: for each text the known claims that it takes up, in the order of the texts. */
export const match: Command = {
	name: "match",
	summary: "print for each text which claims of a collection it takes up, the likeliest first; keep nothing",
	usage: USAGE,
	options: { words: { type: "boolean" }, why: { type: "boolean" }, workers: { type: "string" } },
	about: {
		words: "compare words alone, without the network for meaning: faster, and less often right",
		why: "say what spoke for each claim",
		workers: "threads that look for meaning at the same time (default: one a core)",
	},
	run: async (call) => {
		atMost(call.words, 2, USAGE);
		if (call.words.length === 0) throw new Misuse(`Name a collection: hearsay ${USAGE}`);
		if (call.words.length === 2 && call.words.every((path) => path === STANDARD_INPUT))
			throw new Misuse("Standard input can be the collection or the queries, not both.");
		const workers = wholeNumber("workers", call.options["workers"]) ?? availableParallelism();
		if (!allThere(call.words, call.err)) return WRONG_CALL;
		const encoders = call.options["words"] === true ? null : openEncoders(workers);
		try {
			return await matchAll(call, encoders, workers);
		} finally {
			await encoders?.close();
		}
	},
};
