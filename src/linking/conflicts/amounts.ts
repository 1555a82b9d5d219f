import type { Quantity } from "../../attribution/attribution.ts";
import { quantitiesAmong } from "../../attribution/quantities/quantities.ts";
import type { Piece } from "../../text/numbers/pieces.ts";
import { spanOf } from "../../text/span.ts";
import type { Wording } from "../wordings/wording.ts";
import { bearingOf } from "./bearing.ts";
import { dimensionOf } from "./dimension.ts";
import { facetAt, facetFits, measuredAs } from "./facet.ts";
import { figureOf } from "./figure.ts";
import { numeral } from "./numeral.ts";
import type { Range, Stated } from "./stated.ts";

/** How near two values' surroundings must be. A counted noun is telling itself, and so is what a share is of; money and measures of one text are many, above all where nothing tells what they are of. */
const NEAR = { counted: 0.22, measured: 0.15, untold: 0.25, share: 0.12, timed: 0.33 } as const;
/** Parts of a whole, or what comes to it, are no value of the whole. */
const PARTS: ReadonlySet<string> = new Set(["the first", "the last", "another"]);

/** The quantities that a sentence states, with what of a thing they measure; two in brackets or with a slash between are one value told twice. */
export function amountsIn({ text, pieces, dates }: Pick<Wording, "text" | "pieces" | "dates">): readonly Stated[] {
	const quantities = quantitiesAmong(text, pieces, dates);
	const stated: Stated[] = [];
	for (let at = 0; at < quantities.length; at++) {
		const one = quantities[at];
		const next = quantities[at + 1];
		if (one === undefined) continue;
		const twice = next !== undefined && isSameTold(text, one, next) ? next : undefined;
		const upper = next !== undefined && isRange(text, one, next) ? next : undefined;
		const amount = upper === undefined ? amountOf(text, pieces, twice === undefined ? [one] : [one, twice]) : rangeOf(text, pieces, one, upper);
		if (amount !== undefined) stated.push(amount);
		if (twice !== undefined || upper !== undefined) at++;
	}
	return stated;
}

const isMoney = (unit: string | null): boolean => unit !== null && /^[A-Z]{3}(?: per |$)/.test(unit);

/** "12 metres (39 feet)", "£5m ($8m)": a figure, and in brackets right behind it another of the same dimension. */
const isSameTold = (text: string, one: Quantity, other: Quantity): boolean =>
	/^\s*[([/]\s*(?:about|around|some|or|nearly|almost)?\s*$/u.test(text.slice(one.end, other.start)) &&
	one.unit !== other.unit &&
	((dimensionOf(one.unit)?.name !== undefined && dimensionOf(one.unit)?.name === dimensionOf(other.unit)?.name) || (isMoney(one.unit) && isMoney(other.unit)));

const isRange = (text: string, one: Quantity, other: Quantity): boolean =>
	one.scope === "at least" && other.scope === "up to" && one.unit === other.unit && /^\W{0,3}(?:to|or|and)?\W{0,3}$/.test(text.slice(one.end, other.start));

/** "40 to 50 drones": the upper end's value, reaching down to the lower one. */
function rangeOf(text: string, pieces: readonly Piece[], low: Quantity, high: Quantity): Stated | undefined {
	const upper = amountOf(text, pieces, [{ ...spanOf(text, low.start, high.end), value: high.value, unit: high.unit, scope: null }]);
	const down = (range: Range): Range => ({ low: range.high * (low.value / high.value), high: range.high });
	return (
		upper && {
			...upper,
			value: `${numeral(low.value)} to ${upper.value}`,
			figures: upper.figures.map(({ unit, strict, converted }) => ({
				unit,
				strict: down(strict),
				rounded: down(strict),
				converted: converted && down(converted),
			})),
		}
	);
}

function amountOf(text: string, pieces: readonly Piece[], told: readonly Quantity[]): Stated | undefined {
	const [one] = told;
	const last = told.at(-1);
	if (one === undefined || last === undefined || (one.scope !== null && PARTS.has(one.scope))) return undefined;
	const counted = one.unit === "figure" ? { ...one, unit: "USD" } : one;
	const money = isMoney(counted.unit);
	const dimension = dimensionOf(one.unit);
	if (one.unit === null || one.unit === "time" || (one.unit === "figure" && one.value > 12)) return undefined;
	const kindOf = money ? "money" : (dimension?.name ?? one.unit);
	const beside = facetAt(pieces, one.start, last.end);
	const facet = beside !== undefined && facetFits(beside.facet, kindOf) ? beside : undefined;
	if (facet?.facet === "old") return undefined;
	const meant = measuredAs(facet?.facet);
	const rate = money ? (/ per (.+)$/.exec(counted.unit ?? "")?.[1] ?? null) : null;
	const what = rate === "piece" || rate === "person" || rate === "head" ? "each" : (rate ?? meant.facet);
	const start = Math.min(one.start, facet?.start ?? one.start);
	const end = Math.max(last.end + (told.length > 1 && /^[)\]]/.test(text.slice(last.end)) ? 1 : 0), facet?.end ?? 0);
	// What is across is told to be so: "left" before it says nothing more.
	const bearing = what === null ? bearingOf(pieces, start, end, kindOf === "percent") : undefined;
	return {
		...spanOf(text, start, end),
		type: "number",
		kind: ["amount", kindOf, what ?? ""].join(" "),
		value: [...told.map((quantity) => wordsOf(quantity)), ...(facet === undefined || facet.facet === "away" ? [] : [facet.facet])].join(", "),
		figures: told.map((quantity) => figureOf(text, quantity, meant.times)),
		parts: told.length > 1 ? told.map((quantity) => ({ ...spanOf(text, quantity.start, quantity.end), value: wordsOf(quantity) })) : [],
		counted: money || dimension !== undefined ? null : one.unit,
		passes: !money && dimension === undefined && one.unit !== "percent" && !one.unit.includes(" per "),
		...(bearing && { bearing }),
		near: NEAR[nearnessOf(kindOf, money || dimension !== undefined, bearing === undefined || bearing.role !== null)],
	};
}

function nearnessOf(kind: string, isMeasure: boolean, isTold: boolean): keyof typeof NEAR {
	if (kind === "duration") return "timed";
	if (kind === "percent") return "share";
	return isMeasure ? (isTold ? "measured" : "untold") : "counted";
}

const wordsOf = ({ value, unit, scope }: Quantity): string => [scope, numeral(value), unit].filter((part) => part !== null && part !== "").join(" ");
