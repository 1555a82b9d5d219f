import type { Member } from "../linking/links.ts";
import type { Ranked } from "../linking/ranking/claims.ts";
import type { Standing } from "../linking/ranking/standing.ts";
import { dateWords } from "./date.ts";
import { type Articles, byDate, memberText } from "./member.ts";
import { counted, type Page, plain, styled } from "./page.ts";
import { quote } from "./quote.ts";
import { rangeLines } from "./range.ts";
import { wrap } from "./wrap.ts";

/** What stands above a list of claims. */
export const ABOUT_CLAIMS =
	'Each claim is what several statements of these texts put forward or answer, in the words of one of them: the weakest of those in the middle, with who said it and through whom it came here ("<-" stands for "as told by"). First come those that many texts tell or answer in near the same words. How many texts tell a claim says nothing of what happened.';

const INDENT = "    ";

const ANSWERS = [
	["denies", "denies"],
	["doubts", "doubts"],
	["corrects", "gives another value"],
] as const;

/** The member whose words stand for the claim; a person may have chosen a part of them. */
export const standsFor = ({ claim, near }: Standing): Member | undefined =>
	near.find(({ text, stance }) => text === claim.statement && stance !== "denies") ??
	near.find(({ text }) => text === claim.statement) ??
	claim.members.find(({ text }) => text.includes(claim.statement)) ??
	claim.members[0];

/** From when to when the texts are that tell it. */
const daysOf = (members: readonly Member[], articles: Articles): string => {
	const entries = [...new Set(members.map(({ article }) => article))].flatMap((id) => articles.get(id) ?? []).sort(byDate);
	const days = [...new Set(entries.flatMap(({ published, modified }) => published ?? modified ?? []).map((date) => dateWords(date)))];
	const undated = entries.some(({ published, modified }) => published === null && modified === null);
	if (days.length === 0) return "dates not given";
	return `${days.length === 1 ? days[0] : `${days[0]} to ${days.at(-1)}`}${undated ? ", some dates not given" : ""}`;
};

const toldWords = ({ near, loose, texts }: Standing, articles: Articles, all: number): string => {
	const answers = ANSWERS.flatMap(([stance, words]) => {
		const count = near.filter((member) => member.stance === stance).length;
		return count > 0 ? [`${words}: ${counted(count, "place")}`] : [];
	});
	return [
		`told near so in ${texts} of these ${counted(all, "text")} (${daysOf(near, articles)})`,
		new Set(near.map(({ text }) => text)).size > 1 ? "wording differs" : "one wording",
		...answers,
		...(loose.length > 0 ? [`${counted(loose.length, "more statement")} put with it, less near in words`] : []),
	].join(" · ");
};

/** One member, with its mark and in full. */
export const memberLines = (member: Member, articles: Articles, page: Page, indent = INDENT): string => {
	const { mark, said, by, about } = memberText(member, articles, page);
	const inner = `${indent}  `;
	return `${plain(wrap(said, page.width, `${indent}${mark} `, inner))}${styled(page, "cyan", wrap(by, page.width, inner, `${inner}  `))}${styled(page, "dim", wrap(about, page.width, inner))}`;
};

/** A claim's words with whose they are and when, and how many of all texts tell it so; `place` is its number in a list. */
export const claimHead = (standing: Standing, articles: Articles, page: Page, all: number, place?: number): string => {
	const member = standsFor(standing);
	if (!member) return "";
	const { mark, said, by, about } = memberText(member, articles, page);
	const { statement } = standing.claim;
	const words = member.text.includes(statement) ? quote(statement) : said;
	return [
		`\n${plain(wrap(words, page.width, `${place === undefined ? "  " : `${String(place).padStart(2)}  `}${mark} `, `${INDENT}  `))}`,
		styled(page, "cyan", wrap(by, page.width, `${INDENT}  `, `${INDENT}    `)),
		styled(page, "dim", wrap(about, page.width, `${INDENT}  `)),
		plain(wrap(toldWords(standing, articles, all), page.width, INDENT)),
	].join("");
};

/** One claim of a list: its words, whose they are, how many texts tell it, and its range; with `why` every member that is near. */
export const claimItem = (standing: Standing, place: number, articles: Articles, page: Page, all: number, why: boolean): string => {
	const { claim, near } = standing;
	const [range = "", ...reasons] = rangeLines(claim.origins, all);
	return [
		claimHead(standing, articles, page, all, place),
		plain(wrap(range, page.width, INDENT)),
		...reasons.map((reason) => plain(wrap(`· ${reason}`, page.width, `${INDENT}  `, `${INDENT}    `))),
		styled(page, "dim", [`${INDENT}claim ${claim.id}`]),
		...(why ? near.map((one) => memberLines(one, articles, page, `${INDENT}  `)) : []),
	].join("");
};

/** What is said of the claims that a list leaves out. */
export const leftOut = ({ shown, aside }: Ranked, listed: number): string => {
	const more = shown.length - listed;
	const parts = [
		...(more > 0 ? [`${counted(more, "more claim")}`] : []),
		...(aside.length > 0 ? [`${counted(aside.length, "claim")} set aside as fragments or because one text alone has the words`] : []),
	];
	return parts.length === 0 ? "" : `${parts.join("; ")}: --all shows them`;
};
