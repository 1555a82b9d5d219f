import * as v from "valibot";
import { Misuse } from "../article/failure.ts";
import { type Anchor, anchorOf } from "../linking/decisions/anchor.ts";
import { type Content, Day, type Decision } from "../linking/decisions/decision.ts";
import { placePointedAt, readingsFor } from "../linking/decisions/reading-at.ts";
import type { Texts } from "../linking/decisions/texts.ts";
import { inPlaces } from "../linking/places.ts";
import type { Deciding, Pointed } from "./decide.ts";

/** Finds the words that a decision names: of what a person points at, the whole statement, or the very words. */
type Anchors = (place: Pointed) => Anchor;

/** Decisions on the very words that are pointed at. */
const OF_WORDS: ReadonlySet<Decision["decision"]> = new Set(["rename", "note", "add"]);

/** An article is known again by its first lines: at least as many UTF-16 units as vouch for themselves (`anchor.ts`), where it has them. */
const HEAD = /\S[\s\S]{31,119}?(?=\n|$)|\S[\s\S]{0,119}/;

/** The words that decisions of one kind name in these texts. Throws Misuse where a place is none, or nothing is read at it. */
export const anchorsIn =
	(texts: Texts, decision: Decision["decision"]): Anchors =>
	({ article, start, end }) => {
		const entry = texts.named(article);
		if (entry?.id !== article) throw new Misuse(`No text with the id "${article}" is here.`);
		if (decision === "published") {
			const head = HEAD.exec(entry.text);
			if (!head) throw new Misuse(`${article} has no words by which it could be known again.`);
			return anchorOf(entry, head.index, head.index + head[0].length);
		}
		const words = entry.text.slice(start, end);
		if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > entry.text.length || words.trim() === "")
			throw new Misuse(`${start}-${end} is no place in ${article}, whose text has ${entry.text.length} characters.`);
		if (OF_WORDS.has(decision)) return anchorOf(entry, start + words.length - words.trimStart().length, end - words.length + words.trimEnd().length);
		const place = placePointedAt({ article, start, end, text: words }, readingsFor(decision, entry));
		if (!place) throw new Misuse(`No statement is read at ${start}-${end} of ${article}.`);
		return anchorOf(entry, place.start, place.end);
	};

/** A decision as the log keeps it. Throws Misuse where something of it is missing. */
export function contentOf(deciding: Deciding, anchors: Anchors, at: string): Content {
	const { decision, by, note = "" } = deciding;
	const signed = { by: given(by, "Say who decides, by initials."), at, note };
	const spans = deciding.spans.map(anchors).sort(inPlaces);
	const [one, other, ...more] = spans;
	if (!one) throw new Misuse("Name one place.");
	if (decision === "same" || decision === "not_same" || decision === "merge") {
		if (!other || (decision !== "merge" && more.length > 0)) throw new Misuse("Name the two places that are the same, or not.");
		return decision === "merge" ? { decision, spans: [one, other, ...more], ...signed } : { decision, spans: [one, other], ...signed };
	}
	if (decision === "split") {
		const [from, ...others] = (deciding.from ?? []).map(anchors).sort(inPlaces);
		if (!from) throw new Misuse("Name the places from which these are held apart.");
		return { decision, spans: [one, ...spans.slice(1)], from: [from, ...others], ...signed };
	}
	if (other) throw new Misuse("Name one place.");
	if (decision === "speaker") return { decision, spans: [one], name: given(deciding.name, "Say who speaks, by name."), ...signed };
	if (decision === "date" || decision === "published") return { decision, spans: [one], date: dayGiven(deciding.date), ...signed };
	if (decision === "note") return { decision, spans: [one], ...signed, note: given(note, "Say what is to be noted.") };
	if (decision !== "add") return { decision, spans: [one], ...signed };
	const [source, cue] = [partBeside(one, deciding.source, anchors), partBeside(one, deciding.cue, anchors)];
	const [name, translation] = [deciding.name?.trim() || null, deciding.translation?.trim() || null];
	if (source === null && name === null) throw new Misuse("Say who made the statement: by the words that the text has for them, or by name.");
	return { decision, spans: [one], source, cue, name, translation, ...signed };
}

function given(words: string | undefined, ask: string): string {
	if (words === undefined || words.trim() === "") throw new Misuse(ask);
	return words.trim();
}

function dayGiven(date: string | undefined): string {
	const day = given(date, "Say which day: YYYY-MM-DD, or as much of it as is known.");
	if (!v.is(Day, day)) throw new Misuse(`"${day}" is no date: write YYYY-MM-DD, YYYY-MM or YYYY.`);
	return day;
}

/** The words for whoever made an added statement, or its verb: in the same text, and not in what was said. */
function partBeside(content: Anchor, part: Pointed | null | undefined, anchors: Anchors): Anchor | null {
	if (!part) return null;
	const anchor = anchors(part);
	if (anchor.article !== content.article || (anchor.start < content.end && content.start < anchor.end))
		throw new Misuse("The words for whoever said it, and the verb, stand in the same text, outside of what was said.");
	return anchor;
}
