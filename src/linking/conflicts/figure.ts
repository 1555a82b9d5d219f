import type { Quantity } from "../../attribution/attribution.ts";
import { converted } from "./dimension.ts";
import type { Figure, Range } from "./stated.ts";

/** "About" leaves open a tenth, "nearly" a fifth to one side: wider than careful writers mean, so that less is told to differ. */
const ABOUT = 0.1;
const NEARLY = 0.2;
/** "Dozens" are no more than so many times a dozen, "a few million" no ten million; "millions" may be hundreds of them. */
const OPEN = { counted: 10, alone: 1000 } as const;
/** Rounding moves a figure by no more than this part of it: one figure alone would leave open half of it. */
const MOST_SLACK = 0.06;
/** Words that set a bound or leave room themselves: such a figure is not taken for rounded beside. */
const BOUNDED: ReadonlySet<string> = new Set(["at least", "more than", "up to", "less than", "about", "nearly"]);

/** What a quantity's words allow, in its own unit and in its dimension's. */
export function figureOf(text: string, { start, end, value, unit, scope }: Quantity, times: number): Figure {
	const words = text.slice(start, end);
	const figures = unit === "figure";
	const range = figures ? { low: 10 ** (value - 1), high: 10 ** value - 1 } : strictRange(words, value, scope);
	const slack = figures || BOUNDED.has(scope ?? "") ? 0 : Math.min(slackOf(words, value), Math.abs(value) * MOST_SLACK);
	const strict = { low: range.low * times, high: range.high * times };
	const rounded = { low: (range.low - slack) * times, high: (range.high + slack) * times };
	return { unit: figures ? "USD" : (unit ?? ""), strict, rounded, converted: converted(rounded, unit) };
}

/** From what to what a number's words reach as they stand. */
export function strictRange(words: string, value: number, scope: string | null): Range {
	const open = openAt(words, value);
	switch (scope) {
		case "at least":
			return { low: value, high: open ?? Number.POSITIVE_INFINITY };
		case "more than":
			return { low: value, high: Number.POSITIVE_INFINITY };
		case "up to":
		case "less than":
			return { low: 0, high: value };
		case "nearly":
			return { low: value * (1 - NEARLY), high: value };
		case "about":
			return { low: value * (1 - ABOUT), high: open ?? value * (1 + ABOUT) };
		default:
			return { low: value, high: value };
	}
}

/** How far a vague number goes: "dozens", "a few million", "millions". */
function openAt(words: string, value: number): number | undefined {
	const unit = value / 2;
	if (/\b(?:few|several)\b|\b(?:dozens|scores|tens|hundreds)\b/i.test(words)) return unit * OPEN.counted;
	return /\b(?:thousands|millions|billions|trillions)\b/i.test(words) ? unit * OPEN.alone : undefined;
}

/** Half of what the last figure that is not zero stands for: 138 is from 137.5, 140 may be from 135. Words of number are meant as they stand below a hundred. */
function slackOf(words: string, value: number): number {
	if (value === 0 || !Number.isFinite(value)) return 0;
	const digits = /\d[\d,]*(?:\.\d+)?/.exec(words)?.[0]?.replaceAll(",", "");
	const decimals = digits?.split(".")[1]?.length ?? 0;
	const figures = digits === undefined ? 0 : Number(digits);
	if (figures === 0) return Math.abs(value) < 100 ? 0 : Math.abs(value) * MOST_SLACK;
	const scale = value / figures;
	if (decimals > 0) return (10 ** -decimals / 2) * scale;
	let step = 1;
	while (figures % (step * 10) === 0) step *= 10;
	return (step / 2) * scale;
}
