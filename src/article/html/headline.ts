import { isDateLine, lineRules } from "./lines.ts";
import { holderOf, type Outline, type Part } from "./outline.ts";
import type { Paragraph } from "./paragraphs.ts";

/** What of a page's own words about itself is looked for on it. */
export interface Told {
	readonly title: string | null;
	readonly standfirst: string | null;
}

/** Letters and digits alone, lower case: what is compared to tell a headline. */
export function plainWords(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

/** The paragraph that is the headline: one that says the page's title, headings first, else the first first-level heading. Null where none is shown. */
export function headlineOf(paragraphs: readonly Paragraph[], { title }: Told): Paragraph | null {
	const wanted = plainWords(title ?? "");
	const same = wanted === "" ? [] : paragraphs.filter(({ text }) => text.length < 2 * wanted.length + 40 && plainWords(text) === wanted);
	return same.find(({ part }) => /^h[1-3]$/.test(part.tag)) ?? paragraphs.find(({ part }) => part.tag === "h1") ?? same[0] ?? null;
}

/** Whether a line says the headline again, alone or with the site's or section's name. */
export function repeatsHeadline(text: string, title: string): boolean {
	if (text.length > 1.5 * title.length + 30) return false;
	const [line, wanted] = [plainWords(text), plainWords(title)];
	return wanted.length > 12 && line.startsWith(wanted) && (line.length === wanted.length || /[|–—:-]/.test(text.slice(title.length)));
}

/** How many paragraphs below the headline a standfirst is looked for, and its length. UTF-16 units. */
const NEAREST = 4;
const LONGEST = 600;
const SHORTEST = 25;

const STANDFIRST_NAME =
	/standfirst|(?:^|[-_ ])(?:dek|deck|lede|subtitle|sub-?title|sub-?head(?:line|ing)?|subline|chapeau|chapo|bajada|entradilla|sottotitolo|occhiello|vorspann)(?:$|[-_ ])/i;

/** The standfirst among the paragraphs that follow the headline, and why it is taken for it. */
export function standfirstOf(outline: Outline, following: readonly Paragraph[], told: Told): { readonly paragraph: Paragraph; readonly why: string } | null {
	const wanted = plainWords(told.standfirst ?? "");
	const near = following
		.filter(({ text }) => text.length >= SHORTEST && text.length <= LONGEST && lineRules(text).length === 0 && !isDateLine(text))
		.slice(0, NEAREST);
	const said = wanted === "" ? undefined : near.find(({ text }) => plainWords(text) === wanted);
	if (said !== undefined) return { paragraph: said, why: "the page names it" };
	for (const paragraph of near) {
		const name = standfirstName(outline, paragraph);
		if (name !== null) return { paragraph, why: `named "${name}"` };
	}
	return null;
}

function standfirstName(outline: Outline, paragraph: Paragraph): string | null {
	let part: Part | undefined = holderOf(outline, paragraph.firstPiece);
	for (let level = 0; part !== undefined && level < 3; level++, part = outline.parts[part.parent]) {
		const word = STANDFIRST_NAME.exec(`${part.element.getAttribute("class") ?? ""} ${part.element.getAttribute("id") ?? ""}`)?.[0];
		if (word !== undefined) return word.replace(/[-_ ]/g, "");
	}
	return null;
}
