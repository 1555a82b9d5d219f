/** Where a quotation stands, quotation marks included; UTF-16 offsets, `end` exclusive. */
export interface Quotation {
	readonly start: number;
	readonly end: number;
}

/** One pair of quotation marks: both patterns are tried at a place (sticky) and look at no more than the characters beside it. */
interface Marks {
	readonly opens: RegExp;
	readonly closes: RegExp;
	/** Whether the closing mark is also an apostrophe, so that the first one met may not be the right one. */
	readonly doubtful: boolean;
}

const BEFORE_OPENING = "(?<=^|[\\s(\\[{/—–‒…“‘\"'-])";
/** Apostrophes at the front of a word: 'em, 'til, '90s. */
const CLIPPED = "(?!(?:em|til|tis|twas|cause|bout|round|n|\\d0s)\\b)";

const marks = (opens: string, closes: string, doubtful = false): Marks => ({ opens: new RegExp(opens, "uy"), closes: new RegExp(closes, "uy"), doubtful });

/** The pairs, by the character that their opening mark begins with. ASCII texts of agencies write two apostrophes, or two grave accents and two apostrophes. */
const PAIRS: ReadonlyMap<string, readonly Marks[]> = new Map([
	["“", [marks("“", "”")]],
	["„", [marks("„", "[“”]")]],
	["«", [marks("«", "»")]],
	["`", [marks("``", "''")]],
	['"', [marks(`${BEFORE_OPENING}"(?=\\S)`, '(?<=\\S)"')]],
	["'", [marks(`${BEFORE_OPENING}''(?=\\S)`, "(?<=\\S)''"), marks(`${BEFORE_OPENING}'(?=[^\\s'])${CLIPPED}`, "(?<=[^\\s'])'(?![\\p{L}\\p{N}'])", true)]],
	["‘", [marks(`${BEFORE_OPENING}‘(?=\\S)${CLIPPED}`, "(?<=\\S)’(?![\\p{L}\\p{N}])", true)]],
]);

/** A quotation that is longer in one paragraph has lost its closing mark. */
const LONGEST = 10_000;
const MARK = /[“”„«»`"'‘’\n]/g;
/** What stands beside a closing mark, as against an apostrophe: a stop before it, or a mark or the line's end after it. */
const SURE = { before: /[.,!?…;:—]$/u, after: /^(?:[.,!?…;:)\]—–”"]|\s*(?:\n|$))/u };

/**
 * The runs of a text that stand inside quotation marks, in order; none overlaps another, and of quotations inside quotations only the outer one is given.
 * A quotation that opens again at the head of each paragraph gives one run a paragraph. A mark that opens and never closes gives none.
 */
export function quotationsOf(text: string): readonly Quotation[] {
	const found: Quotation[] = [];
	MARK.lastIndex = 0;
	for (let mark = MARK.exec(text); mark !== null; mark = MARK.exec(text)) {
		const start = mark.index;
		const pair = PAIRS.get(mark[0])?.find(({ opens }) => matchEnd(opens, text, start) !== null);
		const end = pair === undefined ? null : endOf(text, start, pair);
		if (end !== null) found.push({ start, end });
		MARK.lastIndex = end ?? start + 1;
	}
	return found;
}

/** Whether a quotation that `quotationsOf` found goes on to its paragraph's end and opens again with the next, without a closing mark between. */
export function isLeftOpen(text: string, { start, end }: Quotation): boolean {
	const pair = PAIRS.get(text[start] ?? "")?.find(({ opens }) => matchEnd(opens, text, start) !== null);
	return pair !== undefined && ![1, 2].some((units) => matchEnd(pair.closes, text, end - units) === end);
}

/** Where the quotation that opens at `start` ends, or null where its end cannot be told. Looks no further than the next mark that opens the same way, so that all searches together take linear time. */
function endOf(text: string, start: number, { opens, closes, doubtful }: Marks): number | null {
	let fallback: number | null = null;
	MARK.lastIndex = matchEnd(opens, text, start) ?? start + 1;
	for (let mark = MARK.exec(text); mark !== null && mark.index - start <= LONGEST; mark = MARK.exec(text)) {
		const at = mark.index;
		if (mark[0] === "\n") {
			const next = paragraphAfter(text, at);
			if (matchEnd(opens, text, next.start) !== null) return fallback ?? endOfWords(text, start, at);
			if (next.isNew) return fallback;
			continue;
		}
		const end = matchEnd(closes, text, at);
		if (end === null) {
			if (matchEnd(opens, text, at) !== null) return fallback;
			continue;
		}
		if (!doubtful || isSure(text, at, end) || text[at - 1] !== "s") return end;
		fallback ??= end;
	}
	return fallback;
}

/** Where the words between the mark at `start` and the line's end at `at` end, or null where there are none. */
function endOfWords(text: string, start: number, at: number): number | null {
	const end = start + text.slice(start, at).trimEnd().length;
	return /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? end : null;
}

function isSure(text: string, at: number, end: number): boolean {
	return SURE.before.test(text.slice(at - 1, at)) || SURE.after.test(text.slice(end, end + 2));
}

/** Where the writing goes on after the line's end at `at`, and whether an empty line stands between. */
function paragraphAfter(text: string, at: number): { readonly start: number; readonly isNew: boolean } {
	SPACE.lastIndex = at;
	const space = SPACE.exec(text)?.[0] ?? "";
	return { start: at + space.length, isNew: space.indexOf("\n", 1) !== -1 };
}
const SPACE = /\s{0,200}/y;

function matchEnd(pattern: RegExp, text: string, at: number): number | null {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : null;
}
