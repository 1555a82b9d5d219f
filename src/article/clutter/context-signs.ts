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
		`${line.shape} between ${lines[at - 1]?.shape ?? "none"} and ${lines[at + 1]?.shape ?? "none"}`,
		...[-2, -1, 1, 2].map((step) => `${step > 0 ? "+" : ""}${step} ${lines[at + step]?.shape ?? "none"}`),
		`${line.shape}, prose near ${count(prose, at - NEAR, at) + count(prose, at + 1, at + NEAR + 1)}`,
		...(at === 0 ? ["first line"] : []),
		...(at < first && first < NEAR ? ["near above all prose"] : []),
		...(at < first && first >= NEAR ? ["far above all prose"] : []),
		...(first === -1 ? ["no prose at all"] : []),
		...(at > last ? ["after all prose"] : []),
		...(heads[at] ?? []),
		...topic(line, at),
		...(line.cutOff && line.shape === "prose" ? [`cut off below ${lines[at - 1]?.shape ?? "none"}`] : []),
		...((times.get(line.text) ?? 0) > 1 ? [`repeated ${line.shape}`] : []),
		...(spaced && line.shape !== "prose" ? [`space ${Math.min(line.emptyBefore, 2)} before, ${Math.min(lines[at + 1]?.emptyBefore ?? 0, 2)} after`] : []),
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

/** Under which head a line stands, how far below it, and in how long a run of whole sentences: a teaser's summary stands alone, the story goes on for paragraphs. */
function headsAbove(lines: readonly Seen[]): readonly (readonly string[])[] {
	const runs = runsOf(lines);
	let head: { readonly family: string; readonly at: number } | null = null;
	return lines.map(({ hits, shape }, at) => {
		const opening = shape === "prose" || shape === "cut" ? undefined : hits.find(({ opens }) => opens);
		if (opening !== undefined) {
			head = { family: opening.family, at };
			return ["a head"];
		}
		if (head === null || at - head.at > LONGEST_PART) return [];
		const run = Math.min(runs[at] ?? 0, 4);
		return [`under ${head.family} ${at - head.at <= 3 ? "near" : "far"}, run of ${run}`, `${shape} under a head, run of ${run}`];
	});
}

/** For each line, how many lines of whole sentences follow one another where it stands; 0 for a line that is none. */
function runsOf(lines: readonly Seen[]): readonly number[] {
	const runs: number[] = [];
	for (let at = 0; at < lines.length; ) {
		let end = at;
		while (end < lines.length && (lines[end]?.shape === "prose" || lines[end]?.shape === "sentence")) end += 1;
		for (let step = at; step < Math.max(end, at + 1); step += 1) runs.push(end - at);
		at = Math.max(end, at + 1);
	}
	return runs;
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
