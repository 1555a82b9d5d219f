import { matchesOf, phraseBook } from "../../text/phrases.ts";
import { type Span, spanOf } from "../../text/span.ts";
import { type Token, tokensOf } from "../../text/tokens.ts";
import type { Answered, Labels, Parts } from "../attribution.ts";
import { type OwnAnswer, ownAnswerOf, type Pointer } from "./answer.ts";
import type { Context } from "./context.ts";
import answers from "./lexicons/answers.json" with { type: "json" };

/** What is needed to know of an attribution to tell whether and what it answers. */
type Row = Parts & Pick<Labels, "act" | "speaker">;

const ASKED = phraseBook<true>(answers.asked.map((entry) => [entry, true] as const));
/** So many attributions before an answer are looked at, and so far back, in characters. */
const ROWS_BACK = 6;
const REACH = 1500;
/** What ends a question that stands inside a sentence. */
const STOP = /^[,.;:!?"“”—–]$/u;
/** Words shorter than this tell nothing about whether two texts speak of the same. */
const TELLING = 4;

/** Forms of one word are told by so many letters. */
const STEM = 5;
const EMPTY: ReadonlySet<string> = new Set([
	"that",
	"this",
	"with",
	"have",
	"having",
	"been",
	"being",
	"were",
	"they",
	"their",
	"there",
	"from",
	"about",
	"anything",
]);

/** Of the attributions of an article, in reading order, whether each is an answer and to what. Linear in their number and in the length of their parts. */
export function answersOf(text: string, rows: readonly Row[], context: Context): readonly Answered[] {
	return rows.map((row, index) => {
		const pieces = (spans: readonly Span[]): readonly Token[] => spans.flatMap(({ start, end }) => tokensOf(text, start, end));
		const own = ownAnswerOf(pieces(row.cue), pieces(row.content), row.act);
		if (own === undefined) return { answer: null, answered: [] };
		const earlier = rows
			.slice(Math.max(0, index - ROWS_BACK), index)
			.filter((other) => isBefore(other, row))
			.reverse();
		return resolved(text, row, own, questionBeside(text, row, context), earlier);
	});
}

const startOf = ({ source, cue, content }: Parts): number => Math.min(...[...source, ...cue, ...content].map(({ start }) => start));

/** Whether one attribution may be what another answers: by somebody else, not far before it, and not around it. */
function isBefore(other: Row, row: Row): boolean {
	const at = startOf(row);
	const near = other.content.length > 0 && at - (other.content.at(-1)?.end ?? 0) < REACH;
	const around = other.content.some(({ start, end }) => start <= at && at < end);
	return near && !around && (other.speaker.name === null || other.speaker.name !== row.speaker.name);
}

function resolved(text: string, row: Row, own: OwnAnswer, question: Span | undefined, earlier: readonly Row[]): Answered {
	const asked = question === undefined ? (earlier[0]?.act === "ask" && isNextTo(text, earlier[0], row) ? earlier[0].content : []) : [question];
	const object = row.content.flatMap((span) =>
		spanAround(
			text,
			own.object.filter(({ start }) => span.start <= start && start < span.end),
		),
	);
	const { pointsTo } = own;
	if (pointsTo !== undefined) {
		const said = asked.length > 0 ? asked : (earlier.find((other) => isMeant(text, other, pointsTo, row))?.content ?? []);
		return { answer: own.answer === "denies_this" && said.length === 0 ? null : own.answer, answered: said };
	}
	if (own.onlyIfSaid || own.answer === "denies_wider" || own.answer === "denies_narrower") {
		const said = [asked, ...earlier.map(({ content }) => content)].find((spans) => spans.length > 0 && shares(spans, object, own.onlyIfSaid));
		if (said !== undefined) return { answer: "denies_this", answered: said };
		return own.onlyIfSaid ? { answer: null, answered: [] } : { answer: own.answer, answered: asked.length > 0 ? asked : object };
	}
	return { answer: own.answer, answered: object.length > 0 ? object : asked };
}

const spanAround = (text: string, tokens: readonly Token[]): readonly Span[] => {
	const [first, last] = [tokens[0], tokens.at(-1)];
	return first === undefined || last === undefined ? [] : [spanOf(text, first.start, last.end)];
};

/** Whether nothing more than the end of a paragraph stands between two attributions. */
const isNextTo = (text: string, other: Row, row: Row): boolean =>
	[...text.slice(Math.max(0, other.content.at(-1)?.end ?? 0), startOf(row)).matchAll(/\S\s*\n/gu)].length <= 1;

/** Whether a noun phrase that points back ("Quill's accusation", "this") can mean what that attribution says. */
function isMeant(text: string, other: Row, { noun, of }: Pointer, row: Row): boolean {
	if (other.act === "decline" || other.act === "deny") return false;
	const speaker = [other.speaker.name ?? "", ...other.source.map((span) => span.text)].join(" ").toLowerCase();
	if (of.length > 0) return of.some((name) => speaker.includes(name));
	if (noun === "accusation") return other.act === "accuse" || other.act === "criticise" || isNextTo(text, other, row);
	if (noun === "report")
		return other.speaker.type === "outlet" || other.speaker.type === "document" || other.cue.some(({ text: cue }) => /\breport/iu.test(cue));
	return isNextTo(text, other, row);
}

/** Whether words were said before: all that tell something, or for a denial that names a thing one of them. */
function shares(spans: readonly Span[], object: readonly Span[], one: boolean): boolean {
	const told = new Set(spans.flatMap(stemsOf));
	const words = object.flatMap(stemsOf);
	return words.length > 0 && (one ? words.some((word) => told.has(word)) : words.every((word) => told.has(word)));
}

/** The first letters of the words of a span that tell something, so that forms of one word are the same. */
const stemsOf = ({ text }: Span): readonly string[] =>
	tokensOf(text, 0, text.length)
		.filter(({ form, isWord }) => isWord && form.length >= TELLING && !EMPTY.has(form))
		.map(({ form }) => form.slice(0, STEM));

/** The question that the sentence of an answer brings itself: "Asked whether the dam was safe, …". */
function questionBeside(text: string, { source, cue, content }: Parts, context: Context): Span | undefined {
	const own = [...source, ...cue, ...content];
	const anchor = source[0] ?? cue[0];
	const [sentence] = anchor === undefined ? [] : context.sentencesFrom(anchor.start);
	if (anchor === undefined || sentence === undefined) return undefined;
	const [from, to] = [Math.max(sentence.start, anchor.start - REACH), Math.min(sentence.end, anchor.end + REACH)];
	const tokens = tokensOf(text, from, to).filter(({ start }) => !own.some((span) => span.start <= start && start < span.end));
	const [match] = matchesOf(ASKED, tokens);
	if (match === undefined) return undefined;
	const isPreposition = ["about", "on", "over", "as"].includes(tokens[match.last]?.form ?? "");
	const question = tokens.slice(match.last + Number(isPreposition));
	const begin = question[0]?.start ?? to;
	const until = Math.min(...own.map(({ start }) => (start > begin ? start : to)));
	const stop = question.findIndex(({ start, text: sign }) => start >= until || STOP.test(sign));
	const end = question[(stop < 0 ? question.length : stop) - 1]?.end;
	return end === undefined ? undefined : spanOf(text, begin, end);
}
