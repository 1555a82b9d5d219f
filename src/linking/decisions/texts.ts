import { lineageOf } from "../../article/revision.ts";
import { latestOf } from "../copies/latest.ts";
import type { Entry } from "../entry.ts";

/** The texts of a case by the ids that decisions name them by. */
export interface Texts {
	/** By id; a text that this case shows without the mark that another case put behind its id is found too. */
	readonly named: (id: string) => Entry | undefined;
	/** The latest text of the same article. */
	readonly latest: (entry: Entry) => Entry;
	/** Of every article the latest text, by id. */
	readonly all: readonly Entry[];
}

/** What stands behind an id where several texts came under it. */
const MARK = /@[0-9a-f]{8,64}$/;

/** The texts of a case, given in any order with all revisions. */
export function textsOf(entries: readonly Entry[]): Texts {
	const all = latestOf(entries).toSorted((one, other) => (one.id < other.id ? -1 : 1));
	const byId = new Map(entries.map((entry) => [entry.id, entry]));
	const byLineage = new Map(all.map((entry) => [lineageOf(entry), entry]));
	const next = new Map(entries.flatMap((entry) => (entry.revises === null ? [] : [[entry.revises, entry] as const])));
	return {
		named: (id) => byId.get(id) ?? byId.get(id.replace(MARK, "")),
		latest: (entry) => {
			const seen = new Set<string>();
			let at = entry;
			for (let later = next.get(at.id); later && !seen.has(later.id); later = next.get(at.id)) {
				seen.add(later.id);
				at = later;
			}
			return byLineage.get(lineageOf(at)) ?? at;
		},
		all,
	};
}
