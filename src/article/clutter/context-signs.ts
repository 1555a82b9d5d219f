import type { Seen } from "./line-features.ts";

/** Lines this near tell what a line stands among. */
const NEAR = 3;
/** A head is forgotten after so many lines. */
const LONGEST_PART = 60;
/** Shorter words are in every story. */
const CONTENT_WORD = /\p{L}{5,}/gu;

/** What each line's neighbours and the rest of the text say about it; one list a line. */
export function contextSigns(lines: readonly Seen[]): readonly (readonly string[])[] {
	const topic = topicOf(lines);
	const times = countsOf(lines);
	const heads = headsAbove(lines);
	const prose = lines.map(({ shape }) => shape === "prose");
	const first = prose.indexOf(true);
	const last = prose.lastIndexOf(true);
	const spaced = isSpaced(lines);
	return lines.map((line, at) => [
		...[-2, -1, 1, 2].map((step) => `${step > 0 ? "+" : ""}${step} ${lines[at + step]?.shape ?? "none"}`),
		`${line.shape}, prose near ${count(prose, at - NEAR, at) + count(prose, at + 1, at + NEAR + 1)}`,
		...(at === 0 ? ["first line"] : []),
		...(at < first && first < NEAR ? ["near above all prose"] : []),
		...(at < first && first >= NEAR ? ["far above all prose"] : []),
		...(first === -1 ? ["no prose at all"] : []),
		...(at > last ? ["after all prose"] : []),
		...(heads[at] ?? []),
		...topic(line, at),
		...((times.get(line.text) ?? 0) > 1 ? [`repeated ${line.shape}`] : []),
		...(spaced ? [`space ${Math.min(line.emptyBefore, 2)} before, ${Math.min(lines[at + 1]?.emptyBefore ?? 0, 2)} after`] : []),
	]);
}

const count = (flags: readonly boolean[], from: number, to: number): number => flags.slice(Math.max(0, from), Math.max(0, to)).filter(Boolean).length;

/** How often each line stands in the text. */
function countsOf(lines: readonly Seen[]): ReadonlyMap<string, number> {
	const times = new Map<string, number>();
	for (const { text } of lines) times.set(text, (times.get(text) ?? 0) + 1);
	return times;
}

/** Whether empty lines set paragraphs apart. */
function isSpaced(lines: readonly Seen[]): boolean {
	const prose = lines.filter(({ shape, emptyBefore }, at) => shape === "prose" && at > 0 && emptyBefore >= 0);
	return prose.filter(({ emptyBefore }) => emptyBefore > 0).length > prose.length / 2;
}

/** Under which head a line stands, how far below it, and how many lines of running text stand between. */
function headsAbove(lines: readonly Seen[]): readonly (readonly string[])[] {
	let head: { readonly family: string; readonly at: number } | null = null;
	let running = 0;
	return lines.map(({ hits, shape }, at) => {
		const opening = shape === "prose" || shape === "cut" ? undefined : hits.find(({ opens }) => opens);
		if (opening !== undefined) {
			head = { family: opening.family, at };
			running = 0;
			return ["a head"];
		}
		if (head === null || at - head.at > LONGEST_PART) return [];
		const distance = at - head.at <= 3 ? "near" : "far";
		const signs = [`under ${head.family} ${distance}, ${Math.min(running, 3)} between`, `${shape} under a head, ${Math.min(running, 3)} between`];
		if (shape === "prose") running += 1;
		return signs;
	});
}

/** How much of a line's content words the running text of other lines holds too. */
function topicOf(lines: readonly Seen[]): (line: Seen, at: number) => readonly string[] {
	const words = lines.map(({ text, shape }) => (shape === "word" ? new Set<string>() : new Set(text.toLowerCase().match(CONTENT_WORD) ?? [])));
	const held = new Map<string, number>();
	for (const [at, own] of words.entries()) if (lines[at]?.shape === "prose") for (const word of own) held.set(word, (held.get(word) ?? 0) + 1);
	return ({ shape }, at) => {
		const own = [...(words[at] ?? [])];
		if (own.length < 3) return [];
		const self = shape === "prose" ? 1 : 0;
		const share = own.filter((word) => (held.get(word) ?? 0) > self).length / own.length;
		return [`topic ${share < 0.15 ? "none" : share < 0.35 ? "little" : share < 0.6 ? "some" : "much"} in ${shape}`];
	};
}
