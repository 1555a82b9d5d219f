import { type AnyFeed, parseFeed } from "feedsmith";
import { Unreadable } from "../failure.ts";

/** An item of a feed in whichever dialect. Titles and names may hold character references; dates are as written. */
export interface FeedEntry {
	readonly title: string | null;
	readonly url: string | null;
	readonly byline: readonly string[];
	readonly outlet: string | null;
	readonly published: string | null;
	readonly modified: string | null;
	/** What the feed gives as the whole of the item: markup, or text where `isText`. */
	readonly content: string | null;
	/** What the feed gives as a summary: mostly a teaser, at some outlets everything. */
	readonly summary: string | null;
	readonly isText: boolean;
}

/** The items of an RSS, RDF, Atom or JSON feed, in its order. Entities that the file defines are never expanded. Throws Unreadable. */
export function feedEntries(source: unknown): readonly FeedEntry[] {
	const parsed = parsedFeed(source);
	if (parsed.format === "rss") return (parsed.feed.items ?? []).map((item) => rssEntry(item, parsed.feed.title ?? null));
	if (parsed.format === "rdf") return (parsed.feed.items ?? []).map((item) => rssEntry(item, parsed.feed.title ?? null));
	if (parsed.format === "atom") return (parsed.feed.entries ?? []).map((entry) => atomEntry(entry, parsed.feed));
	return (parsed.feed.items ?? []).map((item) => jsonEntry(item, parsed.feed));
}

function parsedFeed(source: unknown): AnyFeed {
	try {
		return parseFeed(source);
	} catch (error) {
		if (error instanceof Error) throw new Unreadable("broken", `The feed cannot be read: ${error.message}.`, { cause: error });
		throw error;
	}
}

type Feed<Format extends AnyFeed["format"]> = Extract<AnyFeed, { format: Format }>["feed"];
type RssItem = NonNullable<Feed<"rss">["items"]>[number];
type RdfItem = NonNullable<Feed<"rdf">["items"]>[number];
type AtomEntry = NonNullable<Feed<"atom">["entries"]>[number];
type JsonItem = NonNullable<Feed<"json">["items"]>[number];

function rssEntry(item: RssItem | RdfItem, feedTitle: string | null): FeedEntry {
	const named = "authors" in item ? (item.authors ?? []).map(({ name }) => name) : [];
	const creators = item.dc?.creators ?? [];
	const source = "source" in item ? item.source?.title : undefined;
	const date = "pubDate" in item ? item.pubDate : undefined;
	return {
		title: item.title ?? item.dc?.titles?.[0] ?? null,
		url: item.link ?? null,
		byline: creators.length > 0 ? creators : named.filter((name) => name !== undefined),
		outlet: source ?? item.dc?.publishers?.[0] ?? feedTitle,
		published: date ?? item.dc?.dates?.[0] ?? null,
		modified: item.atom?.updated ?? item.dcterms?.modified?.[0] ?? null,
		content: item.content?.encoded ?? null,
		summary: item.description ?? null,
		isText: false,
	};
}

function atomEntry(entry: AtomEntry, feed: Feed<"atom">): FeedEntry {
	const links = entry.links ?? [];
	const authors = entry.authors ?? feed.authors ?? [];
	return {
		title: entry.title?.value ?? null,
		url: (links.find(({ rel }) => rel === "alternate" || rel === undefined) ?? links[0])?.href ?? null,
		byline: authors.map(({ name }) => name).filter((name) => name !== undefined),
		outlet: entry.source?.title?.value ?? feed.title?.value ?? null,
		published: entry.published ?? null,
		modified: entry.updated ?? null,
		content: entry.content?.value ?? null,
		summary: entry.summary?.value ?? null,
		isText: entry.content?.type === "text" || (entry.content !== undefined && entry.content.type === undefined),
	};
}

function jsonEntry(item: JsonItem, feed: Feed<"json">): FeedEntry {
	const authors = item.authors ?? feed.authors ?? [];
	return {
		title: item.title ?? null,
		url: item.url ?? item.external_url ?? null,
		byline: authors.map(({ name }) => name).filter((name) => name !== undefined),
		outlet: feed.title ?? null,
		published: item.date_published ?? null,
		modified: item.date_modified ?? null,
		content: item.content_html ?? item.content_text ?? null,
		summary: item.summary ?? null,
		isText: item.content_html === undefined,
	};
}
