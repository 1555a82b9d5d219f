import { createHash } from "node:crypto";
import { firstAtLeast } from "../text/sorted.ts";
import { spanOf } from "../text/span.ts";
import type { Units } from "../text/units.ts";
import { type Likeness, type Taken, takenUp } from "./discourse.ts";
import type { Entity, Mention } from "./entity.ts";
import { type Item, itemsOf, type Speech } from "./items.ts";
import { nameMentionsOf } from "./name-mentions.ts";
import { namedIn } from "./named.ts";
import type { Referent } from "./referent.ts";
import { teamsIn } from "./results.ts";
import { rolesStated } from "./roles-stated.ts";
import { filled, joinedTags, type Tagged } from "./tags.ts";
import { tagsByRule } from "./tags-by-rule.ts";
import { turnsOf } from "./turns.ts";

/** The entities of one article, and whom the words at each place stand for. */
export interface Entities {
	/** Those with a name, by their first mention. */
	readonly entities: readonly Entity[];
	/** Whom or what the mention that holds the character at an offset stands for, named or not; the innermost of several. */
	readonly at: (offset: number) => Referent | undefined;
	/** Whom the source of a speech stands for, by the place where it begins. */
	readonly ofSource: (start: number) => Referent | undefined;
	/** The entity of a referent that has a name. */
	readonly entityOf: (referent: Referent) => Entity | undefined;
}

/** What a model sees of an article's entities. */
export interface Hints {
	/** By start, without overlaps. */
	readonly names: readonly Tagged[];
	readonly likeness: Likeness;
}

/** What is seen without a model. */
export const NO_HINTS: Hints = { names: [], likeness: () => 0 };

/** 64 bits, as in the ids of articles. */
const HEX_DIGITS = 16;

/** The entities of the article with this id: from the names that a model and rules find, how a model links words, and whose words stand where. Time is linear in the text. */
export function entitiesOf(id: string, units: Units, speeches: readonly Speech[], { names: tags, likeness }: Hints): Entities {
	const { text, tokens, sentences } = units;
	const names = nameMentionsOf(tokens, filled(teamsIn(text), joinedTags(text, tagsByRule(text, sentences), tags)));
	const named = namedIn(text, tokens, names);
	const beside = rolesStated(tokens, named);
	const taken = takenUp(tokens, itemsOf(units, names, speeches), { named, beside, likeness, turns: turnsOf(text) });
	const byReferent = new Map<Referent, Mention[]>();
	for (const { item, referent } of taken) {
		if (referent.name === null) continue;
		const mentions = byReferent.get(referent) ?? [];
		byReferent.set(referent, mentions);
		mentions.push({ ...spanOf(text, item.start, item.end), form: formOf(item) });
	}
	const entities = new Map([...byReferent].map(([referent, mentions]) => [referent, entityOf(id, referent, mentions)] as const));
	const sources = new Map(taken.flatMap(({ item, referent }) => item.heads.map(({ source }) => [source[0]?.start, referent] as const)));
	return {
		entities: [...entities.values()],
		ofSource: (start) => sources.get(start),
		at: (offset) => innermost(taken, offset)?.referent,
		entityOf: (referent) => entities.get(referent),
	};
}

const formOf = ({ what }: Item): Mention["form"] => ("name" in what ? "name" : "nominal" in what ? "nominal" : "pronoun");

/** An entity's id: the first digits of the SHA-256 of its article's id and of the place of its first mention. */
function entityOf(article: string, { name, type }: Referent, mentions: readonly Mention[]): Entity {
	const [first] = mentions;
	const id = createHash("sha256")
		.update(JSON.stringify([article, first?.start, first?.end, name]))
		.digest("hex")
		.slice(0, HEX_DIGITS);
	return { id, name: name ?? "", type: type === "anonymous" ? "group" : type, mentions };
}

/** Longest nesting of mentions that is looked through. */
const NESTED = 8;

function innermost(taken: readonly Taken[], offset: number): Taken | undefined {
	const from = firstAtLeast(taken, offset + 1, ({ item }) => item.start);
	return taken
		.slice(Math.max(0, from - NESTED), from)
		.filter(({ item }) => item.end > offset)
		.sort((one, other) => one.item.end - one.item.start - (other.item.end - other.item.start))[0];
}
