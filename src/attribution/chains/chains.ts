import type { Span } from "../../text/span.ts";
import type { Parts } from "../attribution.ts";
import type { Context } from "../labels/labels.ts";
import { withBlocks } from "./blocks.ts";
import { forestOf } from "./forest.ts";
import { holdersOf } from "./inclusion.ts";
import { nestedIn } from "./nested.ts";
import { recipientOf } from "./recipient.ts";
import { relaysOf } from "./relay.ts";
import { surroundingsIn } from "./surroundings.ts";

/** A row with its place in a chain. */
export interface Link {
	readonly parts: Parts;
	/** The number, in the list of links, of the row on whose word this one comes. */
	readonly parent: number | null;
	/** Words that name to whom it was said. */
	readonly recipient: readonly Span[];
}

/** Where the first word of a row stands. */
export const startOf = ({ source, cue, content }: Parts): number => Math.min(...[...source, ...cue, ...content].map(({ start }) => start));

/** Where all parts of a row stand, as one key. */
const placesOf = ({ source, cue, content }: Parts): string =>
	[source, cue, content].map((spans) => spans.map(({ start, end }) => `${start}-${end}`).join()).join(";");

/** Rows whose parts stand in the same places are one, the first. */
const apart = (rows: readonly Parts[]): Parts[] => {
	const firsts = new Map<string, Parts>();
	for (const row of rows) if (!firsts.has(placesOf(row))) firsts.set(placesOf(row), row);
	return [...firsts.values()];
};

/**
 * An article's rows tied into chains, with the rows of those whose word others pass on; in reading order of their first words.
 * `context` is that of the article. No row stands above itself.
 */
export function chainsOf(text: string, read: readonly Parts[], context: Context): readonly Link[] {
	const led = withBlocks(text, read, context);
	const found = [...led, ...nestedIn(text, led)].sort((one, other) => startOf(one) - startOf(other));
	const relays = relaysOf(text, found, context, surroundingsIn(found, context));
	const replaced = new Set(relays.map((relay) => relay.replaced));
	const rows = apart([...found, ...relays.flatMap(({ outer, inner }) => [outer, inner])].filter((row) => !replaced.has(row)));
	rows.sort((one, other) => startOf(one) - startOf(other));

	const numbers = new Map(rows.map((row, number) => [placesOf(row), number]));
	const forest = forestOf(rows.length);
	for (const { outer, inner } of relays) {
		const [above, below] = [numbers.get(placesOf(outer)), numbers.get(placesOf(inner))];
		if (above !== undefined && below !== undefined) forest.hang(below, above);
	}
	holdersOf(rows).forEach((holders, row) => {
		holders.some((holder) => forest.hang(row, holder));
	});
	const around = surroundingsIn(rows, context);
	return rows.map((parts, row) => ({ parts, parent: forest.parentOf(row), recipient: recipientOf(text, parts, around(parts)) }));
}
