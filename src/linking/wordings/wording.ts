import { ENGLISH } from "../../article/language.ts";
import { type Days, daysOf } from "../../text/dates/days.ts";
import { type DateExpression, datesIn } from "../../text/dates/expressions.ts";
import { type Piece, piecesOf } from "../../text/numbers/pieces.ts";
import type { Span } from "../../text/span.ts";
import type { Entry } from "../entry.ts";

/** A sentence as one or more articles have it, word for word: five thousand copies of it are read once. Spans inside it count from its own beginning. */
export interface Wording {
	readonly text: string;
	readonly pieces: readonly Piece[];
	/** Its words of time, by their pieces. */
	readonly dates: readonly DateExpression[];
	/** The day of the articles that have it; null where that is not known. */
	readonly day: Days | null;
	/** Where it stands: the article and the offset of its first character, by article, then offset. */
	readonly places: readonly { readonly entry: Entry; readonly start: number }[];
	/** The words that tell when something was said, which date no event. */
	readonly saidAt: readonly Span[];
}

/** An article too short to tell its language is read as well. */
const UNTOLD = "und";

/** The different sentences of a case in the language that is read, outside page clutter, by their first place. Texts of one article's different days are kept apart, since "on Monday" is another day in each. */
export function wordingsOf(entries: readonly Entry[]): readonly Wording[] {
	const all = new Map<string, Wording & { readonly places: { readonly entry: Entry; readonly start: number }[] }>();
	for (const entry of entries.toSorted((one, other) => (one.id < other.id ? -1 : Number(one.id > other.id)))) {
		if (entry.language !== ENGLISH && entry.language !== UNTOLD) continue;
		const clutter = entry.zones.filter(({ zone }) => zone === "boilerplate");
		for (const { start, end } of entry.sentences) {
			if (clutter.some((zone) => zone.start < end && start < zone.end)) continue;
			const text = entry.text.slice(start, end);
			const key = `${entry.published?.slice(0, 10) ?? ""} ${text}`;
			const held = all.get(key);
			if (held) held.places.push({ entry, start });
			else {
				const pieces = piecesOf(text, 0, text.length);
				all.set(key, {
					text,
					pieces,
					dates: datesIn(pieces),
					day: entry.published === null ? null : (daysOf(entry.published) ?? null),
					places: [{ entry, start }],
					saidAt: saidAtIn(entry, start, end),
				});
			}
		}
	}
	return [...all.values()];
}

const saidAtIn = ({ attributions }: Entry, start: number, end: number): readonly Span[] =>
	attributions
		.flatMap(({ said }) => said.evidence)
		.filter((span) => start <= span.start && span.end <= end)
		.map((span) => ({ ...span, start: span.start - start, end: span.end - start }));
