import { datelineOf } from "../../article/metadata/dateline.ts";
import type { Entry } from "../entry.ts";
import type { Named, Names } from "../names/names.ts";
import type { Citation } from "./citations.ts";

/** A dateline stands in one of the first lines: behind title, standfirst and byline. */
const OPENING_LINES = 12;

/** Whose an article is: the outlet that its page tells; else the agency of its dateline; else an outlet that it says did the asking ("the Letter contacted both"). Null where nothing tells. */
export function ownOutlet({ id, outlet, text }: Pick<Entry, "id" | "outlet" | "text">, citations: readonly Citation[], names: Names): Named | null {
	if (outlet !== null) return names.of(id, outlet);
	const opening = text.split("\n", OPENING_LINES).map((line) => datelineOf(line.trimStart())?.agency ?? null);
	const name = opening.find((agency) => agency !== null) ?? citations.find(({ how }) => how === "own")?.outlet.text;
	return name === undefined ? null : names.of(id, name);
}
