import type { Attribution } from "../attribution/attribution.ts";
import type { Entry } from "../ledger/contents.ts";
import type { Totals } from "../ledger/totals.ts";
import type { UnreadInput } from "../ledger/unread-inputs.ts";
import { firstAtLeast } from "../text/sorted.ts";
import type { Span } from "../text/span.ts";
import { checkWords } from "./check.ts";
import { dateWords } from "./date.ts";
import { counted, type Page, plain, styled } from "./page.ts";
import { printable } from "./printable.ts";
import { quote } from "./quote.ts";
import { statementText, tellerOf } from "./statement.ts";
import { TRAILS } from "./trail.ts";
import { wrap } from "./wrap.ts";

/** So much of a block that was taken out is shown, in characters. */
const CLUTTER = 120;

/** So much of a sentence is shown with a statement, in characters. */
const SENTENCE = 400;

/** What every output for people opens with: what kind of paper it is, what its counts are not, and what its items are. */
export const heading = (page: Page, { texts, statements, unread }: Totals, items: string): string => {
	const paragraphs = [
		`${counted(texts, "text")}, ${counted(statements, "statement")} found in ${texts === 1 ? "it" : "them"}${unread > 0 ? `, ${counted(unread, "input")} not read` : ""}. These are counts of what a machine found in these texts: not of sources, not of events, and not of what was missed. "Not found in these texts" never means that there is nothing.`,
		items,
	];
	return `${styled(page, "bold", ["Working paper. Machine reading, not checked."])}\n${paragraphs.map((text) => plain(wrap(text, page.width))).join("\n")}`;
};

/** The marks of the ends of trails, with what each stands for. */
export const MARKS = Object.values(TRAILS)
	.map(([mark, meaning]) => `${mark} ${meaning}`)
	.join("; ");

/** What every ledger opens with. */
export const opening = (page: Page, totals: Totals): string =>
	heading(
		page,
		totals,
		`Each statement is in the article's own words, with who made it and through whom it came here ("<-" stands for "as told by"), and the sentence that it stands in. The mark before it says where its trail ends in that article: ${MARKS}.`,
	);

const head = (page: Page, entry: Entry): string => {
	const { input, published, modified, title, byline, kind, id, revises, url } = entry;
	const teller = tellerOf(entry);
	const from = [byline.length > 0 && `by ${printable(byline.join(", "))}`, kind, url && printable(url)].filter(Boolean).join(" · ");
	const place = [`article ${printable(id)}`, revises && `another text of ${printable(revises)}`, printable(input)].filter(Boolean).join(" · ");
	const changed = modified && published && modified !== published ? `changed ${dateWords(modified)}` : "";
	return [
		`\n${styled(page, "dim", ["─".repeat(page.width)])}`,
		styled(page, "bold", wrap(teller, page.width)),
		title === null ? "" : plain(wrap(`${quote(title)} - headline of ${teller}`, page.width)),
		styled(page, "dim", [...wrap([from, changed].filter(Boolean).join(" · "), page.width), ...wrap(place, page.width)]),
	].join("");
};

/** Where a statement's lines begin, under its mark. */
const INDENT = "    ";

/** The sentence in which an article says that something is said; the beginning of a long one. */
const sentenceOf = ({ text, sentences }: Entry, { source, cue, content }: Attribution): string => {
	const at = (cue[0] ?? source[0] ?? content[0])?.start ?? 0;
	const sentence = sentences[firstAtLeast(sentences, at + 1, ({ end }) => end)];
	if (!sentence) return "";
	const words = text.slice(sentence.start, sentence.end);
	return words.length > SENTENCE ? `${words.slice(0, SENTENCE)} …` : words;
};

const statements = (page: Page, entry: Entry): string => {
	const all = new Map(entry.attributions.map((attribution) => [attribution.id, attribution]));
	const sentences = entry.attributions.map((attribution) => sentenceOf(entry, attribution));
	return entry.attributions
		.map((attribution, index) => {
			const sentence = sentences[index] ?? "";
			return statementLines(page, entry, attribution, all, sentence === sentences[index - 1] ? "in the same sentence" : inSentence(sentence));
		})
		.join("");
};

