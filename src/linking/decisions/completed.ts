import { contextOf } from "../../attribution/labels/labels.ts";
import { saidOf, surroundingsOf } from "../../attribution/said/said.ts";
import { unitsOf } from "../../text/units.ts";
import type { Entry } from "../entry.ts";
import type { Place } from "../links.ts";
import { type Added, withAdded } from "./added.ts";
import { type Anchor, anchored } from "./anchor.ts";
import type { Decision } from "./decision.ts";
import type { Texts } from "./texts.ts";

/** What people put in the place of what was read, or beside it: statements that they added, and an article's date. */
type Completing = Extract<Decision, { readonly decision: "add" | "published" }>;

/** Whether a decision adds to what was read, rather than judging it. */
export const isCompleting = (decision: Decision): decision is Completing => decision.decision === "add" || decision.decision === "published";

/** By article, what people added to it. */
export interface Completion {
	readonly added: readonly Added[];
	/** The last date that somebody set, and whose it is. */
	readonly dated: { readonly date: string; readonly by: string; readonly at: string } | null;
}

/** What decisions, in their order, add to the articles of a case. */
export function completionsOf(decisions: readonly Decision[], texts: Texts): ReadonlyMap<string, Completion> {
	const found = new Map<string, Completion>();
	for (const decision of decisions.filter(isCompleting)) {
		const place = placeOf(decision.spans[0], texts);
		if (!place) continue;
		const { added, dated } = found.get(place.article) ?? { added: [], dated: null };
		if (decision.decision === "published") found.set(place.article, { added, dated: { date: decision.date, by: decision.by, at: decision.at } });
		else found.set(place.article, { added: [...added, addedBy(decision, place, texts)], dated });
	}
	return found;
}

const placeOf = (anchor: Anchor | null, texts: Texts): Place | null => {
	const found = anchor && anchored(anchor, texts);
	return found && "place" in found ? found.place : null;
};

/** The parts of an added statement in the text as it is now; a source or a verb that is gone, or stands in another text, is left out. */
function addedBy({ source, cue, name }: Extract<Decision, { readonly decision: "add" }>, content: Place, texts: Texts): Added {
	const partsAt = (anchor: Anchor | null) => {
		const place = placeOf(anchor, texts);
		return place && place.article === content.article ? [{ start: place.start, end: place.end, text: place.text }] : [];
	};
	const { start, end, text } = content;
	return { source: partsAt(source), cue: partsAt(cue), content: [{ start, end, text }], name };
}

/** An article with what people added to it. Where its date was set by hand, the days of its statements are reckoned from that. */
export function completedEntry(entry: Entry, { added, dated }: Completion): Entry {
	if (dated === null) return withAdded(entry, added);
	const { date, by, at } = dated;
	const { sentencesFrom } = contextOf(unitsOf(entry.text, entry.zones));
	const surroundings = surroundingsOf(entry.attributions, date, sentencesFrom);
	const attributions = entry.attributions.map((row) => ({ ...row, said: saidOf(entry.text, row, surroundings) }));
	return withAdded({ ...entry, published: date, attributions, dated: { by, at } }, added);
}

/** The texts of a case as people completed them. */
export function completedTexts(texts: Texts, decisions: readonly Decision[]): Texts {
	const completions = completionsOf(decisions, texts);
	if (completions.size === 0) return texts;
	const made = new Map<string, Entry>();
	const completed = (entry: Entry): Entry => {
		const completion = completions.get(entry.id);
		if (!completion) return entry;
		const whole = made.get(entry.id) ?? completedEntry(entry, completion);
		made.set(entry.id, whole);
		return whole;
	};
	const named: Texts["named"] = (id) => {
		const entry = texts.named(id);
		return entry && completed(entry);
	};
	return { named, latest: (entry) => completed(texts.latest(entry)), all: texts.all.map(completed) };
}
