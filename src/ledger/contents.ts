import type { Article } from "../article/article.ts";
import { sortableDate } from "../article/revision.ts";
import { attributionId } from "../attribution/identity.ts";
import { type Completion, completedEntry, completionsOf, isCompleting } from "../linking/decisions/completed.ts";
import { type Decision, inForce, placesOf } from "../linking/decisions/decision.ts";
import { textsOf } from "../linking/decisions/texts.ts";
import type { Entry as Linked } from "../linking/entry.ts";
import { articleOf } from "./article-rows.ts";
import type { CaseFile, Tables } from "./case-file.ts";
import { decisionLog } from "./decision-log.ts";
import { derivedOf } from "./derived-rows.ts";
import { inPages } from "./keyset.ts";
import type { ArticleTable } from "./schema.ts";
import type { Derived } from "./shapes.ts";

/** Articles that are held in memory together: a text may have 5 million characters. */
const PAGE = 16;

/** An article of a case with what was read in it, flat, as the export prints it. */
export type Entry = Linked;

/** An entry and the row that it was made from. */
export interface Stored {
	readonly row: ArticleTable;
	readonly article: Article;
	readonly derived: Derived;
}

/** Under which input each article is shown: the first by name of those that brought the record that stands. */
async function inputsOf(db: Tables, numbers: readonly number[]): Promise<ReadonlyMap<number, string>> {
	const found = db
		.selectFrom("found")
		.innerJoin("article", (join) => join.onRef("article.number", "=", "found.article").onRef("article.digest", "=", "found.digest"))
		.where("found.article", "in", numbers);
	const rows = await found
		.select(["found.article", (e) => e.fn.min("found.input").as("input")])
		.groupBy("found.article")
		.execute();
	return new Map(rows.map(({ article, input }) => [article, input]));
}

/** The id of the text before this one in revision order, among those of its lineage that read otherwise. */
const revisedBy = async (db: Tables, { lineage, revision_order, text_sha256 }: ArticleTable): Promise<string | null> => {
	const before = db.selectFrom("article").select("id").where("lineage", "=", lineage).where("revision_order", "<", revision_order);
	const last = await before.where("text_sha256", "<>", text_sha256).orderBy("revision_order", "desc").limit(1).executeTakeFirst();
	return last?.id ?? null;
};

/** Ids of attributions hold their article's id: where that is shown marked, theirs follow, so that no two in a case are the same. */
const renamed = (derived: Derived, { id, read_id }: ArticleTable): Derived => {
	if (id === read_id) return derived;
	const ids = new Map(derived.attributions.map((attribution) => [attribution.id, attributionId(id, attribution)]));
	const attributions = derived.attributions.map((row) => ({
		...row,
		id: ids.get(row.id) ?? row.id,
		parent: row.parent && (ids.get(row.parent) ?? row.parent),
	}));
	return { ...derived, attributions };
};

const startOf = ({ source, cue, content }: Derived["attributions"][number]): number => Math.min(...[...source, ...cue, ...content].map(({ start }) => start));

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const byId = (one: { id: string }, other: { id: string }): number => compared(one.id, other.id);

/** Attributions by where they begin, entities by id. */
const sorted = ({ sentences, entities, attributions }: Derived): Derived => ({
	sentences,
	entities: entities.toSorted(byId),
	attributions: attributions.toSorted((one, other) => startOf(one) - startOf(other) || byId(one, other)),
});

/** Rows as articles with what was read in them. Rejects with ValiError where one was tampered with. */
export async function storedOf(db: Tables, rows: readonly ArticleTable[]): Promise<readonly Stored[]> {
	const numbers = rows.map(({ number }) => number);
	const inputs = await inputsOf(db, numbers);
	const derived = await derivedOf(db, numbers);
	const stored: Stored[] = [];
	for (const row of rows) {
		const place = { id: row.id, revises: await revisedBy(db, row), input: inputs.get(row.number) ?? "" };
		stored.push({ row, article: articleOf(row, place), derived: derived.get(row.number) ?? { sentences: [], entities: [], attributions: [] } });
	}
	return stored;
}

/** The rows of all articles by shown id, which compares byte by byte; a few in memory at a time. */
export const pages = (db: Tables): AsyncGenerator<readonly ArticleTable[]> =>
	inPages<ArticleTable, string>(
		(after) => {
			const page = db.selectFrom("article").selectAll().orderBy("id").limit(PAGE);
			return (after === null ? page : page.where("id", ">", after)).execute();
		},
		({ id }) => id,
	);

/** An entry, its lists in the order of the export. */
export const entryOf = ({ row, article, derived }: Stored): Entry => ({ ...article, ...sorted(renamed(derived, row)) });

/** Every article of a case, by id. */
export async function* entries(db: Tables): AsyncGenerator<Entry> {
	const { completed } = await completing(db);
	for await (const rows of pages(db)) for (const stored of await storedOf(db, rows)) yield completed(entryOf(stored));
}