const inSentence = (sentence: string): string => (sentence === "" ? "" : `in: ${quote(sentence)}`);

const statementLines = (page: Page, entry: Entry, attribution: Attribution, all: ReadonlyMap<string, Attribution>, where: string): string => {
	const { trail, said, by, about } = statementText(attribution, entry, all, page);
	const [mark] = TRAILS[trail];
	const chain = styled(page, "cyan", wrap(by, page.width, INDENT, `${INDENT}  `));
	const rest = styled(page, "dim", [...wrap(about, page.width, INDENT), ...(where === "" ? [] : wrap(where, page.width, INDENT))]);
	return `\n${plain(wrap(said, page.width, `  ${mark} `, INDENT))}${chain}${rest}`;
};

/** A statement as a search shows it: with who made it, on whose word and when, and the sentence that it stands in; or a sentence that stands in no statement, with whose it is. */
export const foundText = (page: Page, entry: Entry, attribution: Attribution | null, words: Span): string => {
	if (attribution === null) return `\n${ownSentenceText(page, entry, words)}`;
	const all = new Map(entry.attributions.map((one) => [one.id, one]));
	return statementLines(page, entry, attribution, all, inSentence(sentenceOf(entry, attribution)));
};

/** Sentences below the headline that stand in no statement. */
const ownSentences = ({ text, zones, sentences }: Entry): Span[] => {
	const titles = zones.filter(({ zone }) => zone === "title");
	const own = sentences.filter(({ start, end, voice }) => voice === "writer" && !titles.some((title) => title.start <= start && end <= title.end));
	return own.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
};

const remarks = (page: Page, entry: Entry): string => {
	const { notices, removed, attributions } = entry;
	const own = ownSentences(entry).length;
	const lines = [
		attributions.length === 0 && "No statements found in this text.",
		own > 0 && `${counted(own, "sentence")} in no statement: no source given here.`,
		removed.length > 0 && `${counted(removed.length, "block")} of page clutter taken out.`,
		...notices.map(({ message }) => `Notice: ${printable(message)}`),
	].filter((line) => line !== false);
	if (lines.length === 0) return "";
	return `\n${styled(
		page,
		"dim",
		lines.flatMap((line) => wrap(line, page.width, "  ")),
	)}`;
};

/** One article: whose it is, its headline as a quotation, each of its statements, and what was noticed. */
export const articleText = (page: Page, entry: Entry): string => `${head(page, entry)}${statements(page, entry)}${remarks(page, entry)}`;

const ownSentenceText = (page: Page, entry: Entry, { start, end, text }: Span): string => {
	const check = checkWords(page.checks({ article: entry.id, start, end, attribution: null }));
	const by = wrap(`- ${tellerOf(entry)}, in its own voice · no source given here · ${check}`, page.width, INDENT);
	return `${plain(wrap(quote(text), page.width, "  – ", INDENT))}${styled(page, "dim", by)}`;
};

/** The sentences that stand in no statement, in the article's own voice, and the blocks that were taken out of its page, with the reason. */
export const articleRest = (page: Page, entry: Entry): string => {
	const sentences = ownSentences(entry).map((sentence) => ownSentenceText(page, entry, sentence));
	const clutter = entry.removed.map(({ text, why }) =>
		plain(wrap(`${quote(text.length > CLUTTER ? `${text.slice(0, CLUTTER)} …` : text)} - ${printable(why)}`, page.width, "  ", INDENT)),
	);
	const part = (title: string, items: readonly string[]): string => (items.length > 0 ? `\n${styled(page, "bold", [title])}\n${items.join("\n")}` : "");
	return `${part("In no statement", sentences)}${part("Taken out of the page", clutter)}`;
};

/** Inputs that could not be read. */
export const unreadText = (page: Page, unread: readonly UnreadInput[]): string => {
	if (unread.length === 0) return "";
	const lines = unread.flatMap(({ input, message, code }) => wrap(`${printable(input)}: ${printable(message)} (${code})`, page.width, "  ", INDENT));
	return `\n${styled(page, "dim", ["─".repeat(page.width)])}${styled(page, "bold", ["Not read"])}${plain(lines)}`;
};
