import type { Act, Attribution } from "../attribution/attribution.ts";
import type { Beginning } from "../ledger/statement-index.ts";
import { type Statement, statementsOf } from "../linking/claims/statement.ts";
import { found, type Hit } from "../linking/find/found.ts";
import { questionOf } from "../linking/find/question.ts";
import type { Matter } from "./matter.ts";
import type { Speakers } from "./speakers.ts";

/** By what statements that were found can be narrowed. */
export const FACETS = ["speaker", "act", "outlet", "date", "claim"] as const;
export type FacetName = (typeof FACETS)[number];

/** What was chosen of each facet; null where nothing was. */
export type Chosen = Readonly<Record<FacetName, string | null>>;

/** One value of a facet, and how many of the statements have it that the other choices leave. */
export interface FacetValue {
	readonly value: string;
	readonly count: number;
}

/** What a search gives. */
export interface Findings {
	/** Of how many statements the hits are the first. */
	readonly total: number;
	readonly hits: readonly Hit[];
	/** The values of each facet: those of most statements first, dates in order. */
	readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>;
}

/** A statement without a source that has a name, and a text without an outlet or a date, stand under this value. */
export const NONE = "none";
/** So many statements are shown. */
const SHOWN = 40;

type Values = Readonly<Record<FacetName, readonly string[]>>;

/** By which values each statement of a case is found. */
export interface Shelves {
	readonly at: (beginning: Beginning) => readonly Statement[];
	readonly all: readonly Statement[];
	readonly valuesOf: (statement: Pick<Statement, "article" | "start" | "attribution">) => Values;
}

const actOf = (attribution: Attribution | null): readonly Act[] => (attribution === null ? [] : [attribution.act]);

/** Every statement of a case with the values that it can be narrowed by. Linear in the texts. */
export function shelvesOf(matter: Matter, speakers: Speakers): Shelves {
	const all = matter.texts.flatMap(statementsOf);
	const held = Map.groupBy(all, ({ article, start }) => `${article} ${start}`);
	const claims = new Map<string, string[]>();
	for (const { claim, aside } of matter.claims) {
		if (aside !== null) continue;
		for (const { article, start, attribution } of claim.members) {
			const key = attribution ?? `${article} ${start}`;
			const ids = claims.get(key);
			if (ids) ids.push(claim.id);
			else claims.set(key, [claim.id]);
		}
	}
	return {
		at: ({ article, start }) => held.get(`${article} ${start}`) ?? [],
		all,
		valuesOf: ({ article, start, attribution }) => {
			const entry = matter.text.get(article);
			const speaker = attribution === null ? undefined : speakers.of.get(attribution.id);
			return {
				speaker: [speaker?.isNamed ? speaker.key : NONE],
				act: actOf(attribution),
				outlet: [entry?.outlet ?? NONE],
				date: [(entry?.published ?? entry?.modified)?.slice(0, 10) ?? NONE],
				claim: [...new Set(claims.get(attribution?.id ?? `${article} ${start}`) ?? [])],
			};
		},
	};
}

/** The statements that were found for some words, narrowed by what was chosen; with nothing asked for, all of the case are counted and none is shown unless something was chosen. */
export function findingsOf(shelves: Shelves, words: string, beginnings: readonly Beginning[] | null, chosen: Chosen): Findings {
	const asked = beginnings === null ? "" : questionOf(words).words;
	const statements = beginnings === null ? shelves.all : beginnings.flatMap(shelves.at);
	const ranked: readonly Hit[] =
		asked === ""
			? statements.map((statement) => ({ statement, score: 0 }))
			: found(
					asked,
					statements.map((statement) => ({ statement })),
				);
	const valued = ranked.map((hit) => ({ hit, values: shelves.valuesOf(hit.statement) }));
	const holds = (values: Values, but: FacetName | null): boolean =>
		FACETS.every((facet) => facet === but || chosen[facet] === null || values[facet].includes(chosen[facet]));
	const left = valued.filter(({ values }) => holds(values, null)).map(({ hit }) => hit);
	const isAsked = beginnings !== null || FACETS.some((facet) => chosen[facet] !== null);
	return {
		total: isAsked ? left.length : 0,
		hits: isAsked ? left.slice(0, SHOWN) : [],
		facets: {
			speaker: counts("speaker"),
			act: counts("act"),
			outlet: counts("outlet"),
			date: counts("date"),
			claim: counts("claim"),
		},
	};

	function counts(facet: FacetName): readonly FacetValue[] {
		const by = new Map<string, number>();
		for (const { values } of valued) if (holds(values, facet)) for (const value of values[facet]) by.set(value, (by.get(value) ?? 0) + 1);
		return [...by]
			.map(([value, count]) => ({ value, count }))
			.sort((one, other) => (facet === "date" ? 0 : other.count - one.count) || (one.value < other.value ? -1 : 1));
	}
}
