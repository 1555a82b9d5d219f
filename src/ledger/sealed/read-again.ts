import type { Article } from "../../article/article.ts";
import type { Leaf } from "../../article/leaf.ts";
import type { ReadArticle } from "../../reading/outcome.ts";
import { readInputs } from "../../reading/read.ts";
import { rowOf } from "../article-rows.ts";
import type { CaseFile, Tables } from "../case-file.ts";
import { hashOfDerived } from "../hash.ts";
import { intakeLog } from "../intake.ts";
import type { IntakeTable } from "../schema.ts";
import { derivedFrom } from "../shapes.ts";
import { inputOf } from "./rows.ts";

/** An input that is read otherwise than when it was taken in. */
export interface ReadOtherwise {
	readonly input: string;
	readonly what: string;
	/** Whether the same text came of it and only the network read it otherwise. */
	readonly isSameText: boolean;
}

/** How much was read again. */
export interface ReadAgain {
	inputs: number;
	articles: number;
}

/** Read all inputs of a case again, as they came in. Yields those of which something else comes than the case holds, and counts in `count`. Changes nothing. */
export async function* readOtherwise(file: CaseFile, count: ReadAgain, workers?: number): AsyncGenerator<ReadOtherwise> {
	const entries: IntakeTable[] = [];
	const leaves = async function* (): AsyncGenerator<Leaf> {
		for await (const entry of await file.look(async (db) => intakeLog(db))) {
			entries.push(entry);
			yield await file.look((db) => leafOf(db, entry));
		}
	};
	const seen = new Set<string>();
	/** A text that several inputs brought is read once. */
	const known = (article: Article): boolean => {
		const { digest } = rowOf(article);
		const isKnown = seen.has(digest);
		seen.add(digest);
		return isKnown;
	};
	for await (const { articles } of readInputs(leaves(), { known, ...(workers && { workers }) })) {
		const entry = entries.shift();
		if (!entry) return;
		count.inputs++;
		count.articles += articles.length;
		for (const difference of await file.look((db) => differences(db, entry, articles))) yield { input: entry.input, ...difference };
	}
}

/** The number of a line or of a record of a web archive, behind its file's name. */
const PLACE = /:\d+$/;

async function leafOf(db: Tables, { input, sha256, address, captured, content_type }: IntakeTable): Promise<Leaf> {
	const place = PLACE.exec(input)?.[0] ?? "";
	const bytes = Uint8Array.from((await inputOf(db, sha256)).bytes);
	return { input: input.slice(0, input.length - place.length), place, bytes, url: address, captured, contentType: content_type };
}

async function differences(db: Tables, { number }: IntakeTable, articles: readonly ReadArticle[]): Promise<readonly Omit<ReadOtherwise, "input">[]> {
	const found = await db.selectFrom("found").select(["input", "digest"]).where("intake", "=", number).execute();
	const before = new Set(found.map(({ input, digest }) => `${input} (${digest.slice(0, 8)})`));
	const wrong: Omit<ReadOtherwise, "input">[] = [];
	for (const { article, reading } of articles) {
		const { digest } = rowOf(article);
		if (!before.delete(`${article.input} (${digest.slice(0, 8)})`))
			wrong.push({ what: `another text or other fields come of it: ${article.input}`, isSameText: false });
		const kept = await db.selectFrom("article").select("reading_sha256").where("digest", "=", digest).executeTakeFirst();
		if (reading && kept && kept.reading_sha256 !== hashOfDerived(derivedFrom(reading)))
			wrong.push({ what: "something else is read in its text", isSameText: true });
	}
	for (const gone of before) wrong.push({ what: `what came of it does not come again: ${gone}`, isSameText: false });
	return wrong;
}
