import { numberAt } from "../../text/numbers/numbers.ts";
import type { Piece } from "../../text/numbers/pieces.ts";
import { longestAt, phraseBook } from "../../text/phrases.ts";
import { spanOf } from "../../text/span.ts";
import type { Wording } from "../wordings/wording.ts";
import { strictRange } from "./figure.ts";
import type { Stated } from "./stated.ts";

/** How near the words around two ages must be, as a cosine. */
const NEAR = 0.1;

/** Ages: "nine years old", "an 11-year-old", "aged 9"; those that stand behind a name between commas are not read. */
export function agesIn({ text, pieces }: Pick<Wording, "text" | "pieces">): readonly Stated[] {
	const found: Stated[] = [];
	for (let index = 0; index < pieces.length; index++) {
		const number = numberAt(pieces, index);
		if (number === undefined) continue;
		const behind = ageBehind(pieces, number.last + 1);
		const before = /^(?:aged|ages)$/.test(pieces[index - 1]?.form ?? "");
		if (behind === undefined && !before) continue;
		const bound = boundBefore(pieces, before ? index - 1 : index);
		const start = pieces[bound?.first ?? (before ? index - 1 : index)]?.start ?? 0;
		const end = pieces[behind ?? number.last]?.end ?? 0;
		const strict = strictRange(text.slice(start, end), number.value, bound?.scope ?? null);
		found.push({
			...spanOf(text, start, end),
			type: "number",
			kind: "age",
			value: [bound?.scope, `${number.value} years old`].filter((part) => part !== undefined).join(" "),
			figures: [{ unit: "year", strict, rounded: strict, converted: null }],
			parts: [],
			counted: null,
			passes: false,
			near: NEAR,
		});
		index = behind ?? number.last;
	}
	return found;
}

/** The last piece of "-year-old", "years old", "years of age". */
function ageBehind(pieces: readonly Piece[], from: number): number | undefined {
	const at = pieces[from]?.text === "-" ? from + 1 : from;
	const unit = pieces[at]?.form ?? "";
	if (!/^years?$/.test(unit)) return undefined;
	const next = pieces[at + 1]?.text === "-" ? at + 2 : at + 1;
	if (/^olds?$/.test(pieces[next]?.form ?? "")) return next;
	return pieces[next]?.form === "of" && pieces[next + 1]?.form === "age" ? next + 1 : undefined;
}

const BOUNDS = phraseBook([
	...["no older than", "at most", "up to", "no more than"].map((entry) => [entry, "up to"] as const),
	...["at least", "no younger than", "more than", "over", "older than"].map((entry) => [entry, "at least"] as const),
	...["under", "younger than", "less than"].map((entry) => [entry, "less than"] as const),
	...["about", "around", "approximately", "roughly", "nearly", "almost", "some"].map((entry) => [entry, "about"] as const),
]);
function boundBefore(pieces: readonly Piece[], index: number): { readonly first: number; readonly scope: string } | undefined {
	for (let first = Math.max(0, index - 3); first < index; first++) {
		const match = longestAt(BOUNDS, pieces, first);
		if (match?.last === index - 1) return { first, scope: match.value };
	}
	return undefined;
}
