import { compare } from "../../text/sorted.ts";
import type { Span } from "../../text/span.ts";
import type { Entry } from "../entry.ts";
import type { Place, TimelineEntry } from "../links.ts";
import { wordsOf } from "../wordings/around.ts";
import { groupsOf } from "../wordings/groups.ts";
import { type Wording, wordingsOf } from "../wordings/wording.ts";
import { type Dated, datedIn } from "./dated.ts";

/** Sentences of one day that are as near as this, as a cosine, tell one thing. */
const SAME = 0.4;

interface Told extends Dated {
	readonly wording: Wording;
}

/**
 * What the texts of a case tell of days that can be known, by day: sentences with a date of what happened, and sentences whose attribution tells when something was said.
 * Several texts that tell one thing of the same days are one entry, in the words of the first of them. Dates of page clutter are not read, nor is the day of capture.
 * Needs time in proportion to the texts; among the sentences of one day, as average link does.
 */
export function timelineOf(entries: readonly Entry[], wordings: readonly Wording[] = wordingsOf(entries)): readonly TimelineEntry[] {
	const days = new Map<string, Told[]>();
	for (const wording of wordings) {
		const dates = new Map([...datedIn(wording), ...saidIn(wording)].map((dated) => [`${dated.earliest} ${dated.latest}`, dated] as const));
		for (const [day, dated] of dates) {
			const told = days.get(day);
			if (told) told.push({ ...dated, wording });
			else days.set(day, [{ ...dated, wording }]);
		}
	}
	return [...days.values()]
		.flatMap(folded)
		.sort((one, other) => compare(keyOf(one), keyOf(other)) || (one.spans[0]?.start ?? 0) - (other.spans[0]?.start ?? 0));
}

const keyOf = ({ earliest, latest, spans }: TimelineEntry): string => `${earliest} ${latest} ${spans[0]?.article ?? ""}`;

/** When what a sentence holds was said. */
function saidIn({ text, places }: Wording): readonly Dated[] {
	const [place] = places;
	if (place === undefined) return [];
	const end = place.start + text.length;
	return place.entry.attributions.flatMap(({ said, cue }) => {
		const stands = cue.some((span) => place.start <= span.start && span.end <= end);
		return stands && said.earliest !== null && said.latest !== null ? [{ earliest: said.earliest, latest: said.latest, ...howKnown(said.evidence) }] : [];
	});
}

/** Days that no words tell were set by a person. */
const howKnown = (evidence: readonly Span[]): Pick<Dated, "reckoned" | "byHand"> =>
	evidence.length === 0 ? { reckoned: false, byHand: true } : { reckoned: !evidence.some(isGiven) };

/** A date with its year stands for itself. */
const isGiven = ({ text }: Span): boolean => /\b[12]\d{3}\b/.test(text);

function folded(told: readonly Told[]): readonly TimelineEntry[] {
	const vectors = told.map(({ wording }) => wordsOf(wording.pieces));
	return groupsOf(vectors, SAME).flatMap((members): readonly TimelineEntry[] => {
		const group = members.flatMap((at) => told[at] ?? []);
		const spans = group.flatMap(({ wording }) => placesOf(wording)).sort((one, other) => compare(one.article, other.article) || one.start - other.start);
		const [first] = group;
		const [span] = spans;
		if (first === undefined || span === undefined) return [];
		return [
			{
				...{ earliest: first.earliest, latest: first.latest, reckoned: group.every(({ reckoned }) => reckoned) },
				...(group.some(({ byHand }) => byHand) && { byHand: true }),
				...{ what: span.text.replace(/\s+/gu, " "), spans },
			},
		];
	});
}

const placesOf = ({ text, places }: Wording): readonly Place[] =>
	places.map(({ entry, start }) => ({ article: entry.id, start, end: start + text.length, text }));
