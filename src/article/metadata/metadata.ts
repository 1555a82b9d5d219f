import type { Metadata } from "../article.ts";
import { canonicalAddress, isArchive, webAddress } from "./address.ts";
import { AUTHOR_RANKING, inUsualLetters } from "./author.ts";
import { CAPTURED_RANKING, savedFrom } from "./captured.ts";
import { best, type Evidence } from "./evidence.ts";
import { KIND_RANKING } from "./kind.ts";
import { OUTLET_RANKING } from "./outlet.ts";
import { allTagged, type Page, pageOf } from "./page.ts";
import { MODIFIED_RANKING, PUBLISHED_RANKING } from "./published.ts";
import { STANDFIRST_RANKING } from "./standfirst.ts";
import type { PageDocument } from "./survey.ts";
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

/** Where the canonical address is read from, best first; an address is skipped where it is the site's front page or an archive's own. */
export const URL_RANKING: readonly Evidence<Page, string>[] = [
	{
		name: "canonical link",
		read: (page) =>
			deep(
				page,
				page.links.filter(({ rel }) => rel === "canonical").map(({ href }) => href),
			),
	},
	{ name: "og:url", read: (page) => deep(page, allTagged(page, "url")) },
	{
		name: "JSON-LD address",
		read: (page) =>
			deep(
				page,
				page.stated.map(({ url }) => url),
			),
	},
	{ name: "address it was saved from", read: (page) => deep(page, [page.address ?? "", savedFrom(page) ?? ""]) },
	{
		name: "address in the archive's toolbar",
		read: (page) =>
			deep(page, [
				...page.links.filter(({ rel }) => /bookmark|memento|original/.test(rel)).map(({ href }) => href),
				...(isArchive(page.hints.host) ? page.inputs : []),
			]),
	},
	{ name: "front page", read: (page) => canonicalAddress(page.address ?? "") },
];

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

function deep(page: Page, addresses: readonly string[]): string | null {
	const base = page.address ?? savedFrom(page);
	for (const address of addresses) {
		const canonical = canonicalAddress(address, base);
		if (canonical !== null && webAddress(canonical)?.pathname !== "/") return canonical;
	}
	return null;
}
