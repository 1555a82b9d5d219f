import { loggedFrom } from "../linking/decisions/decision.ts";
import { rowOf } from "./article-rows.ts";
import { bytesOf, hashesOfBytes } from "./bytes.ts";
import type { Tables } from "./case-file.ts";
import { pages, type Stored, storedOf } from "./contents.ts";
import { hashOfDecision } from "./decision-chain.ts";
import { hashOfDerived, sha256 } from "./hash.ts";
import { hashOfEntry, intakeLog, NO_ENTRY } from "./intake.ts";
import type { ArticleTable, DecisionTable } from "./schema.ts";
import { misplaced, spanCount } from "./spans.ts";

/** One thing that is wrong in a case. */
export interface Fault {
	readonly in: "file" | "bytes" | "intake" | "article" | "decision" | "sealed" | "input";
	/** The bytes' SHA-256, the number of the log's entry, the article's or decision's id, the name of a file or list in a sealed case, or an input's; empty for the file. */
	readonly id: string;
	readonly what: string;
}

/** How much was checked. */
export interface Checked {
	bytes: number;
	intake: number;
	articles: number;
	spans: number;
	decisions: number;
	/** The hash of the intake log's last entry: written down elsewhere, it tells later whether the end of the log was cut off. */
	seal: string;
	/** The same for the log of decisions. */
	decisionSeal: string;
}

export const nothingChecked = (): Checked => ({ bytes: 0, intake: 0, articles: 0, spans: 0, decisions: 0, seal: NO_ENTRY, decisionSeal: NO_ENTRY });

/** Check all bytes, the intake log, every article and every span, and the log of decisions. Yields what is wrong and counts in `checked` what was looked at. */
export async function* faults(db: Tables, checked: Checked): AsyncGenerator<Fault> {
	yield* faultsOfBytes(db, checked);
	yield* faultsOfIntake(db, checked);
	for await (const rows of pages(db))
		for (const row of rows) for (const what of await faultsOfArticle(db, row, checked)) yield { in: "article", id: row.id, what };
	yield* faultsOfDecisions(db, checked);
}

async function* faultsOfDecisions(db: Tables, checked: Checked): AsyncGenerator<Fault> {
	let before = 0;
	for (const row of await db.selectFrom("decision").selectAll().orderBy("number").execute()) {
		const { id, number } = row;
		checked.decisions++;
		if (number !== before + 1 || row.previous !== checked.decisionSeal)
			yield { in: "decision", id, what: "the entry before it is not the one that it was written after" };
		if (!isAsLogged(row) || hashOfDecision(row) !== row.hash) yield { in: "decision", id, what: "it was changed after it was written" };
		checked.decisionSeal = row.hash;
		before = number;
	}
}

function isAsLogged({ body, id, at }: DecisionTable): boolean {
	try {
		const entry = loggedFrom(JSON.parse(body));
		return entry.id === id && entry.at === at;
	} catch {
		return false; // No JSON, or no decision: neither was written so.
	}
}

async function* faultsOfBytes(db: Tables, checked: Checked): AsyncGenerator<Fault> {
	for await (const id of hashesOfBytes(db)) {
		checked.bytes++;
		const kept = await db.selectFrom("bytes").selectAll().where("sha256", "=", id).executeTakeFirstOrThrow();
		const bytes = await bytesOf(kept).catch(() => null); // Whatever is wrong with the packing, it is a fault of these bytes.
		if (!bytes) yield { in: "bytes", id, what: "the bytes cannot be unpacked" };
		else if (sha256(bytes) !== id || bytes.length !== kept.size) yield { in: "bytes", id, what: "the bytes are not those that came in" };
		const entry = await db.selectFrom("intake").select("number").where("sha256", "=", id).limit(1).executeTakeFirst();
		if (!entry) yield { in: "bytes", id, what: "no entry of the intake log tells of these bytes" };
	}
}

async function* faultsOfIntake(db: Tables, checked: Checked): AsyncGenerator<Fault> {
	for await (const entry of intakeLog(db)) {
		const id = String(entry.number);
		checked.intake++;
		if (entry.number !== checked.intake || entry.previous !== checked.seal)
			yield { in: "intake", id, what: "the entry before it is not the one that it was written after" };
		if (hashOfEntry(entry) !== entry.hash) yield { in: "intake", id, what: `the entry for ${entry.input} was changed after it was written` };
		const kept = await db.selectFrom("bytes").select("size").where("sha256", "=", entry.sha256).executeTakeFirst();
		if (kept?.size !== entry.size) yield { in: "intake", id, what: `the bytes of ${entry.input} are not here` };
		checked.seal = entry.hash;
	}
}

async function faultsOfArticle(db: Tables, row: ArticleTable, checked: Checked): Promise<string[]> {
	checked.articles++;
	try {
		const [stored] = await storedOf(db, [row]);
		if (!stored) return ["it cannot be read back"];
		checked.spans += spanCount(stored.derived);
		return [...faultsOfRecord(stored), ...misplaced(stored.article, stored.derived), ...(await faultsOfPlace(db, row))];
	} catch (error) {
		return [`it cannot be read back: ${error instanceof Error ? error.message : String(error)}`];
	}
}

function faultsOfRecord({ row, article, derived }: Stored): string[] {
	const again = rowOf({ ...article, id: row.read_id });
	const wrong: string[] = [];
	if (again.text_sha256 !== row.text_sha256) wrong.push("its text was changed after it was kept");
	else if (again.digest !== row.digest) wrong.push("its id, title, dates or other fields were changed after they were kept");
	if (again.lineage !== row.lineage || again.revision_order !== row.revision_order) wrong.push("its place among revisions is not the one that its fields give");
	if (hashOfDerived(derived) !== row.reading_sha256) wrong.push("what was read in it was changed after it was kept");
	return wrong;
}

async function faultsOfPlace(db: Tables, { number, id, read_id, revision_order, text_sha256, digest }: ArticleTable): Promise<string[]> {
	const wrong: string[] = [];
	const before = await db
		.selectFrom("article")
		.select("number")
		.where("read_id", "=", read_id)
		.where("revision_order", "<", revision_order)
		.limit(1)
		.executeTakeFirst();
	const marked = id.startsWith(`${read_id}@`) && text_sha256.startsWith(id.slice(read_id.length + 1));
	if (before ? !marked : id !== read_id) wrong.push("it is not shown by the id that it came with");
	const found = await db.selectFrom("found").select("intake").where("article", "=", number).where("digest", "=", digest).limit(1).executeTakeFirst();
	if (!found) wrong.push("no entry of the intake log tells where it came from");
	return wrong;
}
