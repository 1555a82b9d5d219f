import * as v from "valibot";
import type { Article } from "../article/article.ts";
import { lineageOf, revisionOrder } from "../article/revision.ts";
import { digestOf, sha256 } from "./hash.ts";
import type { ArticleTable } from "./schema.ts";
import { Byline, Kind, Notices, RemovedBlocks, Zones } from "./shapes.ts";

/** The columns that hold a record as it was read. */
export type RecordRow = Omit<ArticleTable, "number" | "id" | "maker" | "reading_sha256">;

/** An article as a row. */
export const rowOf = (article: Article): RecordRow => {
	const { kind, url, outlet, title, published, modified, captured, language, text } = article;
	const textSha256 = sha256(text);
	return {
		...{ kind, url, outlet, title, published, modified, captured, language, text },
		read_id: article.id,
		text_sha256: textSha256,
		lineage: lineageOf(article),
		revision_order: revisionOrder(article, textSha256),
		digest: digestOf(article),
		byline: JSON.stringify(article.byline),
		zones: JSON.stringify(v.parse(Zones, article.zones)),
		removed: JSON.stringify(v.parse(RemovedBlocks, article.removed)),
		notices: JSON.stringify(v.parse(Notices, article.notices)),
	};
};

/** What an article is called inside a case. */
export type Place = Pick<Article, "id" | "revises" | "input">;

/** A row as an article, its keys in the order of the contract. Throws ValiError where the row was tampered with. */
export const articleOf = (row: RecordRow, { id, revises, input }: Place): Article => {
	const { url, outlet, title, published, modified, captured, language, text } = row;
	const kind = v.parse(Kind, row.kind);
	const byline = v.parse(Byline, JSON.parse(row.byline));
	const metadata = { kind, url, outlet, byline, title, published, modified, captured };
	const zones = v.parse(Zones, JSON.parse(row.zones));
	const removed = v.parse(RemovedBlocks, JSON.parse(row.removed));
	return { id, revises, input, ...metadata, language, text, zones, removed, notices: v.parse(Notices, JSON.parse(row.notices)) };
};
