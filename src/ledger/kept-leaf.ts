import type { Leaf } from "../article/leaf.ts";
import { bytesOf } from "./bytes.ts";
import type { Tables } from "./case-file.ts";

/** The line or the record's number at the end of an input that is one record of a file of many. */
const PLACE = /:\d+$/;

/** The input under which the case shows an article, with its bytes as they came in; null where the case has no such article or kept no bytes for it. */
export async function keptLeaf(db: Tables, article: string): Promise<Leaf | null> {
	const row = await db
		.selectFrom("article")
		.innerJoin("found", (join) => join.onRef("found.article", "=", "article.number").onRef("found.digest", "=", "article.digest"))
		.innerJoin("intake", "intake.number", "found.intake")
		.innerJoin("bytes", "bytes.sha256", "intake.sha256")
		.where("article.id", "=", article)
		.orderBy("found.input")
		.orderBy("intake.number")
		.select(["intake.input", "intake.address", "intake.captured", "intake.content_type", "bytes.packed", "bytes.size"])
		.executeTakeFirst();
	if (!row) return null;
	const place = PLACE.exec(row.input)?.[0] ?? "";
	return {
		input: row.input.slice(0, row.input.length - place.length),
		place,
		bytes: await bytesOf(row),
		url: row.address,
		captured: row.captured,
		contentType: row.content_type,
	};
}
