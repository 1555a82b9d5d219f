import type { Comparison } from "../linking/differences/comparisons.ts";
import type { Difference, Differs } from "../linking/differences/differences.ts";
import type { Place } from "../linking/links.ts";
import { type Page, plain, styled } from "./page.ts";
import { quote } from "./quote.ts";
import { wrap } from "./wrap.ts";

const WHAT: Readonly<Record<Differs, string>> = {
	hedge: "words of doubt",
	number: "number",
	stage: "how far it has come",
	source: "whose word",
	quotation: "in quotation marks",
	wording: "words",
};

const side = (place: Place | null): string => (place === null ? "nothing in its place" : quote(place.text));

const differenceLine = ({ what, one, other }: Difference): string => `${WHAT[what]}: ${side(one)} / ${side(other)}`;

/**
 * Two wordings of one claim, and the words that differ. Which of them came first is said only where the text that the other rests on is among the texts;
 * else the wordings stand beside each other without a direction.
 */
export function comparisonText({ direction, one, other, differences }: Comparison, tellerOf: (article: string) => string, page: Page): string {
	const [first, second] = [tellerOf(one.article), tellerOf(other.article)];
	const title = direction === "original" ? `Original: ${first} / as told: ${second}` : `Wording differs between ${first} and ${second}`;
	return [
		`\n${styled(page, "bold", wrap(title, page.width, "  ", "    "))}`,
		plain([quote(one.text), quote(other.text)].flatMap((text) => wrap(text, page.width, "    ", "      "))),
		plain(differences.flatMap((difference) => wrap(`· ${differenceLine(difference)}`, page.width, "    ", "      "))),
	].join("");
}
