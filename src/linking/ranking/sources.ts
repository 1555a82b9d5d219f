import type { Answer, Attribution, SpeakerType } from "../../attribution/attribution.ts";
import { compare } from "../../text/sorted.ts";
import { wordingOf } from "../claims/wording.ts";
import { sourceOf } from "../whose/source.ts";
import { isPronoun } from "../whose/trail.ts";
import { chainOf } from "../whose/whose.ts";
import type { World } from "../world.ts";
import { tellingIn } from "./standing.ts";

/** A statement of a source in one article. */
export interface Saying {
	readonly article: string;
	readonly row: Attribution;
	/** Those through whom it came to the article, nearest to the source first: names as all articles have them. */
	readonly through: readonly string[];
}

/** What a source says in one wording, with every place of it. */
export interface Told {
	readonly first: Saying;
	/** In how many articles the same words are put to it. */
	readonly texts: number;
}

/** Somebody or something that statements are put to, with all of them. */
export interface Voice {
	/** The form of the name that most articles have, or an article's words for somebody whom it does not name. */
	readonly name: string;
	readonly isNamed: boolean;
	/** What most of its statements have it for. */
	readonly type: SpeakerType;
	readonly isOutlet: boolean;
	/** By article, then place. */
	readonly sayings: readonly Saying[];
	/** In how many articles they stand. */
	readonly texts: number;
}

interface Heard extends Pick<Voice, "name" | "isNamed" | "isOutlet"> {
	readonly sayings: Saying[];
	readonly types: SpeakerType[];
}

/**
 * Whoever speaks in the articles of a case: all statements of a name together, those of somebody unnamed by article and words, since the same words elsewhere may stand for others.
 * Somebody meant by a pronoun that was not read further is none. Those with names first, then by the number of articles and of statements, then by name.
 */
export function voicesIn(world: World): readonly Voice[] {
	const held = new Map<string, Heard>();
	for (const { id, attributions } of world.entries.values()) {
		for (const row of attributions) {
			const { named, name, said } = sourceOf(id, row, world);
			if (name === "" || (named === null && isPronoun(said))) continue;
			const key = named === null ? JSON.stringify([id, name.toLowerCase()]) : named.key;
			const voice = held.get(key) ?? { name, isNamed: named !== null, isOutlet: named?.isOutlet ?? false, sayings: [], types: [] };
			held.set(key, voice);
			const chain = chainOf({ article: id, attribution: row }, world).slice(0, -1);
			if (said.speaker.type !== "person" || named === null || named.isPerson) voice.types.push(said.speaker.type);
			voice.sayings.push({
				article: id,
				row,
				through: chain
					.map(({ source }) => source.name)
					.filter((one) => one !== "")
					.reverse(),
			});
		}
	}
	return [...held.values()].map(voiceOf).sort(inOrder);
}

function voiceOf({ types, sayings, ...voice }: Heard): Voice {
	const counts = [...Map.groupBy(types, (type) => type)].sort(([one, all], [other, others]) => others.length - all.length || compare(one, other));
	return { ...voice, type: counts[0]?.[0] ?? "none", sayings: sayings.toSorted(inPlaces), texts: new Set(sayings.map(({ article }) => article)).size };
}

const inOrder = (one: Voice, other: Voice): number =>
	Number(other.isNamed) - Number(one.isNamed) ||
	other.texts - one.texts ||
	other.sayings.length - one.sayings.length ||
	compare(one.name, other.name) ||
	compare(one.sayings[0]?.article ?? "", other.sayings[0]?.article ?? "");

/** Answers that say nothing on the matter. */
const SAYS_NOTHING: ReadonlySet<Answer | null> = new Set(["declines_to_comment", "did_not_reply"]);
const NO_WORD = /[^\p{L}\p{N}]+/gu;

/** What a source says, each wording once: what more texts put to it first; fragments, refusals and silence last. */
export function toldBy({ sayings }: Pick<Voice, "sayings">): readonly Told[] {
	const wordings = Map.groupBy(sayings, ({ row }) => wordsOf(row).toLowerCase().replaceAll(NO_WORD, " ").trim());
	return [...wordings.values()]
		.flatMap((same) => (same[0] ? [{ first: same[0], texts: new Set(same.map(({ article }) => article)).size }] : []))
		.map((told) => ({ told, last: SAYS_NOTHING.has(told.first.row.answer) || tellingIn(wordingOf(wordsOf(told.first.row))) < 2 }))
		.sort((one, other) => Number(one.last) - Number(other.last) || other.told.texts - one.told.texts)
		.map(({ told }) => told);
}

const wordsOf = ({ content }: Attribution): string => content.map(({ text }) => text).join(" ");

const inPlaces = (one: Saying, other: Saying): number =>
	compare(one.article, other.article) || (one.row.content[0]?.start ?? 0) - (other.row.content[0]?.start ?? 0) || compare(one.row.id, other.row.id);
