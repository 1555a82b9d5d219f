import type { Piece } from "../../text/numbers/pieces.ts";
import { longestAt, phraseBook } from "../../text/phrases.ts";
import { spanOf } from "../../text/span.ts";
import type { Wording } from "../wordings/wording.ts";
import type { Range, Stated } from "./stated.ts";

/** How near the words around two hours must be, as a cosine. */
const NEAR = 0.18;

const HOUR = 60;
const NOON = 12 * HOUR;
const DAY = 24 * HOUR;
/** Hours before six are counted on from the evening before, since a night is one. */
const MORNING = 6 * HOUR;
/** Minutes that words beside an hour leave open: "just" and "shortly" before it, "about" to both sides, "before" alone. */
const OPEN = { just: 30, about: 30, plain: 180 } as const;
const BESIDE_HOUR = phraseBook<readonly number[]>([
	...["just before", "shortly before", "moments before", "a little before", "minutes before"].map((entry) => [entry, [-OPEN.just, -1]] as const),
	...["just after", "shortly after", "moments after", "a little after", "minutes after"].map((entry) => [entry, [1, OPEN.just]] as const),
	...["at? around", "at? about", "at? approximately", "at? roughly", "circa"].map((entry) => [entry, [-OPEN.about, OPEN.about]] as const),
	...["before", "by"].map((entry) => [entry, [-OPEN.plain, 0]] as const),
	["after", [0, OPEN.plain]] as const,
]);
const ZONES: ReadonlySet<string> = new Set(["gmt", "utc", "est", "edt", "cst", "cdt", "pst", "pdt", "cet", "cest", "bst", "et"]);
const FARTHEST = 3;

/** The hours of the day that a sentence states: "around 11 p.m.", "just before midnight", "18:18 GMT"; those of two time zones are of two kinds. */
export function hoursIn({ text, pieces }: Wording): readonly Stated[] {
	const found: Stated[] = [];
	for (let index = 0; index < pieces.length; index++) {
		const hour = hourAt(pieces, index);
		if (hour === undefined) continue;
		let first = index;
		let open: readonly number[] = [0, 0];
		for (let from = Math.max(0, index - FARTHEST); from < index; from++) {
			const match = longestAt(BESIDE_HOUR, pieces, from);
			if (match === undefined || match.last !== index - 1) continue;
			first = from;
			open = match.value;
			break;
		}
		const zone = ZONES.has(pieces[hour.last + 1]?.form ?? "") ? (pieces[hour.last + 1]?.form ?? "") : "";
		const last = zone === "" ? hour.last : hour.last + 1;
		const at = hour.minutes < MORNING ? hour.minutes + DAY : hour.minutes;
		const strict: Range = { low: at + (open[0] ?? 0), high: at + (open[1] ?? 0) };
		const span = spanOf(text, pieces[first]?.start ?? 0, pieces[last]?.end ?? 0);
		found.push({
			...span,
			type: "date",
			kind: `hour ${zone}`,
			value: span.text.toLowerCase(),
			figures: [{ unit: "minute", strict, rounded: strict, converted: null }],
			parts: [],
			counted: null,
			passes: false,
			near: NEAR,
		});
		index = last;
	}
	return found;
}

function hourAt(pieces: readonly Piece[], index: number): { readonly minutes: number; readonly last: number } | undefined {
	const form = pieces[index]?.form ?? "";
	if (form === "midnight") return { minutes: DAY, last: index };
	if (form === "noon" || form === "midday") return { minutes: NOON, last: index };
	const hour = pieces[index]?.value;
	if (hour === undefined || !Number.isInteger(hour) || hour > 23 || pieces[index]?.joined === true) return undefined;
	const told = /^[:.]$/.test(pieces[index + 1]?.text ?? "") && pieces[index + 1]?.joined === true && /^[0-5]\d$/.test(pieces[index + 2]?.text ?? "");
	const minutes = told ? (pieces[index + 2]?.value ?? 0) : 0;
	const next = told ? index + 3 : index + 1;
	const half = /^(a|p)\.?m$/.exec(pieces[next]?.form ?? "")?.[1];
	if (half !== undefined && hour <= 12) return { minutes: (hour % 12) * HOUR + minutes + (half === "p" ? NOON : 0), last: next };
	return told && pieces[index + 1]?.text === ":" ? { minutes: hour * HOUR + minutes, last: index + 2 } : undefined;
}
