import type { Metadata } from "../article.ts";
import type { PageDocument } from "../page/page-node.ts";
import { AUTHOR_RANKING, inUsualLetters } from "./author.ts";
import { CAPTURED_RANKING } from "./captured.ts";
import { best } from "./evidence.ts";
import { KIND_RANKING } from "./kind.ts";
import { OUTLET_RANKING } from "./outlet.ts";
import { type Page, pageOf } from "./page.ts";
import { URL_RANKING } from "./page-address.ts";
import { allTagged } from "./page-tags.ts";
import { MODIFIED_RANKING, PUBLISHED_RANKING } from "./published.ts";
import { STANDFIRST_RANKING } from "./standfirst.ts";
import { TITLE_RANKING } from "./title.ts";

/** Metadata of a page, with the standfirst that it shows beside its headline. */
export interface PageMetadata extends Metadata {
	readonly standfirst: string | null;
}

/** A page as it came: parsed by linkedom, its source, and what its container says of it. */
export interface SavedPage {
	readonly document: PageDocument;
	readonly html: string;
	readonly url: string | null;
	/** ISO 8601. */
	readonly captured: string | null;
}

/** The rankings by field, so that one can print why a field holds what it holds. */
export const RANKINGS = {
	title: TITLE_RANKING,
	standfirst: STANDFIRST_RANKING,
	outlet: OUTLET_RANKING,
	byline: AUTHOR_RANKING,
	published: PUBLISHED_RANKING,
	modified: MODIFIED_RANKING,
	captured: CAPTURED_RANKING,
	url: URL_RANKING,
	kind: KIND_RANKING,
} as const;

/** What a page says of itself. Each field has what the best evidence of its ranking says; what no evidence says is null. The document is not changed. */
export function metadataOf({ document, html, url, captured }: SavedPage): PageMetadata {
	const page = pageOf(document, html, url);
	const title = best(TITLE_RANKING, page)?.value ?? null;
	const outlet = best(OUTLET_RANKING, page)?.value ?? null;
	const credited = { page, outlets: outletNames(page, outlet) };
	const byline = inUsualLetters(best(AUTHOR_RANKING, credited)?.value ?? [], credited);
	const address = best(URL_RANKING, page)?.value ?? null;
	return {
		kind: best(KIND_RANKING, { page, byline, title: title ?? "", url: address })?.value ?? "report",
		url: address,
		outlet,
		byline,
		title,
		standfirst: best(STANDFIRST_RANKING, page)?.value ?? null,
		published: best(PUBLISHED_RANKING, page)?.value ?? null,
		modified: best(MODIFIED_RANKING, page)?.value ?? null,
		captured: captured ?? best(CAPTURED_RANKING, page)?.value ?? null,
	};
}

/** All that the outlet is called, for telling it from an author. */
const outletNames = (page: Page, outlet: string | null): readonly string[] =>
	[...new Set([...(outlet === null ? [] : [outlet]), ...allTagged(page, "outlet"), ...page.stated.map(({ publisher }) => publisher)])].filter(
		(name) => name !== "",
	);
