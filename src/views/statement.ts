import type { Attribution } from "../attribution/attribution.ts";
import type { Checked } from "../linking/decisions/check.ts";
import type { Entry } from "../linking/entry.ts";
import { outletKey, trailOf } from "../linking/whose/trail.ts";
import { answeredWords, answerWords } from "./answer.ts";
import { checkWords } from "./check.ts";
import { dateWords, reckonedWords } from "./date.ts";
import type { Page } from "./page.ts";
import { printable } from "./printable.ts";
import { quoteAll, wordsOf } from "./quote.ts";
import { trailWords } from "./trail.ts";

/** Below this the reader was wrong more often than right about a statement's three parts, by its own reckoning. */
const UNSURE = 0.5;

/** Whose text an article is, and from when; never only its headline. */
export const tellerOf = (entry: Pick<Entry, "outlet" | "input" | "published" | "modified" | "dated">): string => {
	const { outlet, input } = entry;
	const name = outlet === null ? `${printable(input)} (outlet not given)` : printable(outlet);
	return `${name}, ${dayOf(entry)}`;
};

/** The day of a text, so that one set by hand looks different. */
export const dayOf = ({ published, modified, dated }: Pick<Entry, "published" | "modified" | "dated">): string =>
	`${dateWords(published ?? modified)}${dated ? " (set by hand)" : ""}`;

/** Who made a statement: the article's words, and the name that a machine read them as where they do not hold it. */
const sourceWords = ({ source, speaker }: Attribution): string => {
	if (source.length === 0) return "no source written";
	const words = wordsOf(source);
	return speaker.name === null || words.includes(speaker.name) ? words : `${words}, read as ${printable(speaker.name)}`;
};

/** To whom it was said, where the words tell: "told the board", else "to the board". */
const hearerWords = ({ cue, recipient }: Attribution): string => {
	const [first] = recipient;
	if (!first) return "";
	const isObject = cue.some(({ end }) => first.start > end - 1 && first.start <= end + 1);
	return isObject ? ` ${wordsOf(recipient)}` : ` to ${wordsOf(recipient)}`;
};

/** Who passed a statement on: the name alone where there is one, for the source's own statement has all its words. */
const shortWords = (attribution: Attribution): string => (attribution.speaker.name === null ? sourceWords(attribution) : printable(attribution.speaker.name));

/**
 * A source in the words given for it and its cue, in the order in which the article has them: "according to" goes before, "said" mostly behind.
 * The article's own verb stands in quotation marks.
 */
const saying = (attribution: Attribution, who: string): string => {
	const { source, cue } = attribution;
	const hearer = hearerWords(attribution);
	if (cue.length === 0) return `${who}${hearer}`;
	if (source.length === 0) return `${who} (${quoteAll(cue)})${hearer}`;
	return (cue[0]?.start ?? 0) < (source[0]?.start ?? 0) ? `${quoteAll(cue)} ${who}${hearer}` : `${who} ${quoteAll(cue)}${hearer}`;
};

/** What stands between whoever spoke and whoever told it, where there is little room: "as told by". */
export const TOLD_BY = " <- ";

/** Who said it, and through whom it came here, from whoever spoke to the article. */
const chainOf = (attribution: Attribution, article: Entry, all: ReadonlyMap<string, Attribution>): string => {
	const through: string[] = [];
	const seen = new Set([attribution.id]);
	for (let up = attribution.parent; up !== null && !seen.has(up); ) {
		const parent = all.get(up);
		if (!parent) break;
		seen.add(up);
		through.push(saying(parent, shortWords(parent)));
		up = parent.parent;
	}
	return [saying(attribution, sourceWords(attribution)), ...through, tellerOf(article)].join(TOLD_BY);
};

/** An answer, a denial and a refusal turn a statement round, so its chain says so; what else a source does with its words, its own verb tells. */
const turnWords = (attribution: Attribution): string | false => {
	const { act, polarity, answer } = attribution;
	if (answer !== null) return answerWords(attribution);
	if (act === "decline") return "declines";
	return act === "deny" && polarity === "negated" && "denies";
};

/** One statement as people read it. */
export interface StatementText {
	readonly trail: ReturnType<typeof trailOf>;
	/** The article's words, a quotation. */
	readonly said: string;
	/** Its chain, what kind of answer it is, and when it was said. */
	readonly by: string;
	/** How sure, and on what grounds; without where its trail ends, which `about` has as well. */
	readonly notes: readonly string[];
	readonly about: string;
}

/** What is told of a statement beside its chain: what it answers, the doubting words, how the source knows, how sure the reading is. */
const notesOf = (attribution: Attribution, checked: Checked): readonly string[] => {
	const { hedgeWords, basis, said, confidence } = attribution;
	const notes = [
		attribution.answer !== null && answeredWords(attribution),
		hedgeWords.length > 0 && `doubting words: ${quoteAll(hedgeWords)}`,
		basis.length > 0 && `how the source knows: ${quoteAll(basis)}`,
		!checked.date && reckonedWords(said.earliest, said.latest) !== "" && said.evidence.length > 0 && `the date from: ${quoteAll(said.evidence)}`,
		confidence < UNSURE && "unsure reading",
		checkWords(checked),
	];
	return notes.filter((note) => note !== false);
};

/** A statement in words: never without who said it, on whose word and when. `all` are the article's statements by id. */
export const statementText = (
	attribution: Attribution,
	article: Entry,
	all: ReadonlyMap<string, Attribution>,
	{ outlets, checks }: Pick<Page, "outlets" | "checks">,
): StatementText => {
	const { content, said } = attribution;
	const checked = checks({ article: article.id, start: 0, end: 0, attribution: attribution.id });
	const trail = trailOf(attribution, (name) => outlets.has(outletKey(name)));
	const when = checked.date ? "" : reckonedWords(said.earliest, said.latest);
	const by = [chainOf(attribution, article, all), turnWords(attribution), when !== "" && `said ${when}`].filter((part) => part !== false);
	const notes = notesOf(attribution, checked);
	return { trail, said: quoteAll(content), by: `- ${by.join(" · ")}`, notes, about: [trailWords(trail, attribution), ...notes].join(" · ") };
};
