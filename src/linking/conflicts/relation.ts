import { mayBeOfOne } from "./bearing.ts";
import { isMixedUp } from "./people.ts";
import { mayBeSame } from "./speakers.ts";
import type { Figure, Range, Stated } from "./stated.ts";

/** How two values of one kind stand to each other; "open" where they cannot be held against each other. */
export type Relation = "same" | "rounded" | "differs" | "open";

const meet = (one: Range, other: Range): boolean => one.low <= other.high && other.low <= one.high;

/** Compares two values of one kind: figures in the same unit as written, else as converted; words by what they exclude. */
export function relationOf(one: Stated, other: Stated): Relation {
	if (one.kind.startsWith("holder ")) return one.value === other.value ? "same" : isMixedUp(one.value, other.value) ? "differs" : "open";
	if (one.kind === "place" || one.kind.startsWith("source ")) return mayBeSame(one.value, other.value) ? "same" : "differs";
	if (one.figures.length === 0 || other.figures.length === 0) return relationOfWords(one.value, other.value);
	if (!mayBeOfOne(one.bearing, other.bearing)) return "open";
	if (one.kind === "age" && isOfAnother(one, other)) return "open";
	const pairs = one.figures.flatMap((figure) => other.figures.map((against) => [figure, against] as const));
	const sameUnit = pairs.filter(([figure, against]) => figure.unit === against.unit);
	const found =
		sameUnit.length > 0 ? sameUnit.map(([figure, against]) => asWritten(figure, against)) : pairs.map(([figure, against]) => asConverted(figure, against));
	for (const relation of ["differs", "rounded", "same"] as const) if (found.includes(relation)) return relation;
	return "open";
}

/** Nobody's age is told so wrong: they are two people's. */
const AGES = 0.6;
function isOfAnother({ figures: [one] }: Stated, { figures: [other] }: Stated): boolean {
	const [younger = 0, older = 0] = [one?.strict.high ?? 0, other?.strict.high ?? 0].sort((a, b) => a - b);
	return younger < AGES * older;
}

/** "Up to 40" and "up to 60" hold both where 30 are meant, but whoever plans one of them does not plan the other. */
const isOtherBound = ({ strict: one }: Figure, { strict: other }: Figure): boolean =>
	one.low === 0 && other.low === 0 && one.high > 0 && one.high !== other.high;

const asWritten = (one: Figure, other: Figure): Relation =>
	isOtherBound(one, other) ? "differs" : meet(one.strict, other.strict) ? "same" : meet(one.rounded, other.rounded) ? "rounded" : "differs";

const asConverted = (one: Figure, other: Figure): Relation =>
	one.converted === null || other.converted === null ? "open" : meet(one.converted, other.converted) ? "same" : "differs";

/** "Wife" and "ex-wife" exclude each other, and so do "wife" and "not wife"; "not wife" leaves "ex-wife" open. */
function relationOfWords(one: string, other: string): Relation {
	if (one === other) return "same";
	const [bare, against] = [one.replace(/^not /, ""), other.replace(/^not /, "")];
	if ((one === bare) === (other === against)) return one === bare ? "differs" : "open";
	return bare === against ? "differs" : "open";
}

/** Whether the two figures of a value told twice are no conversion of each other, rounded as they may be: "5 metres (19 feet)". */
export function isSlip({ figures: [one, other] }: Stated): boolean {
	return one !== undefined && other !== undefined && one.converted !== null && other.converted !== null && !meet(one.converted, other.converted);
}
