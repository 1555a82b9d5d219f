import type { Attribution } from "../../attribution/attribution.ts";
import { piecesOf } from "../../text/numbers/pieces.ts";
import { compare } from "../../text/sorted.ts";
import type { Entry } from "../entry.ts";
import { wordsOf } from "../wordings/around.ts";
import { groupsOf } from "../wordings/groups.ts";
import type { Finding } from "./made.ts";
import { mayBeSame, speakerOf } from "./speakers.ts";

/** How near two contents of one speaker must be for their wordings to be held against each other. */
const NEAR = 0.5;
const PLAIN = "without a word of doubt";

interface Told {
	readonly entry: Entry;
	readonly attribution: Attribution;
	readonly name: string;
}

/** What texts have one speaker say, plainly in one and with words of doubt in another. */
export function firmness(entries: readonly Entry[]): readonly Finding[] {
	const speakers = new Map<string, Told[]>();
	for (const entry of entries) {
		for (const attribution of entry.attributions) {
			const name = speakerOf(attribution);
			const key = keyOf(name);
			if (key === "" || (attribution.act !== "assert" && attribution.act !== "confirm")) continue;
			const held = speakers.get(key);
			if (held) held.push({ entry, attribution, name });
			else speakers.set(key, [{ entry, attribution, name }]);
		}
	}
	return [...speakers].sort(([one], [other]) => compare(one, other)).flatMap(([, told]) => differing(told));
}

/** By the last word of a name, which all its forms have: "Ivo Marsh", "Mr Marsh"; of "the harbour board's officials" the last noun. */
const keyOf = (name: string): string => /[\p{L}\p{N}]+$/u.exec(name.toLowerCase().trim())?.[0] ?? "";

function differing(told: readonly Told[]): readonly Finding[] {
	if (told.length < 2) return [];
	const contents = told.map(({ attribution }) => attribution.content.map(({ text }) => text).join(" "));
	// The same words are told by thousands of copies: each wording once.
	const places = new Map<string, number[]>();
	contents.forEach((content, at) => {
		const held = places.get(content);
		if (held) held.push(at);
		else places.set(content, [at]);
	});
	const distinct = [...places.keys()];
	return groupsOf(
		distinct.map((content) => wordsOf(piecesOf(content, 0, content.length))),
		NEAR,
	).flatMap((members): readonly Finding[] => {
		const group = members.flatMap((at) => places.get(distinct[at] ?? "") ?? []).flatMap((at) => told[at] ?? []);
		const plain = group.find(({ attribution }) => hedgesIn(attribution).length === 0);
		const hedged = group.find(
			({ entry, name, attribution }) => hedgesIn(attribution).length > 0 && plain !== undefined && entry.id !== plain.entry.id && mayBeSame(name, plain.name),
		);
		if (plain === undefined || hedged === undefined) return [];
		const [one] = spanOfContent(plain);
		const [other] = spanOfContent(hedged);
		return one === undefined || other === undefined
			? []
			: [{ type: "attribution", verdict: "undecided", spans: group.flatMap(spanOfContent), between: [one, other] }];
	});
}

/** Words of doubt inside what is told; those around it are the writer's. */
const hedgesIn = ({ content, hedgeWords }: Attribution): readonly string[] =>
	hedgeWords.filter((word) => content.some(({ start, end }) => start <= word.start && word.end <= end)).map(({ text }) => text.toLowerCase());

const doubtOf = (attribution: Attribution): string => hedgesIn(attribution).join(" … ") || PLAIN;

function spanOfContent({ entry, attribution }: Told): Finding["spans"] {
	const span = attribution.content.toSorted((one, other) => other.end - other.start - (one.end - one.start))[0];
	return span === undefined ? [] : [{ ...span, article: entry.id, value: doubtOf(attribution) }];
}
