import type { Entry } from "../entry.ts";
import type { Stance } from "../links.ts";
import type { Statement } from "./statement.ts";
import { type Wording, wordingOf } from "./wording.ts";

/** A statement with how it takes up its claim. */
export interface Taken {
	readonly statement: Statement;
	readonly stance: Stance;
}

const FORWARD: ReadonlySet<Stance> = new Set(["asserts", "repeats", "reports"]);
const DOUBT = { none: 0, weak: 1, strong: 2 } as const;
/** With more statements than this, how near one is to the others is taken from the first of them. */
const LOOKED_AT = 40;
/** Of the statements nearly as central as the most central one, the weakest stands for all. */
const CENTRAL = 0.85;
/** A statement with fewer telling words says too little by itself ("neutrality in the war"), where another says more. */
const WHOLE = 4;

/**
 * The words that stand for a claim: those of a statement that puts it forward, in an attribution where there is one, never a headline; of those near the middle of all, the one with
 * the most doubt in it. Where none puts it forward, the most central one.
 */
export function labelOf(taken: readonly Taken[], entries: ReadonlyMap<string, Entry>): string {
	const wordings = new Map<string, Wording>();
	const read = ({ text }: Statement): Wording => {
		const wording = wordings.get(text) ?? wordingOf(text);
		wordings.set(text, wording);
		return wording;
	};
	const body = taken.filter(({ statement }) => !isHeadline(statement, entries.get(statement.article)) && !isDenial(statement));
	const forward = body.filter(({ stance }) => FORWARD.has(stance));
	const onWord = forward.filter(({ stance, statement }) => stance === "asserts" && statement.attribution !== null);
	const whole = onWord.filter(({ statement }) => tellingWords(read(statement)) >= WHOLE);
	const [candidates = taken] = [whole, onWord, forward, body, taken].filter(({ length }) => length > 0);
	const others = taken.slice(0, LOOKED_AT).map(({ statement }) => read(statement).words);
	const central = candidates.map(({ statement }) => {
		const { stems, length } = read(statement).words;
		const near = others.map(
			(other) => [...stems].reduce((sum, [stem, weight]) => sum + weight * (other.stems.get(stem) ?? 0), 0) / (length * other.length || 1),
		);
		return near.reduce((sum, cosine) => sum + cosine, 0);
	});
	const most = Math.max(...central);
	const best = candidates
		.map(({ statement }, at) => ({ text: statement.text, doubt: DOUBT[statement.attribution?.hedge ?? "none"], central: central[at] ?? 0 }))
		.filter((one) => one.central >= CENTRAL * most)
		.sort((one, other) => other.doubt - one.doubt || other.central - one.central)[0];
	return best?.text ?? "";
}

const tellingWords = ({ words, names }: Wording): number => words.stems.size + names.stems.size;

/** Words that only put away what others say. */
const isDenial = ({ attribution }: Statement): boolean => attribution?.answer === "denies_this" || attribution?.answer === "rejects_without_denying";

const isHeadline = ({ start }: Statement, entry: Entry | undefined): boolean =>
	entry?.zones.some((zone) => zone.zone === "title" && zone.start <= start && start < zone.end) ?? false;
