import type { Origin } from "../linking/links.ts";
import type { Standing } from "../linking/ranking/standing.ts";
import { checkWords } from "./check.ts";
import { claimHead } from "./claims-text.ts";
import type { Articles } from "./member.ts";
import { counted, type Page, plain, styled } from "./page.ts";
import { printable } from "./printable.ts";
import { quote } from "./quote.ts";
import { rangeLines } from "./range.ts";
import { tellerOf } from "./statement.ts";
import { wrap } from "./wrap.ts";

/** What stands above a list of origins. */
export const ABOUT_ORIGINS =
	"How many separate sources these texts name for each claim: a range, since texts do not tell whether two of them are one. At the least, whatever could be one is taken together; at the most, whatever could be two is counted twice. A group without names counts as one at the least. Sources against a claim are counted apart. The claims are in the order of `hearsay claims`, which the ranges have no part in.";

/** So many places are shown for each source, where nobody asks why. */
const FIRST = 2;

/** One source with the words that name it. */
const originText = ({ name, side, articles: texts, evidence }: Origin, articles: Articles, page: Page, why: boolean): string => {
	const shown = why ? evidence : evidence.slice(0, FIRST);
	const more = evidence.length - shown.length;
	const lines = shown.map((place) => {
		const entry = articles.get(place.article);
		return plain(wrap(`${quote(place.text)} - ${entry ? tellerOf(entry) : `article ${printable(place.article)}`}`, page.width, "        ", "          "));
	});
	return [
		plain(wrap(`${side === "for" ? "for it" : "against it"}: ${printable(name)}, in ${counted(texts.length, "text")}`, page.width, "      ", "        ")),
		...lines,
		more > 0 ? styled(page, "dim", [`        ${counted(more, "more place")}: --why shows ${more === 1 ? "it" : "them"}`]) : "",
	].join("");
};

/** One claim with its range, the reasons for it, and each source with the words that name it. */
export const originsItem = (standing: Standing, place: number | undefined, articles: Articles, page: Page, all: number, why: boolean): string => {
	const { claim } = standing;
	const [range = "", ...reasons] = rangeLines(claim.origins, all, false);
	return [
		claimHead(standing, articles, page, all, place),
		plain(wrap(range, page.width, "    ")),
		...reasons.map((reason) => plain(wrap(`· ${reason}`, page.width, "      ", "        "))),
		...claim.origins.items.map((origin) => originText(origin, articles, page, why)),
		styled(page, "dim", [`    claim ${claim.id} · ${checkWords({})}`]),
	].join("");
};
