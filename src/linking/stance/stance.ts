import type { Statement } from "../claims/statement.ts";
import type { Stance } from "../links.ts";
import { type Told, toldIn } from "./told.ts";

/** A word is the claim's where at least this part of the statements has it. */
const COMMON = 0.34;

/** How a claim is put forward. */
export interface Forward {
	/** Words that many of its statements have, and whether most of these turn them round: "tour" in "there will be no tour". */
	readonly words: ReadonlyMap<string, boolean>;
	/** Whether the claim is that something is not so, by words that dismiss it. */
	readonly isDismissal: boolean;
	/** Whether the claim is that something is open. */
	readonly isOpen: boolean;
	/** Whether any of its statements stands in an attribution. */
	readonly isOnWord: boolean;
}

/** A statement with what its words tell of how it takes up a claim. */
export interface Read {
	readonly statement: Statement;
	readonly told: Told;
}

/** Reads a statement once, for `forwardOf` and `stanceOf`. */
export const readStatement = (statement: Statement): Read => ({ statement, told: toldIn(statement) });

/** How most of those who put a claim forward word it. */
export function forwardOf(statements: readonly Read[]): Forward {
	const counts = new Map<string, number>();
	for (const { told } of statements) for (const form of told.words.keys()) counts.set(form, (counts.get(form) ?? 0) + 1);
	const attributed = statements.filter(({ statement }) => statement.attribution?.polarity === "affirmed");
	const forward = (attributed.length > 0 ? attributed : statements).map(({ told }) => told);
	const most = (among: readonly Told[], holds: (told: Told) => boolean): boolean => among.filter(holds).length * 2 > among.length;
	const common = [...counts].filter(([, count]) => count >= COMMON * statements.length);
	const turned = ([form]: readonly [string, number]): readonly [string, boolean] => [
		form,
		most(
			forward.filter(({ words }) => words.has(form)),
			({ words }) => words.get(form) === true,
		),
	];
	return {
		words: new Map(common.map(turned)),
		isDismissal: most(forward, ({ isDismissal }) => isDismissal),
		isOpen: forward.filter(({ isOpen }) => isOpen).length * 2 >= forward.length,
		isOnWord: attributed.length > 0,
	};
}

/**
 * How whoever stands behind a statement takes up a claim. A source that denies, or whose words turn the claim round, denies, and corrects where it puts another value in the
 * claim's place; one that leaves it open doubts. A sentence without attribution is the writer's, as is what somebody is said to plan: with a word of distance it reports, and where
 * anybody's word stands behind the claim it repeats.
 */
export function stanceOf({ statement: { attribution }, told }: Read, forward: Forward): Stance {
	if (told.isOpen) return forward.isOpen ? (attribution ? "asserts" : "repeats") : "doubts";
	const against = isTurned(told, forward) !== (told.isDismissal !== forward.isDismissal);
	if ((attribution?.polarity === "negated") !== against) return told.isCorrection ? "corrects" : "denies";
	if (told.isDistant) return "reports";
	if (attribution && !told.isDeed) return attribution.anonymity === "source_not_stated" ? "reports" : "asserts";
	if (told.isQuoted) return "asserts";
	return forward.isOnWord ? "repeats" : "asserts";
}

/** Whether a statement puts the other way round what the claim puts forward: most of the claim's words that it or the claim turns round are turned in one alone. */
function isTurned({ words }: Told, forward: Forward): boolean {
	let [turned, kept] = [0, 0];
	for (const [form, isTurnedHere] of words) {
		const isTurnedThere = forward.words.get(form);
		if (isTurnedThere === undefined) continue;
		if (isTurnedHere !== isTurnedThere) turned++;
		else if (isTurnedHere) kept++;
	}
	return turned > kept;
}
