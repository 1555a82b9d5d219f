import type { ArticleKind } from "../article.ts";
import { agencyNamed } from "./agencies.ts";
import { authorsFrom } from "./byline.ts";
import { datelineOf } from "./dateline.ts";
import type { Evidence } from "./evidence.ts";
import signs from "./lexicon/kind-signs.json" with { type: "json" };
import { allTagged, type Page } from "./page.ts";

/** A page with what has been found out about it. */
export interface Known {
	readonly page: Page;
	readonly byline: readonly string[];
	readonly title: string;
	readonly url: string | null;
}

type Sign = keyof typeof signs.kinds;
const SIGNS: readonly Sign[] = ["statement", "transcript", "interview", "record", "document", "post"];
const signsOf = (
	kind: Sign,
): { readonly types: readonly string[]; readonly path: readonly string[]; readonly title: readonly string[]; readonly text: readonly string[] } =>
	signs.kinds[kind];
const PATTERNS = new Map(
	SIGNS.map((kind) => [
		kind,
		{
			path: new RegExp(`[/.](?:${signs.kinds[kind].path.join("|")})(?=[/._-]|$)`, "i"),
			title: signs.kinds[kind].title.map((phrase) => phrase.toLowerCase()),
			text: signs.kinds[kind].text,
		},
	]),
);

/** How much of the story's start is searched for words that tell its kind. UTF-16 units. */
const START = 3000;

/** How the kind of document is told, best evidence first; what none of them tells is a report. */
export const KIND_RANKING: readonly Evidence<Known, ArticleKind>[] = [
	{
		name: "words at the start of the text",
		read: (known) => kindBy((kind) => PATTERNS.get(kind)?.text.some((phrase) => startOf(known.page).includes(phrase)) ?? false),
	},
	{
		name: "type in JSON-LD",
		read: ({ page }) => kindBy((kind) => page.stated.some(({ types }) => types.some((type) => !/page$/.test(type) && signsOf(kind).types.includes(type)))),
	},
	{
		name: "opening of the headline",
		read: ({ title }) => kindBy((kind) => PATTERNS.get(kind)?.title.some((phrase) => title.toLowerCase().startsWith(phrase)) ?? false),
	},
	{ name: "agency in the byline", read: ({ byline }) => (byline.length > 0 && byline.every((name) => agencyNamed(name) !== null) ? "wire" : null) },
	{ name: "agency dateline", read: ({ page }) => (lines(page).some((line) => datelineOf(line) !== null) ? "wire" : null) },
	{ name: "agency beside the author's name", read: ({ page }) => (affiliations(page).some((name) => agencyNamed(name) !== null) ? "wire" : null) },
	{ name: "address", read: ({ url }) => kindBy((kind) => PATTERNS.get(kind)?.path.test(url?.replace(/^https?:\/\//, "/") ?? "") ?? false) },
];

const kindBy = (told: (kind: Sign) => boolean): ArticleKind | null => SIGNS.find(told) ?? null;
const startOf = (page: Page): string => page.text.slice(page.headline?.start ?? 0, (page.headline?.end ?? 0) + START);

/** The lines after the headline that could open a story. */
const lines = (page: Page): readonly string[] =>
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