/** Every article of a case by its date of publication, those without a date last. */
export async function* entriesByDate(db: Tables): AsyncGenerator<Entry> {
	const { completed, dateOf } = await completing(db);
	const dated = await db.selectFrom("article").select(["number", "published", "id"]).orderBy("id").execute();
	const order = dated
		.map(({ number, id, published }) => ({ number, date: sortableDate(dateOf(id) ?? published) }))
		.toSorted((one, other) => Number(one.date === null) - Number(other.date === null) || compared(one.date ?? "", other.date ?? ""));
	for (let from = 0; from < order.length; from += PAGE) {
		const numbers = order.slice(from, from + PAGE).map(({ number }) => number);
		const rows = await db.selectFrom("article").selectAll().where("number", "in", numbers).execute();
		for (const stored of await storedOf(
			db,
			rows.toSorted((one, other) => numbers.indexOf(one.number) - numbers.indexOf(other.number)),
		))
			yield completed(entryOf(stored));
	}
}

/** The articles of these ids that a case has, by id. */
export async function entriesOf(db: Tables, ids: Iterable<string>): Promise<ReadonlyMap<string, Entry>> {
	const { completed } = await completing(db);
	const wanted = [...new Set(ids)].sort();
	const found = new Map<string, Entry>();
	for (let from = 0; from < wanted.length; from += PAGE) {
		const rows = await db
			.selectFrom("article")
			.selectAll()
			.where("id", "in", wanted.slice(from, from + PAGE))
			.orderBy("id")
			.execute();
		for (const stored of await storedOf(db, rows)) found.set(stored.row.id, completed(entryOf(stored)));
	}
	return found;
}

/** The article whose id, or input, that is; or the only one whose id begins so. */
export async function entryNamed(db: Tables, name: string): Promise<Entry | undefined> {
	const article = db.selectFrom("article").selectAll();
	const exact = await article.where("id", "=", name).execute();
	const found = db.selectFrom("found").select("article").where("input", "=", name);
	const named = exact.length > 0 ? exact : await article.where("number", "in", found).limit(2).execute();
	const rows = named.length > 0 ? named : await article.where("id", ">=", name).where("id", "<", `${name}\u{10ffff}`).limit(2).execute();
	const [stored] = rows.length === 1 ? await storedOf(db, rows) : [];
	return stored && (await completing(db)).completed(entryOf(stored));
}

/** So many ids stand in one question. */
const ASKED = 500;

/** The articles of those ids, as shown or as read, with all other texts of the same articles. */
export async function entriesWithRevisions(db: Tables, ids: Iterable<string>): Promise<readonly Entry[]> {
	const all = [...new Set(ids)];
	const lineages = new Set<string>();
	const rows: ArticleTable[] = [];
	for (let from = 0; from < all.length; from += ASKED) {
		const asked = all.slice(from, from + ASKED);
		const named = db.selectFrom("article").select("lineage").distinct();
		for (const { lineage } of await named.where((e) => e.or([e("id", "in", asked), e("read_id", "in", asked)])).execute()) lineages.add(lineage);
	}
	const found = [...lineages].sort();
	for (let from = 0; from < found.length; from += ASKED)
		rows.push(
			...(await db
				.selectFrom("article")
				.selectAll()
				.where("lineage", "in", found.slice(from, from + ASKED))
				.execute()),
		);
	const entries: Entry[] = [];
	for (let from = 0; from < rows.length; from += PAGE) entries.push(...(await storedOf(db, rows.slice(from, from + PAGE))).map(entryOf));
	return entries;
}

/** Ids of the articles that a decision names, as this case and as another one may show them. */
export const articlesOf = (decision: Decision): readonly string[] =>
	placesOf(decision).flatMap(({ article }) => [article, article.replace(/@[0-9a-f]{8,64}$/, "")]);

/** What people added to the articles of a case, looked up once: statements, and dates. */
async function completing(db: Tables): Promise<{ readonly completed: (entry: Entry) => Entry; readonly dateOf: (id: string) => string | null }> {
	const decisions = inForce(await decisionLog(db)).filter(isCompleting);
	const completions: ReadonlyMap<string, Completion> =
		decisions.length === 0 ? new Map() : completionsOf(decisions, textsOf(await entriesWithRevisions(db, decisions.flatMap(articlesOf))));
	return {
		completed: (entry) => {
			const completion = completions.get(entry.id);
			return completion ? completedEntry(entry, completion) : entry;
		},
		dateOf: (id) => completions.get(id)?.dated?.date ?? null,
	};
}

/** Articles whose derived rows another maker made, as they were read in, for reading them again. */
export async function* staleArticles(file: CaseFile, maker: number): AsyncGenerator<Article> {
	const stale = (db: Tables, after: number) => db.selectFrom("article").selectAll().where("maker", "<>", maker).where("number", ">", after);
	const rows = inPages<ArticleTable, number>(
		(after) =>
			file.look((db) =>
				stale(db, after ?? 0)
					.orderBy("number")
					.limit(PAGE)
					.execute(),
			),
		({ number }) => number,
	);
	for await (const page of rows) for (const row of page) yield articleOf(row, { id: row.read_id, revises: null, input: "" });
}
