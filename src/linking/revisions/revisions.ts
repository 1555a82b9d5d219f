import { piecesOf } from "../../text/numbers/pieces.ts";
import { type Statement, statementsOf } from "../claims/statement.ts";
import { type Difference, differencesOf } from "../differences/differences.ts";
import type { Entry } from "../entry.ts";
import type { Place } from "../links.ts";
import type { Vector } from "../stories/average-link.ts";
import { cosine, wordsOf } from "../wordings/around.ts";

/** A statement as an earlier text of an article had it and as the later one has it. */
export interface Changed {
	readonly before: Place;
	readonly after: Place;
	/** Whether the later wording says it with more doubt, or that less has been done. */
	readonly softened: boolean;
	readonly differences: readonly Difference[];
}

/** What a later text of one article changed. Statements are in order of their text. */
export interface Revision {
	readonly article: string;
	readonly revises: string;
	readonly added: readonly Place[];
	readonly cut: readonly Place[];
	readonly changed: readonly Changed[];
}

/** Statements with less in common, as a cosine, are two. */
const SAME = 0.5;
/** A changed statement is looked for among those that share one of its rarest words, in so many of them at most. */
const CANDIDATES = 40;
const HEDGES = ["none", "weak", "strong"] as const;
const STAGES = ["refused", "ended", "considering", "planned", "agreed", "under_way", "done"] as const;

interface Side {
	readonly statement: Statement;
	readonly words: Vector;
}

/**
 * What each later text of an article added, cut or changed against the one that it revises, by statement, by article; all texts of the case are given, not the latest alone.
 * A text whose statements are all as before, such as one whose clutter alone changed, is no revision.
 */
export function revisionsOf(entries: readonly Entry[]): readonly Revision[] {
	const byId = new Map(entries.map((entry) => [entry.id, entry] as const));
	return entries
		.flatMap((entry): readonly Revision[] => {
			const before = entry.revises === null ? undefined : byId.get(entry.revises);
			const revision = before && between(before, entry);
			return revision === undefined || (revision.added.length === 0 && revision.cut.length === 0 && revision.changed.length === 0) ? [] : [revision];
		})
		.sort((one, other) => (one.article < other.article ? -1 : Number(one.article > other.article)));
}

function between(before: Entry, after: Entry): Revision {
	const [old, now] = [outsideClutter(before), outsideClutter(after)];
	const kept = new Set(old.map(keyOf));
	const stays = new Set(now.map(keyOf));
	const gone = old.filter((statement) => !stays.has(keyOf(statement))).map(sideOf);
	const come = now.filter((statement) => !kept.has(keyOf(statement))).map(sideOf);
	const pairs = pairsOf(gone, come);
	const [paired, pairedNow] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, other]) => other))];
	return {
		article: after.id,
		revises: before.id,
		added: come.filter((side) => !pairedNow.has(side)).map(({ statement }) => placeOf(statement)),
		cut: gone.filter((side) => !paired.has(side)).map(({ statement }) => placeOf(statement)),
		changed: pairs.flatMap(([one, other]) => changeOf(one.statement, other.statement)),
	};
}

const outsideClutter = (entry: Entry): readonly Statement[] =>
	statementsOf(entry).filter(({ start, end }) => !entry.zones.some((zone) => zone.zone === "boilerplate" && zone.start < end && start < zone.end));

/** The same words with the same source, doubt and stage; white space and quotation marks make no difference. */
const keyOf = ({ text, attribution }: Statement): string =>
	JSON.stringify([
		text.toLowerCase().replace(/[\s"'“”‘’]+/gu, " "),
		attribution === null ? null : [attribution.source.map((span) => span.text.toLowerCase()), attribution.hedge, attribution.stage],
	]);

const sideOf = (statement: Statement): Side => ({ statement, words: wordsOf(piecesOf(statement.text, 0, statement.text.length)) });
const placeOf = ({ article, start, end, text }: Statement): Place => ({ article, start, end, text });

/** The nearest pairs of statements that are near enough to be one in other words, each in one pair. */
function pairsOf(gone: readonly Side[], come: readonly Side[]): readonly (readonly [Side, Side])[] {
	const holders = new Map<string, Side[]>();
	for (const side of come) for (const word of side.words.keys()) holders.set(word, [...(holders.get(word) ?? []), side].slice(0, CANDIDATES));
	const near = gone.flatMap((one) =>
		[...new Set([...one.words.keys()].flatMap((word) => holders.get(word) ?? []))].map((other) => ({ one, other, cosine: cosine(one.words, other.words) })),
	);
	const taken = new Set<Side>();
	return near
		.filter((pair) => pair.cosine >= SAME)
		.sort((a, b) => b.cosine - a.cosine || a.one.statement.start - b.one.statement.start || a.other.statement.start - b.other.statement.start)
		.filter(({ one, other }) => {
			if (taken.has(one) || taken.has(other)) return false;
			taken.add(one);
			taken.add(other);
			return true;
		})
		.map(({ one, other }) => [one, other] as const)
		.sort(([, one], [, other]) => one.statement.start - other.statement.start);
}

/** Nothing where only signs and articles changed. */
function changeOf(before: Statement, after: Statement): readonly Changed[] {
	const differences = differencesOf(before, after);
	const softened = isSoftened(before, after);
	return differences.length === 0 && !softened ? [] : [{ before: placeOf(before), after: placeOf(after), softened, differences }];
}

function isSoftened({ attribution: before }: Statement, { attribution: after }: Statement): boolean {
	if (before === null || after === null) return false;
	const moreDoubt = HEDGES.indexOf(after.hedge) > HEDGES.indexOf(before.hedge);
	const less = before.stage !== null && after.stage !== null && STAGES.indexOf(after.stage) < STAGES.indexOf(before.stage);
	return moreDoubt || less;
}
