import lexicon from "./lexicon.json" with { type: "json" };

/** How a line shows a family of clutter: it is one of its labels, begins with its words, or holds them. */
export interface Hit {
	readonly family: string;
	readonly how: "label" | "start" | "phrase";
	/** The words that told it. */
	readonly words: string;
	/** Whether such a line heads a part of the page that is not the story. */
	readonly opens: boolean;
	/** Whether such a line is no story wherever it stands. */
	readonly sure: boolean;
}

interface Entry extends Hit {
	/** The parts of the words between stars. */
	readonly parts: readonly string[];
}

interface Family {
	readonly opens?: boolean;
	readonly sure?: readonly string[];
	readonly labels?: readonly string[];
	readonly starts?: readonly string[];
	readonly phrases?: readonly string[];
}

/** A star stands for so many UTF-16 units at the most. */
const STAR_UNITS = 30;
/** Clutter's words stand at the head of a line; what stands further in a long line is not looked at. */
const SEEN_UNITS = 400;
/** What stands around a label: bullets, arrows, colons, counts. */
const TRIM = /^[\s\p{P}\p{S}\d]+(?=\p{L})|(?:\s*\(?\+?\d{1,6}\)?)?[\s:.!…»›>▸▶→|•·*+–—-]*$/gu;

const FAMILIES: readonly (readonly [string, Family])[] = Object.entries(lexicon.families);
const entries = (how: Hit["how"], wordsOf: (family: Family) => readonly string[] | undefined): readonly Entry[] =>
	FAMILIES.flatMap(([name, family]) =>
		(wordsOf(family) ?? []).map((words) => ({
			family: name,
			how,
			words,
			opens: family.opens === true && how !== "phrase",
			sure: family.sure?.includes(how) === true,
			parts: words.split("*"),
		})),
	);

const byFirst = (all: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> => Map.groupBy(all, ({ words }) => words.slice(0, 1));
const LABELS: ReadonlyMap<string, readonly Entry[]> = Map.groupBy(
	entries("label", ({ labels }) => labels),
	({ words }) => words,
);
const STARTS = byFirst(entries("start", ({ starts }) => starts));
const PHRASES = byFirst(entries("phrase", ({ phrases }) => phrases));

/** What a line shows of the families of clutter, one hit a family and way. Takes time linear in the line. */
export function hitsIn(line: string): readonly Hit[] {
	const seen = line.slice(0, SEEN_UNITS).toLowerCase();
	const found: Hit[] = [...(LABELS.get(seen) ?? LABELS.get(seen.replace(TRIM, "")) ?? [])];
	const first = /[\p{L}\p{N}©(–—-]/u.exec(seen)?.index ?? 0;
	found.push(...entriesAt(STARTS, seen, first));
	for (const { index, 0: space } of seen.matchAll(/^|\s+/g)) found.push(...entriesAt(PHRASES, seen, index + space.length));
	return [...new Map(found.map((hit) => [`${hit.family} ${hit.how}`, hit])).values()];
}

const entriesAt = (index: ReadonlyMap<string, readonly Entry[]>, seen: string, at: number): readonly Entry[] =>
	(index.get(seen.charAt(at)) ?? []).filter(({ parts }) => stand(parts, seen, at));

/** Whether the parts stand at `at`, each no further than a star from the one before, and the last one ends where a word ends. */
function stand([head = "", ...rest]: readonly string[], seen: string, at: number): boolean {
	if (!seen.startsWith(head, at)) return false;
	let end = at + head.length;
	for (const part of rest) {
		const next = seen.slice(end, end + STAR_UNITS + part.length).indexOf(part);
		if (next === -1) return false;
		end += next + part.length;
	}
	return !/^\p{L}$/u.test(seen.charAt(end)) || !/\p{L}$/u.test(seen.charAt(end - 1));
}
