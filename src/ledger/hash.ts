import { createHash } from "node:crypto";
import * as v from "valibot";
import type { Article } from "../article/article.ts";
import { type Derived, Notices, RemovedBlocks, Zones } from "./shapes.ts";

/** SHA-256, 64 hexadecimal digits. */
export const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");

/** The digest of a record: every field as it was read, but for its input and its place among revisions. */
export const digestOf = (article: Article): string => {
	const { id, kind, url, outlet, byline, title, published, modified, captured, language, text } = article;
	const lists = [v.parse(Zones, article.zones), v.parse(RemovedBlocks, article.removed), v.parse(Notices, article.notices)];
	return sha256(JSON.stringify([id, kind, url, outlet, byline, title, published, modified, captured, language, text, ...lists]));
};

/** The hash over what was read in an article; its keys stand in the order of `Derived`. */
export const hashOfDerived = (derived: Derived): string => sha256(JSON.stringify(derived));
