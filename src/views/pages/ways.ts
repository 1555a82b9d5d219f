import type { Place } from "../../linking/links.ts";
import { firstAtLeast } from "../../text/sorted.ts";
import type { Matter } from "../matter.ts";
import { anchorOf } from "../saved/marking.ts";

/** The pages of which a case has one each, in the order of the menu, with what they are called. */
export const PAGES = {
	case: "Case",
	grid: "Grid",
	differences: "Differences",
	sources: "Sources",
	timeline: "Timeline",
	texts: "Texts",
	search: "Search",
	review: "Review",
	about: "About this case",
} as const;
export type PageName = keyof typeof PAGES;

/** How pages point to each other: addresses where they are served, places in one file where they are a report. */
export interface Ways {
	readonly pages: readonly PageName[];
	readonly page: (name: PageName) => string;
	readonly claim: (id: string) => string;
	readonly text: (id: string) => string;
	/** To the sentence in which a place begins. */
	readonly place: (place: Place) => string;
	/** What the element of that sentence, or of another part of a text's page, is called there. */
	readonly mark: (article: string, part: string) => string;
	/** To a source's page, by its key. */
	readonly source: (key: string) => string;
	readonly difference: (id: string) => string;
	/** Whether texts are shown whole, or only the sentences to which something points. */
	readonly whole: boolean;
	/** Whether a page can be asked for with what it is to show; in a file, it cannot. */
	readonly asks: boolean;
	/** Where another case can be chosen; null where there is this one alone. */
	readonly cases: string | null;
	/** Where something can be added; null where nothing can. */
	readonly add: string | null;
	/** Where the desk has what is no page of its own: to send a form, to get a style. `address` begins with a slash. */
	readonly at: (address: string) => string;
	/** A text as it was saved, at the sentence that begins at `sentence`; null in a file, which has no saved pages. */
	readonly saved: (article: string, sentence: number | null) => string | null;
	/** Where the same page is for programs; null in a file. */
	readonly json: (address: string) => string | null;
}

/** Where the sentence begins in which a place begins. */
export const sentenceStart = (matter: Matter, { article, start }: Place): number => {
	const sentences = matter.text.get(article)?.sentences ?? [];
	return sentences[firstAtLeast(sentences, start + 1, (sentence) => sentence.start) - 1]?.start ?? 0;
};

/** The ways that are the same for every state of a case. */
export type Addresses = Pick<Ways, "pages" | "page" | "cases" | "add" | "at" | "json">;

/** Pages at addresses that begin with `base`: empty where the desk shows one case and no other. */
export const addressesUnder = (base: string): Addresses => {
	const at = (address: string): string => (address === "/" && base !== "" ? base : `${base}${address}`);
	return {
		pages: ["case", "grid", "differences", "sources", "timeline", "texts", "search", "review", "about"],
		page: (name) => at(name === "case" ? "/" : `/${name}`),
		cases: base === "" ? null : "/",
		add: at("/add"),
		at,
		json: (address) => at(address === "/" ? "/case.json" : `${address}.json`),
	};
};

/** A case's pages at addresses of their own. */
export const servedWays = (matter: Matter, base: string): Ways => {
	const addresses = addressesUnder(base);
	const { at } = addresses;
	const text = (id: string): string => at(`/texts/${encodeURIComponent(id)}`);
	const mark = (_article: string, part: string): string => part;
	return {
		...addresses,
		claim: (id) => at(`/claims/${encodeURIComponent(id)}`),
		text,
		place: (place) => `${text(place.article)}#${mark(place.article, `s${sentenceStart(matter, place)}`)}`,
		mark,
		source: (key) => at(`/sources/${encodeURIComponent(key)}`),
		difference: (id) => at(`/differences#difference-${id}`),
		whole: true,
		asks: true,
		saved: (article, sentence) => `${text(article)}/saved${sentence === null ? "" : `#${anchorOf(sentence)}-s`}`,
	};
};

/** Pages one behind the other in one file. */
export const reportWays = (matter: Matter, whole: boolean): Ways => {
	const text = (id: string): string => `text-${matter.number.get(id) ?? id}`;
	const mark = (article: string, part: string): string => `${text(article)}-${part}`;
	return {
		pages: ["case", "grid", "differences", "sources", "timeline", "texts", "search", "about"],
		page: (name) => `#${name}`,
		claim: (id) => `#claim-${id}`,
		text: (id) => `#${text(id)}`,
		place: (place) => `#${mark(place.article, `s${sentenceStart(matter, place)}`)}`,
		mark,
		source: (key) => `#${key}`,
		difference: (id) => `#difference-${id}`,
		whole,
		asks: false,
		cases: null,
		add: null,
		at: (address) => address,
		saved: () => null,
		json: () => null,
	};
};
