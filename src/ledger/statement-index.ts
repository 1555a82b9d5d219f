import { sql } from "kysely";
import type { Article } from "../article/article.ts";
import { type Statement, statementsOf } from "../linking/claims/statement.ts";
import { labelsAsked, labelsOf, stemsOf } from "../linking/find/labels.ts";
import type { Question } from "../linking/find/question.ts";
import { isTelling } from "../linking/find/telling.ts";
import { termsOf } from "../linking/match/terms.ts";
import type { Tables } from "./case-file.ts";
import { type Entry, entryOf, storedOf } from "./contents.ts";
import { linkedOf } from "./linked.ts";
import type { Derived } from "./shapes.ts";

/** A row of the index is the article's number times this, plus the offset at which the statement begins: more than a text has characters (`LONGEST_TEXT` in src/article/limit.ts). */
const ROOM = 2 ** 23;

/** Rows that are counted for a question: beyond it a count helps nobody to choose. */
const COUNTED = 5000;

/** Rows that are looked up for a question: more than anybody reads, and few enough to be read from the tables in a tenth of a second. */
const ROWS = 40;

/** Statements that are gone through for a question at most; its commonest words are left out where they would bring more. */
const GONE_THROUGH = 200_000;

/** What a match in what was said and one in whoever said it count; filters do not count. */
const COUNTS = sql`1.0, 0.5, 0.0, 0.0, 0.0`;

/** Put the statements of an article into the index, in the place of those that were there before; inside a transaction. */
export async function indexStatements(db: Tables, number: number, article: Article & Derived): Promise<void> {
	const first = number * ROOM;
	await sql`delete from statement_word where rowid between ${first} and ${first + ROOM - 1}`.execute(db);
	const starts = Map.groupBy(statementsOf(article), ({ start }) => start);
	for (const [start, statements] of starts) {
		const row = { rowid: first + start, ...wordsOf(statements, article) };
		await db.insertInto("statement_word").values(row).execute();
	}
}

/** What statements that begin at one place are found by: the words of the longest, and whatever is known of any. */
function wordsOf(statements: readonly Statement[], article: Pick<Article, "outlet" | "published">) {
	const labels = labelsOf(
		statements.flatMap(({ attribution }) => attribution ?? []),
		article,
	);
	return {
		words: stemsOf(statements[0]?.text ?? "").join(" "),
		source: labels.source.join(" "),
		act: labels.act.join(" "),
		outlet: labels.outlet.join(" "),
		dates: labels.dates.join(" "),
	};
}

/** What is asked of the index: a query of FTS5 (sqlite.org/fts5, section 3), or null where nothing is asked for. */
async function queryOf(db: Tables, { words, filters }: Question): Promise<string | null> {
	const asked = labelsAsked(filters);
	const narrowed = (["source", "outlet", "act", "dates"] as const).flatMap((name) => asked[name].map((one) => `${name} : "${one}"`));
	const sought = await rarest(
		db,
		termsOf(words)
			.filter(isTelling)
			.map(({ stem }) => stem),
	);
	const either = sought.length > 0 ? [`{words source} : (${sought.map((stem) => `"${stem}"`).join(" OR ")})`] : [];
	const parts = [...either, ...narrowed].map((part) => `(${part})`);
	return parts.length > 0 ? parts.join(" AND ") : null;
}

/** Of some words those that stand in the fewest statements, as many as keep the search short; at least one that is there at all. */
async function rarest(db: Tables, stems: readonly string[]): Promise<readonly string[]> {
	if (stems.length === 0) return [];
	const different = [...new Set(stems)];
	const { rows } = await sql<{ term: string; doc: number }>`select term, doc from statement_vocabulary where term in (${sql.join(different)})`.execute(db);
	const kept: string[] = [];
	let sum = 0;
	for (const { term, doc } of rows.toSorted((one, other) => one.doc - other.doc || (one.term < other.term ? -1 : 1))) {
		sum += doc;
		if (kept.length > 0 && sum > GONE_THROUGH) break;
		kept.push(term);
	}
	return kept.length > 0 ? kept : different.slice(0, 1);
}

