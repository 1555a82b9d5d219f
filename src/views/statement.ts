import type { Article } from "../article/article.ts";
import type { Attribution } from "../attribution/attribution.ts";
import { dateWords, reckonedWords } from "./date.ts";
import { printable } from "./printable.ts";
import { quoteAll, wordsOf } from "./quote.ts";
import { trailOf, trailWords } from "./trail.ts";

/** Below this the reader was wrong more often than right about a statement's three parts, by its own reckoning. */
const UNSURE = 0.5;

/** What every item says until a person has checked it. */
export const UNCHECKED = "machine reading, not checked";

/** Whose text an article is, and from when; never only its headline. */
export const tellerOf = ({ outlet, input, published, modified }: Pick<Article, "outlet" | "input" | "published" | "modified">): string => {
	const name = outlet === null ? `${printable(input)} (outlet not given)` : printable(outlet);
	return `${name}, ${dateWords(published ?? modified)}`;
};

/** Who made a statement: the article's words, and the name that a machine read them as where they do not hold it. */
const sourceWords = ({ source, speaker }: Attribution): string => {
	if (source.length === 0) return "no source written";
	const words = wordsOf(source);
	return speaker.name === null || words.includes(speaker.name) ? words : `${words}, read as ${printable(speaker.name)}`;
};

/** Source and cue in the order in which the article has them: "according to" goes before, "said" mostly behind. The article's own verb stands in quotation marks. */
const saying = (attribution: Attribution): string => {
	const { source, cue } = attribution;
	const who = sourceWords(attribution);
	if (cue.length === 0) return who;
	if (source.length === 0) return `${who} (${quoteAll(cue)})`;
	return (cue[0]?.start ?? 0) < (source[0]?.start ?? 0) ? `${quoteAll(cue)} ${who}` : `${who} ${quoteAll(cue)}`;
};

/** Who said it, and through whom it came here. */
const passedOn = (attribution: Attribution, article: Article, all: ReadonlyMap<string, Attribution>): string => {
	const through: string[] = [];
	const seen = new Set([attribution.id]);
	for (let up = attribution.parent; up !== null && !seen.has(up); ) {
		const parent = all.get(up);
		if (!parent) break;
		seen.add(up);
		through.push(sourceWords(parent));
		up = parent.parent;
	}
	return `- ${saying(attribution)}, ${[...through, tellerOf(article)].map((teller) => `as told by ${teller}`).join(", ")}`;
};

/** One statement as people read it. */
export interface StatementText {
	readonly trail: ReturnType<typeof trailOf>;
	/** The article's words, a quotation. */
	readonly said: string;
	readonly by: string;
	/** How sure, on what grounds, from when. */
	readonly about: string;
}

/** A statement in words: never without who said it, on whose word and when. `all` are the article's statements by id. */
export const statementText = (
	attribution: Attribution,
	article: Article,
	all: ReadonlyMap<string, Attribution>,
	outlets: ReadonlySet<string>,
): StatementText => {
	const { content, hedgeWords, basis, said, confidence } = attribution;
	const trail = trailOf(attribution, outlets);
	const when = reckonedWords(said.earliest, said.latest);
	const about = [
		trailWords(trail, attribution),
		hedgeWords.length > 0 && `doubting words: ${quoteAll(hedgeWords)}`,
		basis.length > 0 && `how the source knows: ${quoteAll(basis)}`,
		when !== "" && `when it was said: ${when}${said.evidence.length > 0 ? ` from ${quoteAll(said.evidence)}` : ""}`,
		confidence < UNSURE && "unsure reading",
		UNCHECKED,
	];
	return { trail, said: quoteAll(content), by: passedOn(attribution, article, all), about: about.filter((part) => part !== false).join(" · ") };
};
