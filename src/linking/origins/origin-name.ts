import { nameWords } from "../names/name-words.ts";
import { isSubset } from "../subset.ts";
import type { Source } from "./sources.ts";
import type { Testimony } from "./testimony.ts";

/** A source's name for people: of a person before that of a body, before words for somebody unnamed, before an outlet's; with the outlet that was told, for the unnamed. */
export function nameOf({ testimonies }: Source): string {
	const [best] = [...testimonies].sort((one, other) => rankOf(one) - rankOf(other) || other.name.length - one.name.length || (one.name < other.name ? -1 : 1));
	if (!best) return "";
	if (best.kind === "report") return best.named?.isOutlet === true ? `${best.name} report` : best.name;
	if (best.kind !== "unnamed" || best.through === null || isSubset(wordsOf(best.through.name), wordsOf(best.name))) return best.name;
	return `${best.name}, to ${best.through.name}`;
}

const wordsOf = (name: string): ReadonlySet<string> => new Set(nameWords(name));

function rankOf({ kind, named, row }: Testimony): number {
	if (kind === "report" && named?.isPerson === true) return 0;
	if (kind === "named") return row?.speaker.type === "person" ? 0 : 1;
	return ["unnamed", "document", "report"].indexOf(kind) + 2;
}
