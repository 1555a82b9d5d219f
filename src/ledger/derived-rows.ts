import type { Insertable } from "kysely";
import * as v from "valibot";
import type { Span } from "../text/span.ts";
import type { Tables } from "./case-file.ts";
import type { AttributionTable, EntityTable, SentenceTable, SpanTable } from "./schema.ts";
import { Derived } from "./shapes.ts";

/** Rows in one statement: 500 of the widest table stay far below the 32,766 values that SQLite takes (sqlite.org/limits). */
const AT_ONCE = 500;

/** The parts of an attribution that are plain lists of spans, by their name in the table of spans. */
const PARTS = ["source", "cue", "content", "recipient", "grounds", "basis", "answered", "hedgeWords"] as const;

type Rows = {
	readonly sentence: readonly SentenceTable[];
	readonly entity: readonly EntityTable[];
	readonly attribution: readonly AttributionTable[];
	readonly span: readonly SpanTable[];
};

/** What was read in the article of that number, as rows. */
export const rowsOf = (article: number, { sentences, entities, attributions }: Derived): Rows => {
	const pointers = (part: string, owner: number, spans: readonly Span[]): SpanTable[] =>
		spans.map(({ start, end, text, ...detail }, position) => ({
			article,
			part,
			owner,
			position,
			start,
			end,
			text,
			detail: Object.keys(detail).length > 0 ? JSON.stringify(detail) : null,
		}));
	return {
		sentence: sentences.map((sentence, position) => ({ article, position, ...sentence })),
		entity: entities.map(({ id, name, type }, position) => ({ article, position, id, name, type })),
		attribution: attributions.map(({ id, parent, speaker, anonymity, affiliation, kind, act, answer, stage, hedge, polarity, said, confidence }, position) => ({
			...{ article, position, id, parent },
			...{ speaker_entity: speaker.entity, speaker_name: speaker.name, speaker_type: speaker.type },
			...{ anonymity, affiliation, kind, act, answer, stage, hedge, polarity },
			...{ said_earliest: said.earliest, said_latest: said.latest, confidence },
		})),
		span: [
			...entities.flatMap(({ mentions }, owner) => pointers("mention", owner, mentions)),
			...attributions.flatMap((attribution, owner) => [
				...PARTS.flatMap((part) => pointers(part, owner, attribution[part])),
				...pointers("said", owner, attribution.said.evidence),
				...pointers("quantity", owner, attribution.quantities),
			]),
		],
	};
};

const inSlices = async <Row>(rows: readonly Row[], insert: (slice: readonly Row[]) => Promise<unknown>): Promise<void> => {
	for (let from = 0; from < rows.length; from += AT_ONCE) await insert(rows.slice(from, from + AT_ONCE));
};

/** Put what was read in an article in the place of what was there before; inside a transaction. */
export async function replaceDerived(db: Tables, article: number, derived: Derived): Promise<void> {
	const rows = rowsOf(article, derived);
	for (const table of ["sentence", "entity", "attribution", "span"] as const) {
		await db.deleteFrom(table).where("article", "=", article).execute();
		await inSlices<Insertable<SentenceTable | EntityTable | AttributionTable | SpanTable>>(rows[table], (slice) =>
			db.insertInto(table).values(slice).execute(),
		);
	}
}

const byArticle = <Row extends { readonly article: number }>(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> =>
	Map.groupBy(rows, ({ article }) => article);

/** What was read in each of these articles, by the article's number. Rejects with ValiError where a row was tampered with. */
export async function derivedOf(db: Tables, articles: readonly number[]): Promise<ReadonlyMap<number, Derived>> {
	const sentences = byArticle(await db.selectFrom("sentence").selectAll().where("article", "in", articles).orderBy("position").execute());
	const entities = byArticle(await db.selectFrom("entity").selectAll().where("article", "in", articles).orderBy("position").execute());
	const attributions = byArticle(await db.selectFrom("attribution").selectAll().where("article", "in", articles).orderBy("position").execute());
	const spans = byArticle(await db.selectFrom("span").selectAll().where("article", "in", articles).orderBy("position").execute());
	const of = <Row>(rows: ReadonlyMap<number, readonly Row[]>, article: number): readonly Row[] => rows.get(article) ?? [];
	return new Map(
		articles.map((article) => {
			const pointed = pointersFrom(of(spans, article));
			const named = of(entities, article).map((row) => ({ ...row, mentions: pointed("mention", row.position) }));
			const attributed = of(attributions, article).map((row) => attributionOf(row, pointed));
			return [article, v.parse(Derived, { sentences: of(sentences, article), entities: named, attributions: attributed })];
		}),
	);
}

/** The spans of one part of one entity or attribution of an article. */
type Pointers = (part: string, owner: number) => unknown[];

const pointersFrom = (rows: readonly SpanTable[]): Pointers => {
	const spans = Map.groupBy(rows, ({ part, owner }) => `${part} ${owner}`);
	return (part, owner) =>
		(spans.get(`${part} ${owner}`) ?? []).map(({ start, end, text, detail }) => ({ start, end, text, ...(detail === null ? {} : parsedObject(detail)) }));
};

const parsedObject = (json: string): Record<string, unknown> => v.parse(v.record(v.string(), v.unknown()), JSON.parse(json));

const attributionOf = (row: AttributionTable, pointed: Pointers): unknown => ({
	...row,
	...Object.fromEntries(PARTS.map((part) => [part, pointed(part, row.position)])),
	speaker: { entity: row.speaker_entity, name: row.speaker_name, type: row.speaker_type },
	said: { earliest: row.said_earliest, latest: row.said_latest, evidence: pointed("said", row.position) },
	quantities: pointed("quantity", row.position),
});
