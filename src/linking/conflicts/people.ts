import heads from "../../entities/lexicons/heads.json" with { type: "json" };
import { countryWord } from "../../entities/places.ts";
import { isSlip } from "../../entities/spelling.ts";
import type { Piece } from "../../text/numbers/pieces.ts";
import { spanOf } from "../../text/span.ts";
import type { Wording } from "../wordings/wording.ts";
import { mayBeSame } from "./speakers.ts";
import type { Stated } from "./stated.ts";

/** How near the words around two people must be. */
const NEAR = { nationality: 0.25, holder: 0.1 } as const;
/** So many pieces behind a demonym the noun for the person stands: "an Iraqi", "a Swiss mountain guide". */
const NOUN_WITHIN = 3;
const PEOPLE: ReadonlySet<string> = new Set([...heads.person, "national", "citizen", "nationals", "citizens", "women", "men"]);
/** Professions that no list has whole: "volcanologist", "astronomer", "technician". */
const PROFESSION = /(?:ologist|ographer|onomer|ician|iatrist|[^n]ist|tect|neer)$/;
const isPerson = (form: string): boolean => PEOPLE.has(form) || PROFESSION.test(form);

/** Of what country a person is said to be: "an Iraqi woman", "a Swiss citizen". */
export function nationalitiesIn({ text, pieces }: Wording): readonly Stated[] {
	return pieces.flatMap((piece, index): readonly Stated[] => {
		const country = /^\p{Lu}/u.test(piece.text) ? countryWord([piece]) : undefined;
		if (country?.by !== "demonym") return [];
		const ahead = pieces.slice(index + 1, index + 1 + NOUN_WITHIN);
		const noun = ahead.findIndex(({ form }) => isPerson(form));
		const between = ahead.slice(0, Math.max(0, noun));
		if (noun < 0 || between.some(({ isWord, text: word }) => !isWord || /^\p{Lu}/u.test(word))) return [];
		return [stated(text, piece.start, ahead[noun]?.end ?? piece.end, "place", "nationality", country.country, NEAR.nationality)];
	});
}

/** Names with what their bearers are by profession: "Ada Quill, a geologist", "geologist Ada Quill"; the values are the names. */
export function holdersIn({ text, pieces }: Wording): readonly Stated[] {
	return pieces.flatMap((piece, index): readonly Stated[] => {
		if (!isPerson(piece.form)) return [];
		const behind = nameFrom(pieces, index + 1);
		const before = nameBefore(pieces, index);
		const name = behind ?? before;
		if (name === undefined) return [];
		const [first, last] = [pieces[Math.min(index, name.first)], pieces[Math.max(index, name.last)]];
		return [stated(text, first?.start ?? 0, last?.end ?? 0, "name", `holder ${piece.form}`, name.words, NEAR.holder)];
	});
}

const stated = (text: string, start: number, end: number, type: Stated["type"], kind: string, value: string, near: number): Stated => ({
	...spanOf(text, start, end),
	type,
	kind,
	value,
	figures: [],
	parts: [],
	counted: null,
	passes: false,
	near,
});

interface Name {
	readonly first: number;
	readonly last: number;
	readonly words: string;
}
const isCapital = (piece: Piece | undefined): boolean => piece?.isWord === true && /^\p{Lu}\p{Ll}/u.test(piece.text);

/** Two words or three with capitals. */
function nameFrom(pieces: readonly Piece[], first: number): Name | undefined {
	let last = first - 1;
	while (last + 1 < first + 3 && isCapital(pieces[last + 1])) last++;
	return last > first
		? {
				first,
				last,
				words: pieces
					.slice(first, last + 1)
					.map(({ text }) => text)
					.join(" "),
			}
		: undefined;
}

/** "Ada Quill, a marine geologist": at most three words between the comma and the noun. */
function nameBefore(pieces: readonly Piece[], noun: number): Name | undefined {
	for (let comma = noun - 1; comma >= Math.max(2, noun - 4); comma--) {
		if (pieces[comma]?.text !== ",") continue;
		if (!/^(?:an?|the)$/.test(pieces[comma + 1]?.form ?? "")) return undefined;
		let first = comma;
		while (comma - first < 3 && isCapital(pieces[first - 1])) first--;
		return comma - first >= 2
			? {
					first,
					last: comma - 1,
					words: pieces
						.slice(first, comma)
						.map(({ text }) => text)
						.join(" "),
				}
			: undefined;
	}
	return undefined;
}

/**
 * Whether two names are likely one person's told in two ways: one word in common and another that differs by more than spelling.
 * Two people who share no name may well have one profession.
 */
export function isMixedUp(one: string, other: string): boolean {
	const [words, against] = [one.split(" "), other.split(" ")];
	if (words.length !== against.length) return false;
	const alike = words.filter((word, at) => mayBeSame(word, against[at] ?? "") || isSlip(word, against[at] ?? ""));
	return alike.length > 0 && alike.length < words.length;
}
