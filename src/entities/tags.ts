import { firstAtLeast } from "../text/sorted.ts";

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

/**
 * The names that rules are sure of, then those of a model where there is none of these, then what rules guess where there is still none.
 * Both lists are sorted by start and free of overlaps, and so is the result. Tried on CoNLL-2003 dev and on the speakers of ten articles:
 * rules alone 66.7 and 84.8 %, a model's names before all rules 72.1 and 82.7 %, this order 73 and 84.8 %.
 */
export function joinedTags(byRules: readonly Tagged[], byModel: readonly Tagged[]): readonly Tagged[] {
	const sure = byRules.filter(({ certainty }) => certainty >= SURE.rules);
	const guessed = byRules.filter(({ certainty }) => certainty < SURE.rules);
	return filled(
		filled(
			sure,
			byModel.filter(({ certainty }) => certainty >= SURE.model),
		),
		guessed,
	);
}

/** Tags with those of a second list that overlap none of them. */
function filled(tags: readonly Tagged[], more: readonly Tagged[]): readonly Tagged[] {
	const added = more.filter(({ start, end }) => {
		const next = tags[firstAtLeast(tags, start + 1, (tag) => tag.end)];
		return next === undefined || next.start >= end;
	});
	return [...tags, ...added].sort((one, other) => one.start - other.start);
}
