import { NO_METADATA } from "../../src/article/article.ts";
import type { Attribution } from "../../src/attribution/attribution.ts";
import type { Entry } from "../../src/linking/entry.ts";
import type { Claim, Member } from "../../src/linking/links.ts";
import { sentencesOf } from "../../src/text/sentences.ts";
import { type Span, spanOf } from "../../src/text/span.ts";

/** The first place of some words in a text. */
export function spanIn(text: string, words: string): Span {
	const start = text.indexOf(words);
	if (start < 0) throw new Error(`"${words}" is not in the text`);
	return spanOf(text, start, start + words.length);
}

/** An article of a text of which nothing else is known but what is given; its sentences are the writer's where no attribution reaches into them. */
export function entryOf(id: string, text: string, given: Partial<Entry> = {}): Entry {
	const zones = given.zones ?? [];
	const attributions = given.attributions ?? [];
	const reaches = (start: number, end: number): boolean => attributions.some(({ content }) => content.some((span) => span.start < end && start < span.end));
	return {
		...NO_METADATA,
		id,
		revises: null,
		input: `${id}.txt`,
		language: "en",
		text,
		zones,
		removed: [],
		notices: [],
		entities: [],
		attributions,
		sentences: sentencesOf(text, zones).map(({ start, end }) => ({ start, end, voice: reaches(start, end) ? "attributed" : "writer" })),
		...given,
	};
}

/** An attribution of an article's text by its words: who, by what cue, what. */
export function attributionOf(text: string, [source, cue, content]: readonly [string, string, string], given: Partial<Attribution> = {}): Attribution {
	return {
		id: `${source}: ${content}`,
		source: source === "" ? [] : [spanIn(text, source)],
		cue: [spanIn(text, cue)],
		content: [spanIn(text, content)],
		confidence: 0.9,
		parent: null,
		recipient: [],
		speaker: { entity: null, name: source === "" ? null : source, type: "person" },
		anonymity: "named",
		grounds: [],
		basis: [],
		affiliation: null,
		kind: "indirect",
		act: "assert",
		stage: null,
		hedge: "none",
		hedgeWords: [],
		polarity: "affirmed",
		answer: null,
		answered: [],
		said: { earliest: null, latest: null, evidence: [] },
		quantities: [],
		...given,
	};
}

/** A member of a claim by its words. */
export const memberOf = ({ id, text }: Entry, words: string, stance: Member["stance"] = "asserts"): Member => ({
	...spanIn(text, words),
	article: id,
	attribution: null,
	stance,
	whose: [],
	trail: "unwritten",
});

/** A claim of members; nothing is known of its origins. */
export const claimOf = (id: string, members: readonly Member[]): Claim => ({
	id,
	statement: members[0]?.text ?? "",
	members,
	origins: { min: 0, max: 0, items: [], reasons: [] },
});
