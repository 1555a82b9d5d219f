import type { Entry } from "../entry.ts";
import type { Named, Names } from "../names/names.ts";
import type { Citation } from "./citations.ts";
import { datelineAgency } from "./credit.ts";

/** Whose an article is: the outlet that its page tells; else the agency of its dateline; else an outlet that it says did the asking ("the Letter contacted both"). Null where nothing tells. */
export function ownOutlet({ id, outlet, text }: Pick<Entry, "id" | "outlet" | "text">, citations: readonly Citation[], names: Names): Named | null {
	const name = outlet ?? datelineAgency(text)?.text ?? citations.find(({ how }) => how === "own")?.outlet.text;
	return name === undefined ? null : names.of(id, name);
}
