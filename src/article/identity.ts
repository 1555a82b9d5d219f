import { createHash } from "node:crypto";
import type { Draft } from "./article.ts";

/** What an article without an id of its own is known by. */
export type IdentityFields = Pick<Draft, "recordId" | "url" | "outlet" | "published" | "title" | "text">;

/** 64 bits: among a hundred million articles two share an id with a chance of about one in four thousand. */
const HEX_DIGITS = 16;

/**
 * The id of an article: its record's id where it has one, else 16 hexadecimal digits of the SHA-256 of its canonical address,
 * outlet, date of publication, title and text. A JSON array tells a missing field from an empty one and one field from the next.
 */
export function articleId({ recordId, url, outlet, published, title, text }: IdentityFields): string {
	if (recordId !== null) return recordId;
	return createHash("sha256")
		.update(JSON.stringify([url, outlet, published, title, text]))
		.digest("hex")
		.slice(0, HEX_DIGITS);
}
