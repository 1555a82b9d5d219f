import { firstAtLeast } from "../text/sorted.ts";
import nameWords from "./lexicons/name-words.json" with { type: "json" };

/** A name in an article's text and what kind of thing it names; UTF-16 offsets, `end` exclusive. */
export interface Tagged {
	readonly start: number;
	readonly end: number;
	readonly type: "person" | "organisation" | "place" | "other";
	/** From 0 to 1. */
	readonly certainty: number;
}

/** Rules go before a model where they are at least so sure; a model's names count from the other on. */
const SURE = { rules: 0.8, model: 0.3 };
/** From here on a model knows better than rules what kind of thing a name names, but for peoples and faiths ("other"), which are listed. */
const KINDS = 0.65;
const ONE_WORD = /^\S+$/u;

const CALENDAR: ReadonlySet<string> = new Set([...nameWords.words, "april", "may", "june", "august"]);
/** What stands between a headline's catchword, in capitals, and the headline: "ROWING - MARSH TAKES THIRD TITLE". */
const AFTER_CATCHWORD = /^ [-–—] /u;
const SMALL_LETTER = /\p{Ll}/u;

/** Whether a model took a date, or the catchword before a headline, for a name. */
function isNoName(text: string, { start, end }: Tagged): boolean {
	const words = text.slice(start, end);
	if (
		words
			.toLowerCase()
			.split(/\s+/u)
			.every((word) => CALENDAR.has(word))
	)
		return true;
	return !SMALL_LETTER.test(words) && (start === 0 || text[start - 1] === "\n") && AFTER_CATCHWORD.test(text.slice(end, end + 3));
}

/**
 * The names that rules are sure of, then those of a model where there is none of these, then what rules guess where there is still none: names of several words, and
 * words that are a name elsewhere. A single word with a capital that a model does not take for a name is hardly ever one (on CoNLL-2003 one in ten).
 * Both lists are sorted by start and free of overlaps, and so is the result.
 */
export function joinedTags(text: string, byRules: readonly Tagged[], byModel: readonly Tagged[]): readonly Tagged[] {
	const model = byModel.filter((tag) => !isNoName(text, tag));
	const wordsOf = ({ start, end }: Tagged): string => text.slice(start, end);
	const placeOf = ({ start, end }: Tagged): string => `${start} ${end}`;
	const seen = new Map(model.map((tag) => [placeOf(tag), tag]));
	const sure = byRules
		.filter(({ certainty }) => certainty >= SURE.rules)
		.map((tag) => {
			const other = seen.get(placeOf(tag));
			return other !== undefined &&
				tag.type !== "other" &&
				!(tag.type === "place" && tag.certainty > 0.9 && other.type === "organisation") &&
				other.certainty >= KINDS
				? other
				: tag;
		});
	const found = filled(
		sure,
		model.filter(({ certainty }) => certainty >= SURE.model),
	);
	const types = new Map(found.map((tag) => [wordsOf(tag), tag.type]));
	const guessed = byRules
		.filter((tag) => tag.certainty < SURE.rules)
		.flatMap((tag) => {
			const known = types.get(wordsOf(tag));
			return known !== undefined ? [{ ...tag, type: known }] : byModel.length > 0 && tag.type === "other" && ONE_WORD.test(wordsOf(tag)) ? [] : [tag];
		});
	return filled(found, guessed);
}

/** Tags with those of a second list that overlap none of them. Both are sorted by start. */
export function filled(tags: readonly Tagged[], more: readonly Tagged[]): readonly Tagged[] {
	const added = more.filter(({ start, end }) => {
		const next = tags[firstAtLeast(tags, start + 1, (tag) => tag.end)];
		return next === undefined || next.start >= end;
	});
	return [...tags, ...added].sort((one, other) => one.start - other.start);
}
