import type { Article } from "../article/article.ts";
import type { Unread } from "../article/unread.ts";
import type { Reading } from "../attribution/reading.ts";
import type { Outcome, ReadArticle } from "../reading/outcome.ts";
import { type RecordRow, rowOf } from "./article-rows.ts";
import { packed } from "./bytes.ts";
import type { CaseFile, Tables } from "./case-file.ts";
import { replaceDerived } from "./derived-rows.ts";
import { hashOfDerived, sha256 } from "./hash.ts";
import { takeIn } from "./intake.ts";
import { unlink } from "./linked.ts";
import { type Derived, derivedFrom } from "./shapes.ts";
import { markedId, settleIds } from "./shown-id.ts";
import { misplaced } from "./spans.ts";
import { indexStatements } from "./statement-index.ts";

/** What became of one article of an input: new, there already, or another text of one that was there. */
export interface Kept {
	readonly input: string;
	/** As the case shows it at this moment. */
	readonly id: string;
	readonly status: "added" | "unchanged" | "revision";
}

/** Fields that an article may lack. */
const OPTIONAL = ["url", "outlet", "title", "published", "modified", "captured"] as const;
type Telling = Pick<RecordRow, (typeof OPTIONAL)[number] | "byline" | "digest">;

const fullness = (record: Telling): number => OPTIONAL.filter((name) => record[name] !== null).length + (record.byline === "[]" ? 0 : 1);

/** Of two records of one text the one that tells more stands, else the one of the smaller digest: never the one that came first. */
const standsOver = (record: Telling, other: Telling): boolean =>
	fullness(record) === fullness(other) ? record.digest < other.digest : fullness(record) > fullness(other);

const sameArticle = (db: Tables, { read_id, text_sha256 }: RecordRow) =>
	db
		.selectFrom("article")
		.select(["number", "maker", "byline", "digest", ...OPTIONAL])
		.where("read_id", "=", read_id)
		.where("text_sha256", "=", text_sha256)
		.executeTakeFirst();

/** Whether the case holds already what this maker would read in the article, so that it need not be read. */
export const knows = (file: CaseFile, maker: number, article: Article): Promise<boolean> =>
	file.look(async (db) => {
		const row = rowOf(article);
		const there = await sameArticle(db, row);
		return there !== undefined && there.maker === maker && !standsOver(row, there);
	});

/**
 * Keep what came of one input, all of it in one transaction: its bytes, the log's entry, its articles and what was read in them.
 * Resolves when it is on the disk. Rejects with CaseFailure where it cannot be written; nothing of this input is kept then.
 */
export async function keep(file: CaseFile, { leaf, articles, unread }: Outcome, maker: number): Promise<readonly Kept[]> {
	const bytes = leaf ? await packed(sha256(leaf.bytes), leaf.bytes) : null;
	return await file.transact(async (db) => {
		const intake = leaf && bytes ? await takeIn(db, leaf, bytes) : null;
		if (unread && unread.error.code !== "missing") await keepUnread(db, unread); // A mistyped path is nothing that the case should remember.
		const kept: Kept[] = [];
		for (const read of articles) kept.push(await keepArticle(db, read, intake, maker));
		return kept;
	});
}

async function keepUnread(db: Tables, { input, error: { code, message } }: Unread): Promise<void> {
	const row = db.insertInto("unread").values({ input, code, message });
	await row.onConflict((conflict) => conflict.column("input").doUpdateSet({ code, message })).execute();
}

async function keepArticle(db: Tables, { article, reading }: ReadArticle, intake: number | null, maker: number): Promise<Kept> {
	const row = rowOf(article);
	const there = await sameArticle(db, row);
	const status = there ? "unchanged" : (await hasOtherText(db, row)) ? "revision" : "added";
	let number = there?.number;
	if (reading && (!there || there.maker !== maker || standsOver(row, there))) number = await writeArticle(db, row, reading, maker, number);
	if (number === undefined) throw new Error(`${article.input} was passed over as known, but is not in the case`);
	if (intake !== null) {
		const found = db.insertInto("found").values({ article: number, intake, input: article.input, digest: row.digest });
		await found.onConflict((conflict) => conflict.doNothing()).execute();
	}
	const { id } = await db.selectFrom("article").select("id").where("number", "=", number).executeTakeFirstOrThrow();
	return { input: article.input, id, status };
}

const hasOtherText = async (db: Tables, { lineage, text_sha256 }: RecordRow): Promise<boolean> => {
	const others = db.selectFrom("article").select("number").where("lineage", "=", lineage).where("text_sha256", "<>", text_sha256);
	return (await others.limit(1).executeTakeFirst()) !== undefined;
};

/** Write an article, in the place of an earlier record of it where there is one; inside a transaction. Returns its number. */
export async function writeArticle(db: Tables, row: RecordRow, reading: Reading, maker: number, earlier: number | undefined): Promise<number> {
	const derived = checked(reading);
	const columns = { ...row, maker, reading_sha256: hashOfDerived(derived) };
	let number = earlier;
	if (number === undefined) {
		const last = await db.selectFrom("article").select("number").orderBy("number", "desc").limit(1).executeTakeFirst();
		number = (last?.number ?? 0) + 1;
		await db
			.insertInto("article")
			.values({ number, id: await markedId(db, row.read_id, row.text_sha256), ...columns })
			.execute();
	} else await db.updateTable("article").set(columns).where("number", "=", number).execute();
	await settleIds(db, row.read_id);
	await unlink(db);
	await replaceDerived(db, number, derived);
	await indexStatements(db, number, { ...reading.article, ...derived });
	return number;
}

/** What was read, once each of its spans is found to be the text that it says. */
function checked(reading: Reading): Derived {
	const derived = derivedFrom(reading);
	const [wrong] = misplaced(reading.article, derived);
	if (wrong !== undefined) throw new Error(`${reading.article.input}: ${wrong}`);
	return derived;
}

/** Put a new reading of an article, made by this maker, in the place of an older model's; passes where the record changed meanwhile. */
export const keepReading = (file: CaseFile, reading: Reading, maker: number): Promise<void> =>
	file.transact(async (db) => {
		const row = rowOf(reading.article);
		const there = await sameArticle(db, row);
		if (there && there.maker !== maker && there.digest === row.digest) await writeArticle(db, row, reading, maker, there.number);
	});
