import type { Attribution } from "../../attribution/attribution.ts";
import { quotationsOf } from "../../text/quotation.ts";
import { compare } from "../../text/sorted.ts";
import type { Entry } from "../entry.ts";
import type { Finding } from "./made.ts";
import { mayBeSame, speakerOf } from "./speakers.ts";

/** So many words of a quotation in a row, articles aside, are nobody else's by chance. */
const RUN = 6;
const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "the"]);
const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

interface Quoted {
	readonly entry: Entry;
	readonly attribution: Attribution;
	readonly name: string;
}

/** The same words inside quotation marks that texts put to two people, with the words that name each; people whom a text names by one word alone are left aside. Linear in the words quoted. */
export function quotesOfTwo(entries: readonly Entry[]): readonly Finding[] {
	const runs = new Map<string, Map<string, Quoted[]>>();
	for (const entry of entries) {
		for (const attribution of entry.attributions) {
			if (attribution.speaker.type !== "person" || attribution.speaker.name === null) continue;
			const name = speakerOf(attribution);
			if (!name.includes(" ")) continue;
			for (const run of new Set(attribution.content.flatMap(({ text }) => runsIn(text)))) {
				const speakers = runs.get(run) ?? new Map<string, Quoted[]>();
				runs.set(run, speakers);
				const held = speakers.get(name);
				if (held === undefined) speakers.set(name, [{ entry, attribution, name }]);
				else if (held.at(-1)?.attribution.id !== attribution.id) held.push({ entry, attribution, name });
			}
		}
	}
	const found = new Map<string, readonly Quoted[]>();
	for (const speakers of runs.values()) {
		const names = [...speakers.keys()].sort(compare);
		const [one, other] =
			names.flatMap((name, at) => names.slice(at + 1).flatMap((against) => (mayBeSame(name, against) ? [] : [[name, against] as const])))[0] ?? [];
		if (one === undefined || other === undefined) continue;
		const quoted = [...speakers.values()].flat();
		const key = quoted
			.map(({ attribution }) => attribution.id)
			.sort(compare)
			.join(" ");
		found.set(key, quoted);
	}
	return [...found.values()].flatMap((quoted): readonly Finding[] => {
		const [first] = quoted;
		const other = quoted.find(({ name }) => first !== undefined && !mayBeSame(name, first.name));
		const [one] = first === undefined ? [] : spanOfSpeaker(first);
		const [against] = other === undefined ? [] : spanOfSpeaker(other);
		if (one === undefined || against === undefined) return [];
		const oneText = new Set(quoted.map(({ entry }) => entry.id)).size === 1;
		return [{ type: "attribution", verdict: oneText ? "undecided" : "contradiction", spans: quoted.flatMap(spanOfSpeaker), between: [one, against] }];
	});
}

/** The words that name who is quoted; of a quotation that goes on without them its own. */
function spanOfSpeaker({ entry, attribution, name }: Quoted): Finding["spans"] {
	const span = attribution.source[0] ?? attribution.cue[0] ?? attribution.content[0];
	return span === undefined ? [] : [{ ...span, article: entry.id, value: name }];
}

function runsIn(text: string): readonly string[] {
	return quotationsOf(text).flatMap(({ start, end }) => {
		const words = (text.slice(start, end).toLowerCase().replaceAll("’", "'").match(WORD) ?? []).filter((word) => !ARTICLES.has(word));
		return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(" "));
	});
}
