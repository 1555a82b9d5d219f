import type { Attribution, Speaker } from "../../attribution/attribution.ts";
import { daysOf, isoDay } from "../../text/dates/days.ts";
import type { Statement } from "../claims/statement.ts";
import type { Entry } from "../entry.ts";
import type { Held } from "./held.ts";

/** Articles as people decided that they are read. */
export interface DecidedEntries {
	readonly entries: readonly Entry[];
	/** Ids of the attributions whose speaker a person named. */
	readonly named: ReadonlySet<string>;
}

/**
 * Articles without what was rejected and with the speakers that were corrected. The sentences lose the characters that stand in a rejected reading and in no other, so that
 * nothing is linked by them.
 */
export function decidedEntries(entries: readonly Entry[], held: readonly Held[]): DecidedEntries {
	const rejected = new Map<string, Statement[]>();
	const names = new Map<string, string>();
	const days = new Map<string, string>();
	const named = new Set<string>();
	const rejectedIn = (article: string): Statement[] => {
		const there = rejected.get(article) ?? [];
		rejected.set(article, there);
		return there;
	};
	for (const { state, decision, readings } of held) {
		if (state !== "holds") continue;
		for (const reading of readings.flat()) {
			if (decision.decision === "speaker" && reading.attribution) names.set(reading.attribution.id, decision.name);
			if (decision.decision === "add" && decision.name !== null && reading.attribution) named.add(reading.attribution.id);
			if (decision.decision === "date" && reading.attribution) days.set(reading.attribution.id, decision.date);
			if (decision.decision === "reject") rejectedIn(reading.article).push(reading);
		}
	}
	const decided = entries.map((entry) => withDays(withSpeakers(without(entry, rejected.get(entry.id) ?? []), names), days));
	return { entries: decided, named: new Set([...named, ...names.keys()]) };
}

interface Range {
	readonly start: number;
	readonly end: number;
}

function without(entry: Entry, rejected: readonly Statement[]): Entry {
	if (rejected.length === 0) return entry;
	const gone = new Set(rejected.flatMap(({ attribution }) => attribution?.id ?? []));
	const parents = new Map(entry.attributions.map(({ id, parent }) => [id, parent]));
	const attributions = entry.attributions
		.filter(({ id }) => !gone.has(id))
		.map((row) => (row.parent !== null && gone.has(row.parent) ? { ...row, parent: standing(row.parent, parents, gone) } : row));
	const contents = attributions.flatMap(({ content }) => content);
	const cut = rejected.flatMap(({ attribution, start, end }) => outside<Range>(attribution?.content ?? [{ start, end }], contents));
	const sentences = entry.sentences.flatMap((sentence) => outside([sentence], cut));
	return { ...entry, attributions, sentences: sentences.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(entry.text.slice(start, end))) };
}

/** The nearest of those that a row stands in that was not rejected. */
function standing(id: string, parents: ReadonlyMap<string, string | null>, gone: ReadonlySet<string>): string | null {
	const seen = new Set<string>();
	let at: string | null = id;
	while (at !== null && gone.has(at) && !seen.has(at)) {
		seen.add(at);
		at = parents.get(at) ?? null;
	}
	return at !== null && gone.has(at) ? null : at;
}

/** What of some ranges lies in none of others. */
const outside = <Piece extends Range>(pieces: readonly Piece[], others: readonly Range[]): readonly Piece[] =>
	others.reduce<readonly Piece[]>(
		(left, { start, end }) =>
			left.flatMap((piece) =>
				piece.end <= start || end <= piece.start
					? [piece]
					: [
							{ ...piece, end: start },
							{ ...piece, start: end },
						].filter((part) => part.start < part.end),
			),
		pieces,
	);

function withSpeakers(entry: Entry, names: ReadonlyMap<string, string>): Entry {
	if (!entry.attributions.some(({ id }) => names.has(id))) return entry;
	const attributions = entry.attributions.map((row) => {
		const name = names.get(row.id);
		return name === undefined ? row : withSpeaker(row, name, entry);
	});
	return { ...entry, attributions };
}

/** When statements were made, as people set it. */
function withDays(entry: Entry, days: ReadonlyMap<string, string>): Entry {
	if (!entry.attributions.some(({ id }) => days.has(id))) return entry;
	return { ...entry, attributions: entry.attributions.map((row) => ({ ...row, said: saidOn(days.get(row.id)) ?? row.said })) };
}

/** The days of a date as precise as it is known, on no words of the article's; undefined without one. */
export function saidOn(date: string | undefined): Attribution["said"] | undefined {
	const days = date === undefined ? undefined : daysOf(date);
	return days && { earliest: isoDay(days.first), latest: isoDay(days.last), evidence: [] };
}

/** A statement with its speaker by the name that a person gave: one whom the article names, or somebody whom it does not. */
export function withSpeaker(row: Attribution, name: string, { entities }: Entry): Attribution {
	const entity = entities.find((one) => one.name === name) ?? entities.find(({ mentions }) => mentions.some(({ text }) => text === name));
	const type = SPEAKING.get(entity?.type ?? "") ?? (NOBODY.has(row.speaker.type) ? "person" : row.speaker.type);
	return { ...row, speaker: { entity: entity?.id ?? null, name, type }, anonymity: type === "person" ? "named" : "institution" };
}

const SPEAKING: ReadonlyMap<string, Speaker["type"]> = new Map(
	(["person", "organisation", "government", "outlet", "company", "document", "group"] as const).map((type) => [type, type]),
);
const NOBODY: ReadonlySet<Speaker["type"]> = new Set(["anonymous", "none", "group"]);
