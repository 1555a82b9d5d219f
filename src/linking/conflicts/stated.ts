import type { Span } from "../../text/span.ts";
import type { Conflict } from "../links.ts";
import type { Bearing } from "./bearing.ts";

/** From `low` to `high`, both in it. */
export interface Range {
	readonly low: number;
	readonly high: number;
}

/** One figure of a value: what its words allow, and what they allow where the writer may have rounded; both in `unit`, which tells what figures are held against each other as written. */
export interface Figure {
	readonly unit: string;
	readonly strict: Range;
	readonly rounded: Range;
	/** The same in the unit that all figures of the kind are converted into; null where none is known. */
	readonly converted: Range | null;
}

/** A value that a sentence states; its span counts in the sentence. */
export interface Stated extends Span {
	readonly type: Conflict["type"];
	/** What it is a value of: only values of one kind are held against each other. */
	readonly kind: string;
	/** In words, normalised: "about 924 million USD". */
	readonly value: string;
	/** More than one where it is told in two units; none where values of this kind exclude each other as words. */
	readonly figures: readonly Figure[];
	/** The words of each figure where it is told twice. */
	readonly parts: readonly (Span & { readonly value: string })[];
	/** What is counted, which tells what it is about as the words around do; null for measures and words. */
	readonly counted: string | null;
	/** Whether one value of the kind may follow another in time: a toll grows, a plan is called off. */
	readonly passes: boolean;
	/** What a quantity is told to be of; other values have none. */
	readonly bearing?: Bearing;
	/** How near the words around two values must be to those around each other, as a cosine, for them to tell of one thing. */
	readonly near: number;
}
