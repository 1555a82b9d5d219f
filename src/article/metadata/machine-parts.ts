import type { PageElement } from "../page/page-node.ts";
import { attribute, LONGEST_VALUE, ownText } from "../page/walk.ts";

/** What a page says to machines: its meta elements, links and scripts. */
export interface MachineParts {
	readonly metas: readonly { readonly name: string; readonly content: string }[];
	readonly links: readonly { readonly rel: string; readonly href: string }[];
	/** Values of fields named q: archives put the original address in theirs. */
	readonly inputs: readonly string[];
	/** The contents of JSON-LD scripts. */
	readonly scripts: readonly string[];
	readonly title: string;
	readonly language: string;
}

/** Limits keep a hostile page from costing more than an honest one. Counts; the length in UTF-16 units. */
const MOST_ELEMENTS = 1000;
const MOST_SCRIPTS = 60;
const LONGEST_SCRIPT = 6_000_000;
const META_NAMES = ["property", "name", "itemprop", "http-equiv"];

/** Gathers what elements say to machines: `note` is told of each element, `parts` grows. */
export function machineParts(): { readonly parts: MachineParts; readonly note: (element: PageElement) => void } {
	const metas: { name: string; content: string }[] = [];
	const links: { rel: string; href: string }[] = [];
	const inputs: string[] = [];
	const scripts: string[] = [];
	const parts = { metas, links, inputs, scripts, title: "", language: "" };
	const noters: Readonly<Record<string, (element: PageElement) => void>> = {
		meta: (element) => {
			if (metas.length >= MOST_ELEMENTS) return;
			for (const key of META_NAMES) {
				const name = attribute(element, key).trim().toLowerCase();
				if (name !== "") metas.push({ name: key === "itemprop" ? `itemprop:${name}` : name, content: attribute(element, "content") });
			}
		},
		link: (element) => {
			if (links.length < MOST_ELEMENTS) links.push({ rel: attribute(element, "rel").toLowerCase(), href: attribute(element, "href") });
		},
		script: (element) => {
			if (scripts.length < MOST_SCRIPTS && /ld\+json/i.test(attribute(element, "type"))) scripts.push(ownText(element, LONGEST_SCRIPT));
		},
		input: (element) => {
			if (inputs.length < MOST_ELEMENTS && attribute(element, "name") === "q") inputs.push(attribute(element, "value"));
		},
		title: (element) => {
			parts.title ||= ownText(element, LONGEST_VALUE);
		},
		html: (element) => {
			parts.language = attribute(element, "lang") || attribute(element, "xml:lang");
		},
	};
	return { parts, note: (element) => noters[element.localName]?.(element) };
}
