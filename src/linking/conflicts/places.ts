import { countryWord } from "../../entities/places.ts";
import { longestAt, phraseBook } from "../../text/phrases.ts";
import { spanOf } from "../../text/span.ts";
import { tokensOf } from "../../text/tokens.ts";
import type { Wording } from "../wordings/wording.ts";
import type { Stated } from "./stated.ts";

/** How near the words around two places must be, as a cosine: a sentence may name several, each for something else. */
const NEAR = 0.45;
/** Words before a name by which something is there. */
const THERE = phraseBook(
	[
		"in",
		"near",
		"at",
		"outside",
		"inside",
		"off",
		"around",
		"close to",
		"north|south|east|west of",
		"north|south|east|west of the town|city|village of",
		"in the town|city|village of",
		"on the border with",
	].map((entry) => [entry, true] as const),
);
/** Pieces of the longest of them. */
const LONGEST = 6;

/** Where a sentence says that something is or happened: "near Ostmark", "north of the town of Ostmark". Countries are held against countries, other places against each other. */
export function placesIn({ text, pieces, places }: Wording): readonly Stated[] {
	const [place] = places;
	if (place === undefined) return [];
	const { entry, start } = place;
	return entry.entities
		.filter(({ type }) => type === "place")
		.flatMap(({ name, mentions }) =>
			mentions
				.filter((mention) => mention.form === "name" && start <= mention.start && mention.end <= start + text.length)
				.map((mention) => ({ name, mention })),
		)
		.sort((one, other) => one.mention.start - other.mention.start)
		.flatMap(({ name, mention }): readonly Stated[] => {
			const at = pieces.findIndex((piece) => piece.start >= mention.start - start);
			let from = Math.max(0, at - LONGEST);
			while (from < at && longestAt(THERE, pieces, from)?.last !== at - 1) from++;
			const first = pieces[from];
			if (at < 0 || from === at || first === undefined) return [];
			const country = countryWord(tokensOf(name, 0, name.length));
			return [
				{
					...spanOf(text, first.start, mention.end - start),
					type: "place",
					kind: country?.by === "name" ? "country" : "place",
					value: country?.by === "name" ? country.country : name,
					figures: [],
					parts: [],
					counted: null,
					passes: false,
					near: NEAR,
				},
			];
		});
}
