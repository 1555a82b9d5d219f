import type { Comparison } from "../linking/differences/comparisons.ts";
import type { Derivation, Member, Place } from "../linking/links.ts";
import type { Held } from "../linking/ranking/conflicts.ts";
import type { Road } from "../linking/ranking/roads.ts";
import type { Standing } from "../linking/ranking/standing.ts";
import { claimHead, memberLines } from "./claims-text.ts";
import { conflictItem } from "./conflicts-text.ts";
import { type Articles, byDate } from "./member.ts";
import { counted, type Page, plain, styled } from "./page.ts";
import { printable } from "./printable.ts";
import { quote } from "./quote.ts";
import { rangeLines } from "./range.ts";
import { tellerOf } from "./statement.ts";
import { comparisonText } from "./wordings-text.ts";
import { wrap } from "./wrap.ts";

/** What stands above one claim. */
export const ABOUT_CLAIM =
	'Below are the places that tell or answer the claim, text by text, each in its own words with who said it and through whom it came here ("<-" stands for "as told by"). A text that rests on another for it stands under that one.';

/** Texts that rest on others deeper than this stand no further to the right: lines must hold some words. */
const DEEPEST = 6;

/** Articles in the order of their dates. */
export const inOrder = (articles: Articles): readonly string[] => [...articles.values()].sort(byDate).map(({ id }) => id);

const nameOf = (article: string, articles: Articles): string => {
	const entry = articles.get(article);
	return entry ? tellerOf(entry) : `article ${printable(article)}`;
};

/** So much of words that two texts share is shown, in characters. */
const SHARED = 100;

const HOW: Readonly<Record<Derivation["how"], string>> = { copies: "same wording as", links: "links to", translates: "translates", cites: "cites" };

/** On what a text rests for the claim, once for each text or name, with the words that tell it. */
const restWords = (rests: readonly Derivation[], articles: Articles): readonly string[] => {
	const grouped = Map.groupBy(
		rests,
		({ how, from }) => `${HOW[how]} ${from.article === null ? `${printable(from.name)} (outside these texts)` : nameOf(from.article, articles)}`,
	);
	return [...grouped].map(([on, all]) => {
		const words = new Set(all.map(({ text }) => quote(text.length > SHARED ? `${text.slice(0, SHARED)} …` : text)));
		return `${on}: ${[...words].join(", ")}`;
	});
};

const indented = (text: string, before: string): string => text.replaceAll(/^(?=.)/gmu, before);

/** The trees of texts, each with its places. */
const roadText = (roads: readonly Road[], members: ReadonlyMap<string, readonly Member[]>, articles: Articles, page: Page): string => {
	const lines: string[] = [];
	const stack = roads.map((road) => ({ road, depth: 0 })).reverse();
	for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
		const { road, depth } = at;
		const before = `${"  │ ".repeat(Math.min(depth, DEEPEST))}`;
		const narrow = { ...page, width: page.width - before.length };
		const circle = road.isInCircle ? ["it and texts below it cite each other"] : [];
		const head = styled(narrow, "bold", wrap(nameOf(road.article, articles), narrow.width, "  "));
		const notes = styled(
			narrow,
			"dim",
			[...restWords(road.rests, articles), ...circle].flatMap((note) => wrap(note, narrow.width, "    ", "      ")),
		);
		const places = (members.get(road.article) ?? []).map((member) => memberLines(member, articles, narrow));
		lines.push(`${before.trimEnd()}\n${indented([head, notes, ...places].join(""), before)}`);
		for (const next of road.onIt.toReversed()) stack.push({ road: next, depth: depth + 1 });
	}
	return lines.join("");
};

/** One claim: its words and range, then every text that tells or answers it in near the same words, and after them the places that were put with it on less. */
export const claimText = (
	standing: Standing,
	roads: readonly Road[],
	differences: readonly Held[],
	wordings: readonly Comparison[],
	articles: Articles,
	page: Page,
	texts: number,
	why: boolean,
): string => {
	const { claim, near, loose } = standing;
	const evidence = (place: Place): string => plain(wrap(`${quote(place.text)} - ${nameOf(place.article, articles)}`, page.width, "      "));
	const origins = claim.origins.items.map(
		({ name, side, evidence: places }) =>
			`${plain(wrap(`${printable(name)}${side === "against" ? ", against it" : ""}:`, page.width, "    "))}${places.map(evidence).join("")}`,
	);
	const part = (title: string, text: string): string => (text === "" ? "" : `\n${styled(page, "bold", wrap(title, page.width))}${text}`);
	return [
		claimHead(standing, articles, page, texts),
		plain(rangeLines(claim.origins, texts).flatMap((line, at) => wrap(at === 0 ? line : `· ${line}`, page.width, at === 0 ? "  " : "    ", "      "))),
		why ? part("The words that name each source", origins.join("")) : "",
		part("Where these texts differ on it", differences.map((held, at) => conflictItem(held, at + 1, articles, page, why)).join("")),
		part("As worded", wordings.map((one) => comparisonText(one, (article) => nameOf(article, articles), page)).join("")),
		part(
			"Text by text",
			roadText(
				roads,
				Map.groupBy(near, ({ article }) => article),
				articles,
				page,
			),
		),
		part(
			`${counted(loose.length, "more statement")} put with it, less near in words: they may be about something else`,
			loose.map((member) => `\n${memberLines(member, articles, page, "  ")}`).join(""),
		),
	].join("");
};
