import type { Origin, Origins } from "../linking/links.ts";
import { counted } from "./page.ts";
import { printable } from "./printable.ts";

/** What is said where no text names anybody who puts a claim forward. */
const NOBODY = "nobody is named as knowing this";

const named = (items: readonly Origin[], side: Origin["side"]): readonly string[] =>
	items.filter((item) => item.side === side).map(({ name }) => printable(name));

/**
 * How many separate sources put a claim forward, in words: a range over the texts of the case with the reasons for it, and whoever is against it apart; the names are left out
 * where `isNaming` is not set, because they stand below.
 */
export function rangeLines({ min, max, items, reasons }: Origins, texts: number, isNaming = true): readonly string[] {
	const [forIt, against] = [named(items, "for"), named(items, "against")];
	const these = texts === 1 ? "in this 1 text" : `in these ${counted(texts, "text")}`;
	const range = forIt.length === 0 ? `Separate sources found ${these}: ${NOBODY}` : `Separate sources found ${these}: at least ${min}, at most ${max}`;
	return [
		range,
		...(isNaming && forIt.length > 0 ? [`named for it: ${forIt.join("; ")}`] : []),
		...reasons.filter((reason) => !reason.toLowerCase().startsWith(NOBODY)),
		...(isNaming && against.length > 0 ? [`against it, counted apart: ${against.join("; ")}`] : []),
	];
}
