import { basename } from "node:path";
import type { Tables } from "../ledger/case-file.ts";
import { type Entry, entriesByDate } from "../ledger/contents.ts";
import { decisionsOn } from "../ledger/decisions.ts";
import { onlyMakers } from "../ledger/export.ts";
import { sha256 } from "../ledger/hash.ts";
import { linkedOf, worldIn } from "../ledger/linked.ts";
import { stateMark } from "../ledger/state-mark.ts";
import { type Taken, takenIn } from "../ledger/taken.ts";
import { type UnreadInput, unreadInputs } from "../ledger/unread-inputs.ts";
import { type Checks, checksAmong } from "../linking/decisions/check.ts";
import type { Held } from "../linking/decisions/held.ts";
import { type Comparison, comparisonsOf } from "../linking/differences/comparisons.ts";
import type { Claim, Derivation, Loop, Place, TimelineEntry } from "../linking/links.ts";
import { byWeight } from "../linking/ranking/claims.ts";
import { byLikeness, type RankedConflicts } from "../linking/ranking/conflicts.ts";
import { type Fetch, fetchesIn } from "../linking/ranking/fetch.ts";
import { type Voice, voicesIn } from "../linking/ranking/sources.ts";
import { type SpokenOf, spokenOfIn } from "../linking/ranking/spoken-of.ts";
import type { Standing } from "../linking/ranking/standing.ts";
import { outletKey } from "../linking/whose/trail.ts";
import { sentenceAt } from "./place.ts";

/** What all pages of one case are made from: one state of it, held in memory. */
export interface Matter {
	/** The case file's name. */
	readonly name: string;
	/** The owner's question, where one was given. */
	readonly question: string | null;
	/** By date, those without one last. */
	readonly texts: readonly Entry[];
	readonly text: ReadonlyMap<string, Entry>;
	/** Place among `texts`, from 0. */
	readonly number: ReadonlyMap<string, number>;
	/** Keys of the outlets whose texts are here. */
	readonly outlets: ReadonlySet<string>;
	/** Those that matter most first, those that are set aside last. */
	readonly claims: readonly Standing[];
	readonly claim: ReadonlyMap<string, Standing>;
	readonly derivations: readonly Derivation[];
	/** By the article that rests on something. */
	readonly derivationsIn: ReadonlyMap<string, readonly Derivation[]>;
	/** Those whose places are worded alike first. */
	readonly conflicts: RankedConflicts;
	/** Wordings of one claim side by side, those with the original here before the others. */
	readonly comparisons: readonly Comparison[];
	readonly loops: readonly Loop[];
	readonly timeline: readonly TimelineEntry[];
	/** Who checked which statement. */
	readonly checks: Checks;
	/** By time, those that hold and those that do not. */
	readonly decisions: readonly Held[];
	/** How many statements a person checked. */
	readonly checked: number;
	readonly voices: readonly Voice[];
	/** The people about whom statements are. */
	readonly spokenOf: readonly SpokenOf[];
	/** What the texts rest on that is not here, what most rests on first. */
	readonly fetches: readonly Fetch[];
	readonly unread: readonly UnreadInput[];
	readonly taken: readonly Taken[];
	readonly release: string;
	readonly models: readonly { readonly name: string; readonly sha256: string }[];
	/** The mark of the state of the case that this is, another one after every change. */
	readonly mark: string;
	/** Whether the case was changed since, and what stands between its articles is being brought up to date. */
	readonly isBehind: boolean;
}

/** What people decided, as far as it takes no linking. */
type Decided = Pick<Matter, "checks" | "decisions" | "checked">;

/** What the case at a path is called. */
export const caseName = (path: string): string => basename(path).replace(/\.case$/, "");

const all = async <Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> => {
	const list: Item[] = [];
	for await (const item of items) list.push(item);
	return list;
};

/** One state of a case for its pages, inside a transaction. Throws Misuse while its readings are of more than one release. */
export async function matterOf(db: Tables, path: string, question: string | null): Promise<Matter> {
	const { release, models } = await onlyMakers(db, path);
	const texts = await all(entriesByDate(db));
	const links = await linkedOf(db);
	const claims = await all(links.all("claims"));
	const conflicts = await all(links.all("conflicts"));
	const timeline = await all(links.all("timeline"));
	const derivations = await all(links.all("derivations"));
	const comparisons = comparisonsOf(claims, texts, derivations).toSorted(
		(one, other) => Number(one.direction === "between") - Number(other.direction === "between"),
	);
	const text = new Map(texts.map((entry) => [entry.id, entry]));
	const { shown, aside } = byWeight(claims);
	const standings = [...shown, ...aside];
	const world = await worldIn(db, texts);
	return {
		name: caseName(path),
		question,
		texts,
		text,
		number: new Map(texts.map(({ id }, number) => [id, number])),
		outlets: new Set(texts.flatMap(({ outlet }) => (outlet === null ? [] : [outletKey(outlet)]))),
		claims: standings,
		claim: new Map(standings.map((standing) => [standing.claim.id, standing])),
		derivations,
		derivationsIn: Map.groupBy(derivations, ({ article }) => article),
		conflicts: byLikeness(conflicts, (place) => {
			const entry = text.get(place.article);
			return entry ? sentenceAt(entry, place) : "";
		}),
		comparisons,
		loops: await all(links.all("loops")),
		timeline,
		...(await decidedIn(db, texts, claims)),
		voices: voicesIn(world),
		spokenOf: spokenOfIn(world),
		fetches: fetchesIn(world, derivations, shown),
		unread: await unreadInputs(db),
		taken: await takenIn(db),
		release,
		models,
		mark: markOf(await stateMark(db)),
		isBehind: false,
	};
}

/** A matter that its case has left behind, with what people decided since: the rest is as it was. */
export const decidedSince = async (db: Tables, matter: Matter): Promise<Matter> => ({
	...matter,
	...(await decidedIn(
		db,
		matter.texts,
		matter.claims.map(({ claim }) => claim),
	)),
	mark: markOf(await stateMark(db)),
	isBehind: true,
});

/** A short mark for a state of a case. */
export const markOf = (state: string): string => sha256(state).slice(0, 16);

async function decidedIn(db: Tables, texts: readonly Entry[], claims: readonly Claim[]): Promise<Decided> {
	const decisions = await decisionsOn(db, claims);
	const checks = checksAmong(decisions);
	const checked = texts.reduce(
		(sum, { id, attributions }) => sum + attributions.filter((row) => checks({ article: id, start: 0, end: 0, attribution: row.id }).check).length,
		0,
	);
	return { checks, decisions, checked };
}

/** Every place of a text to which a page points, by text. */
export function placesIn({ claims, conflicts, comparisons, timeline, fetches }: Matter): ReadonlyMap<string, readonly Place[]> {
	const places = [
		...claims.flatMap(({ claim: { members, origins } }) => [...members, ...origins.items.flatMap(({ evidence }) => evidence)]),
		...[...conflicts.shown, ...conflicts.aside].flatMap(({ conflict: { spans } }) => spans),
		...comparisons.flatMap(({ one, other }) => [one, other]),
		...timeline.flatMap(({ spans }) => spans.slice(0, 1)),
		...fetches.flatMap(({ places: [first] }) => first ?? []),
	];
	return Map.groupBy(places, ({ article }) => article);
}
