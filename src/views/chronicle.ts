import type { Place, TimelineEntry } from "../linking/links.ts";
import { type Days, daysOf } from "../text/dates/days.ts";
import type { Matter } from "./matter.ts";
import type { Speaker, Speakers } from "./speakers.ts";
import { nearClaim, saidAt } from "./told.ts";

/** A dated entry with what it can be found by. */
export interface Dated {
	readonly entry: TimelineEntry;
	readonly days: Days;
	/** Whether the day is when something was said, or when what is told happened or will. */
	readonly what: "said" | "told of";
	/** Whether a text gives the day, it was reckoned from the text's own date, or a person set it. */
	readonly date: "given" | "reckoned" | "set";
	/** Ids of the claims that a place of it takes up, in the order of the case. */
	readonly claims: readonly string[];
	/** Those whose words stand in it and who have a name. */
	readonly sources: readonly Speaker[];
}

/** What a chronicle is narrowed to; null where it is not. Days are ISO 8601, both counted. */
export interface Narrowed {
	/** Words that an entry has, in what it tells or in whose word it is. */
	readonly words: string | null;
	readonly claim: string | null;
	/** A source's key. */
	readonly source: string | null;
	readonly what: Dated["what"] | null;
	readonly from: string | null;
	readonly to: string | null;
}

const reaches = (one: Pick<Place, "start" | "end">, other: Pick<Place, "start" | "end">): boolean => one.start < other.end && other.start < one.end;

/** When what the words of an entry hold was said: an attribution whose verb stands in it has its days. */
const isSaid = ({ text }: Matter, { earliest, latest, spans }: TimelineEntry): boolean =>
	spans.some((span) =>
		text
			.get(span.article)
			?.attributions.some(({ said, cue }) => said.earliest === earliest && said.latest === latest && cue.some((words) => reaches(words, span))),
	);

/** Everything that the texts of a case date, by day, with the claims and sources that it belongs to. */
export function chronicleOf(matter: Matter, speakers: Speakers): readonly Dated[] {
	const claimed = Map.groupBy(
		matter.claims.filter(({ aside }) => aside === null).flatMap((standing) => nearClaim(standing).members.map((member) => ({ member, id: standing.claim.id }))),
		({ member }) => member.article,
	);
	return matter.timeline.flatMap((entry): readonly Dated[] => {
		const [first, last] = [daysOf(entry.earliest), daysOf(entry.latest)];
		if (!first || !last) return [];
		const rows = entry.spans.flatMap((span) =>
			(matter.text.get(span.article)?.attributions ?? []).filter(({ cue, content }) => [...cue, ...content].some((words) => reaches(words, span))),
		);
		return [
			{
				entry,
				days: { first: first.first, last: last.last },
				what: entry.byHand || isSaid(matter, entry) ? "said" : "told of",
				date: entry.byHand ? "set" : entry.reckoned ? "reckoned" : "given",
				claims: [...new Set(entry.spans.flatMap((span) => (claimed.get(span.article) ?? []).flatMap(({ member, id }) => (reaches(member, span) ? [id] : []))))],
				sources: [...new Set(rows.flatMap(({ id }) => speakers.of.get(id) ?? []))].filter(({ isNamed }) => isNamed),
			},
		];
	});
}

const hasWords = (matter: Matter, { entry }: Dated, words: string): boolean => {
	const [place] = entry.spans;
	const text = `${entry.what} ${place ? saidAt(matter, place).by : ""}`.toLowerCase();
	return words
		.toLowerCase()
		.split(/\s+/)
		.every((word) => text.includes(word));
};

/** The entries that are asked for. */
export const narrowedTo = (matter: Matter, chronicle: readonly Dated[], { words, claim, source, what, from, to }: Narrowed): readonly Dated[] =>
	chronicle.filter(
		(dated) =>
			(words === null || hasWords(matter, dated, words)) &&
			(claim === null || dated.claims.includes(claim)) &&
			(source === null || dated.sources.some(({ key }) => key === source)) &&
			(what === null || dated.what === what) &&
			(from === null || dated.entry.latest >= from) &&
			(to === null || dated.entry.earliest <= to),
	);