/** The rows of the members of claims, given by their ids or the only beginnings of them; null where none is given. */
async function rowsIn(db: Tables, claims: readonly string[]): Promise<readonly number[] | null> {
	if (claims.length === 0) return null;
	const linked = await linkedOf(db);
	const lists: ReadonlySet<number>[] = [];
	for (const id of claims) {
		const members = (await linked.named("claims", id))?.members ?? [];
		const named = JSON.stringify([...new Set(members.map(({ article }) => article))]);
		const articles = await db.selectFrom("article").select(["number", "id"]).where("id", "in", sql<string>`(select value from json_each(${named}))`).execute();
		const numbers = new Map(articles.map(({ number, id }) => [id, number]));
		lists.push(new Set(members.map(({ article, start }) => (numbers.get(article) ?? 0) * ROOM + start)));
	}
	const [first = new Set<number>(), ...others] = lists;
	return [...first].filter((row) => others.every((rows) => rows.has(row)));
}

/** What may answer a question: statements in no order, and their articles by id. */
interface Answers {
	readonly statements: readonly Statement[];
	readonly entries: ReadonlyMap<string, Entry>;
}

/** The rows that may answer a question, those first in which its words count most; at most so many. None for a question that asks for nothing. */
async function rowsFor(db: Tables, question: Question, most: number): Promise<readonly number[]> {
	const query = await queryOf(db, question);
	const within = await rowsIn(db, question.filters.claim);
	const isMatch = query !== null && sql`statement_word match ${query}`;
	const isWithin = within !== null && sql`rowid in (select value from json_each(${JSON.stringify(within)}))`;
	const conditions = [isMatch, isWithin].filter((condition) => condition !== false);
	if (conditions.length === 0) return [];
	const order = isMatch ? sql`bm25(statement_word, ${COUNTS}), rowid` : sql`rowid`;
	const { rows } = await sql<{
		rowid: number;
	}>`select rowid from statement_word where ${sql.join(conditions, sql` and `)} order by ${order} limit ${most}`.execute(db);
	return rows.map(({ rowid }) => rowid);
}

/** Statements of a case that may answer a question, with their articles. A question that asks for nothing finds nothing. Rejects with ValiError where a row was tampered with. */
export async function statementsFor(db: Tables, question: Question): Promise<Answers> {
	const rows = await rowsFor(db, question, ROWS);
	const starts = new Set(rows);
	const numbers = [...new Set(rows.map((row) => Math.floor(row / ROOM)))];
	const articles = numbers.length === 0 ? [] : await db.selectFrom("article").selectAll().where("number", "in", numbers).execute();
	const entries = (await storedOf(db, articles)).map((stored) => ({ number: stored.row.number, entry: entryOf(stored) }));
	return {
		statements: entries.flatMap(({ number, entry }) => statementsOf(entry).filter(({ start }) => starts.has(number * ROOM + start))),
		entries: new Map(entries.map(({ entry }) => [entry.id, entry])),
	};
}

/** Where a statement begins: its article's id and the offset, in UTF-16 units. */
export interface Beginning {
	readonly article: string;
	readonly start: number;
}

/** Where every statement begins that may answer a question, those first in which its words count most; at most 5,000. */
export async function beginningsFor(db: Tables, question: Question): Promise<readonly Beginning[]> {
	const rows = await rowsFor(db, question, COUNTED);
	const numbers = JSON.stringify([...new Set(rows.map((row) => Math.floor(row / ROOM)))]);
	const articles = await db
		.selectFrom("article")
		.select(["number", "id"])
		.where("number", "in", sql<number>`(select value from json_each(${numbers}))`)
		.execute();
	const ids = new Map(articles.map(({ number, id }) => [number, id]));
	return rows.flatMap((row) => {
		const article = ids.get(Math.floor(row / ROOM));
		return article === undefined ? [] : [{ article, start: row % ROOM }];
	});
}
