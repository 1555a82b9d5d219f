import type { ArticleKind } from "../article.ts";
import { agencyNamed } from "./agencies.ts";
import { authorsFrom } from "./byline.ts";
import { datelineOf } from "./dateline.ts";
import type { Evidence } from "./evidence.ts";
import lexicon from "./lexicon/kind-signs.json" with { type: "json" };
import type { Page } from "./page.ts";
import { allTagged } from "./page-tags.ts";

/** A page with what has been found out about it. */
export interface Known {
	readonly page: Page;
	readonly byline: readonly string[];
	readonly title: string;
	readonly url: string | null;
}

interface Signs {
	/** Types of schema.org in lower case. */
	readonly types: readonly string[];
	/** Patterns of a part of an address. */
	readonly path: readonly string[];
	/** What the headline opens with, in lower case. */
	readonly title: readonly string[];
	/** Words of the text. */
	readonly text: readonly string[];
}

const SIGNED = ["statement", "transcript", "interview", "record", "document", "post"] as const satisfies readonly ArticleKind[];
type Signed = (typeof SIGNED)[number];
const SIGNS: Readonly<Record<Signed, Signs>> = lexicon.kinds;
const PATHS: ReadonlyMap<Signed, RegExp> = new Map(SIGNED.map((kind) => [kind, new RegExp(`[/.](?:${SIGNS[kind].path.join("|")})(?=[/._-]|$)`, "i")]));

/** How much of the story's start is searched for words that tell its kind. UTF-16 units. */
const START = 3000;

/** How the kind of document is told, best evidence first; what none of them tells is a report. */
export const KIND_RANKING: readonly Evidence<Known, ArticleKind>[] = [
	{ name: "words at the start of the text", read: ({ page }) => kindBy((kind) => SIGNS[kind].text.some((phrase) => startOf(page).includes(phrase))) },
	{ name: "opening of the headline", read: ({ title }) => kindBy((kind) => SIGNS[kind].title.some((phrase) => title.toLowerCase().startsWith(phrase))) },
	{ name: "agency in the byline", read: ({ byline }) => (byline.length > 0 && byline.every((name) => agencyNamed(name) !== null) ? "wire" : null) },
	{ name: "agency dateline", read: ({ page }) => (openingLines(page).some((line) => datelineOf(line) !== null) ? "wire" : null) },
	{ name: "agency beside the author's name", read: ({ page }) => (affiliations(page).some((name) => agencyNamed(name) !== null) ? "wire" : null) },
	{ name: "type in JSON-LD", read: ({ page }) => kindBy((kind) => page.stated[0]?.types.some((type) => SIGNS[kind].types.includes(type)) ?? false) },
	{ name: "news article in JSON-LD", read: ({ page }) => (page.stated[0]?.types.some((type) => type.endsWith("newsarticle")) ? "report" : null) },
	{ name: "address", read: ({ url }) => kindBy((kind) => PATHS.get(kind)?.test(url?.replace(/^https?:\/\//, "/") ?? "") ?? false) },
];

const kindBy = (told: (kind: Signed) => boolean): ArticleKind | null => SIGNED.find(told) ?? null;
const startOf = (page: Page): string => page.text.slice(page.headline?.start ?? 0, (page.headline?.end ?? 0) + START);

/** The lines after the headline that could open a story. */
const openingLines = (page: Page): readonly string[] =>
	startOf(page)
		.split("\n")
		.map((line) => line.replace(/\t/g, "").trim())
		.filter((line) => line.length > 60)
		.slice(0, 6);

/** What stands after a name in bylines for machines: "Ann Poole, Associated Press". */
const affiliations = (page: Page): readonly string[] =>
	[...page.stated.flatMap(({ authors }) => authors), ...allTagged(page, "author")]
		.filter((author) => authorsFrom(author).length > 0)
		.flatMap((author) =>
			author
				.split(/[,|]/)
				.slice(1)
				.map((part) => part.trim()),
		);
