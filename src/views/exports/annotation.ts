import { anchorOf } from "../../linking/decisions/anchor.ts";
import { RELEASE } from "../../release.ts";
import type { Span } from "../../text/span.ts";
import { CAVEAT } from "../pages/frame.ts";
import { printable } from "../printable.ts";
import { codePointsIn } from "./code-points.ts";
import { idIn } from "./json-ld.ts";
import type { Book, Stated } from "./stated.ts";
import { wordsOf } from "./stated-words.ts";

const [HIGH_AT_END, LOW_AT_START] = [/[\ud800-\udbff]$/, /^[\udc00-\udfff]/];

/** The words, and up to 32 units before and behind, none of them half a character (Web Annotation Data Model, 4.2.4). */
function textQuote({ entry }: Stated, { start, end }: Span) {
	const { text, before, after } = anchorOf(entry, start, end);
	return { type: "TextQuoteSelector", exact: text, prefix: before.replace(LOW_AT_START, ""), suffix: after.replace(HIGH_AT_END, "") };
}

/** A moment as the standard wants it: with its time and its zone. */
const isMoment = (date: string | null): date is string => date !== null && /T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(date);

/** Where each piece of a statement stands: in the text as it was read, by words and place; on the page that it was read from, by words alone, since places there are others. */
function targetsOf(stated: Stated, codePoints: (offset: number) => number) {
	const { entry, spans } = stated;
	const state = isMoment(entry.captured) ? { state: { type: "TimeState", sourceDate: entry.captured } } : {};
	return spans.flatMap((span) => {
		const quote = textQuote(stated, span);
		const place = { type: "TextPositionSelector", start: codePoints(span.start), end: codePoints(span.end) };
		const read = { type: "SpecificResource", source: idIn("text", entry.id), selector: [quote, place] };
		const page = entry.url !== null && /^https?:/.test(entry.url) ? [{ type: "SpecificResource", source: entry.url, selector: quote, ...state }] : [];
		return [read, ...page];
	});
}

const body = (value: string, purpose: string) => ({ type: "TextualBody", value, purpose, format: "text/plain", language: "en" });

function annotationOf(stated: Stated, book: Book, codePoints: (offset: number) => number) {
	const { entry, attribution, spans, takes } = stated;
	const [{ start, end }] = spans;
	const { by, said, trail, notes, checked } = wordsOf(stated, book);
	return {
		id: attribution === null ? idIn("sentence", `${entry.id}:${start}-${end}`) : idIn("statement", attribution.id),
		type: "Annotation",
		motivation: "describing",
		generator: { type: "Software", name: `hearsay ${RELEASE}` },
		body: [
			body(`${said} - ${by}`, "describing"),
			body([trail, ...notes, checked].join(" · "), "commenting"),
			...takes.map(({ claim }) => ({ type: "SpecificResource", source: idIn("claim", claim), purpose: "linking" })),
		],
		target: targetsOf(stated, codePoints),
	};
}

/** Statements as W3C Web Annotations (w3.org/TR/annotation-model): a collection of one page. Places are in code points of the text as it was read. */
export async function* annotationsOf(stated: AsyncIterable<Stated> | Iterable<Stated>, book: Book, name: string): AsyncGenerator<string> {
	const label = `Statements in ${printable(name)}. ${CAVEAT}`;
	yield `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"#statements","type":"AnnotationCollection","label":${JSON.stringify(label)},\n`;
	yield '"first":{"id":"#page-1","type":"AnnotationPage","partOf":"#statements","startIndex":0,"items":[';
	let total = 0;
	let text = "";
	let codePoints = codePointsIn("");
	for await (const one of stated) {
		if (text !== one.entry.text) codePoints = codePointsIn(one.entry.text);
		text = one.entry.text;
		yield `${total > 0 ? "," : ""}\n${JSON.stringify(annotationOf(one, book, codePoints))}`;
		total += 1;
	}
	yield `\n]},\n"total":${total}}\n`;
}
