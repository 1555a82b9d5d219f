import type { Attribution } from "../../src/attribution/attribution.ts";
import type { Entity, EntityType } from "../../src/entities/entity.ts";
import type { Entry } from "../../src/linking/entry.ts";
import { markedRows } from "../attribution/marked-rows.ts";
import { entryOf } from "./entries.ts";

/** What is said of one row of a marked text: its speaker by name and type, whom it stands in (a row's number from 1), who hears it. */
export interface Row {
	readonly name?: string;
	readonly type?: Attribution["speaker"]["type"];
	readonly parent?: number;
	readonly to?: string;
	readonly act?: Attribution["act"];
	readonly affiliation?: string;
}

/** An article of a text with marked rows (marked-rows.ts), of which the rows' speakers and the names are given by hand; a row without a name is an unnamed human being's. */
export function told(
	id: string,
	marked: string,
	rows: readonly Row[] = [],
	names: Readonly<Record<string, EntityType>> = {},
	given: Partial<Entry> = {},
): Entry {
	const { text, rows: parts } = markedRows(marked);
	const attributions = parts.map((part, index): Attribution => {
		const { name = null, parent, to, act = "assert", affiliation = null, type = name === null ? "anonymous" : "person" } = rows[index] ?? {};
		const at = to === undefined ? -1 : text.indexOf(to, part.cue.at(-1)?.end ?? 0);
		return {
			...part,
			id: `${id}-${index + 1}`,
			parent: parent === undefined ? null : `${id}-${parent}`,
			recipient: to === undefined || at < 0 ? [] : [{ start: at, end: at + to.length, text: to }],
			speaker: { entity: null, name, type: part.source.length === 0 ? "none" : type },
			anonymity:
				part.source.length === 0 ? "source_not_stated" : type === "anonymous" || type === "group" ? "unnamed" : type === "person" ? "named" : "institution",
			grounds: [],
			basis: [],
			affiliation,
			kind: "indirect",
			act,
			stage: null,
			hedge: "none",
			hedgeWords: [],
			polarity: "affirmed",
			answer: null,
			answered: [],
			said: { earliest: null, latest: null, evidence: [] },
			quantities: [],
		};
	});
	const entities = Object.entries(names).map(([name, type]): Entity => ({ id: `${id} ${name}`, name, type, mentions: mentionsOf(text, name) }));
	return entryOf(id, text, { attributions, entities, ...given });
}

const mentionsOf = (text: string, name: string): Entity["mentions"] =>
	[...text.matchAll(new RegExp(name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"), "g"))].map(({ index, 0: words }) => ({
		start: index,
		end: index + words.length,
		text: words,
		form: "name",
	}));
