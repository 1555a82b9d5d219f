import type { Attribution } from "../../attribution/attribution.ts";
import type { Entry } from "../entry.ts";
import type { Claim, Member } from "../links.ts";
import { cosine } from "../wordings/around.ts";
import type { Finding } from "./made.ts";
import { mayAnswer, partIn } from "./negation.ts";
import { SHARED, sharedWords, takesBack, type Words, wordsIn } from "./takes-back.ts";

const AGAINST: ReadonlySet<Member["stance"]> = new Set(["denies", "doubts", "corrects"]);
/**
 * How near the words of one who puts a claim forward and of one who denies it must be, as a cosine: clusters hold statements that are not of one thing. An attribution whose own
 * cue denies ("denied", "dismissed as") needs less than words that take something back. From `sure` on, or `surelyDenied`, both are taken to be of the same thing.
 */
const NEAR = { stated: 0.3, denied: 0.15, sure: 0.4, surelyDenied: 0.25 } as const;
/** "The sale" and "any sale" have fewer telling words than can be held against each other; a question puts nothing forward. */
const LEAST_WORDS = 3;
/** Of the members on either side the first so many are held against each other. */
const MOST = 60;

interface Side extends Words {
	readonly member: Member;
	/** Whether the attribution's cue denies. */
	readonly denies: boolean;
}

/** For each claim that somebody puts forward and somebody denies, doubts or corrects in near words: its members with how they take it up. */
export function answeredClaims(claims: readonly Pick<Claim, "members">[], entries: readonly Entry[]): readonly Finding[] {
	const attributions = new Map(entries.map(({ id, attributions: rows }) => [id, new Map(rows.map((row) => [row.id, row] as const))] as const));
	return claims.flatMap(({ members }): readonly Finding[] => {
		const sideOf = (member: Member): Side => {
			const row = member.attribution === null ? undefined : attributions.get(member.article)?.get(member.attribution);
			const words = wordsIn(member.text);
			return { ...words, member, denies: isDenial(row) && (words.isProposition || row?.cue.some(({ text }) => DENY.test(text)) === true) };
		};
		const against = members.filter(({ stance }) => AGAINST.has(stance));
		if (against.length === 0) return [];
		const forIt = members.filter(({ stance }) => !AGAINST.has(stance));
		const [nearest] = pairsOf(forIt.slice(0, MOST).map(sideOf).filter(isTelling), against.slice(0, MOST).map(sideOf).filter(isTelling));
		if (nearest === undefined) return [];
		const oneText = new Set(members.map(({ article }) => article)).size === 1;
		const sure = nearest.other.member.stance !== "doubts" && isOfOneThing(nearest);
		const verdict = !sure ? "undecided" : oneText ? "disagreement" : "contradiction";
		return [{ type: "polarity", verdict, spans: members.map(spanOf), between: [spanOf(nearest.one.member), spanOf(nearest.other.member)] }];
	});
}

interface Pair {
	readonly one: Side;
	readonly other: Side;
	/** Cosine of their words. */
	readonly near: number;
}

/** Pairs of which one takes back what the other says and are near enough; first those whose cue denies, then by nearness. */
function pairsOf(forIt: readonly Side[], against: readonly Side[]): readonly Pair[] {
	return against
		.flatMap((other) => forIt.filter((one) => answers(one, other)).map((one): Pair => ({ one, other, near: cosine(one.words, other.words) })))
		.filter(({ other, near }) => near >= (other.denies ? NEAR.denied : NEAR.stated))
		.sort((a, b) => Number(b.other.denies) - Number(a.other.denies) || b.near - a.near);
}

/** Whether one side takes back what the other puts forward: by its cue where the other's own words take nothing back, else by what the words of one of them take back. */
const answers = (one: Side, other: Side): boolean =>
	sharedWords(one.words, other.words) >= SHARED.words &&
	(other.denies
		? one.isProposition && mayAnswer(other.verbs, one.stems) && (one.denied === null || other.denied !== null)
		: takesBack(one, other) || takesBack(other, one));

/** Whether a denial surely is of what is put forward: one by its cue of half the words that it denies, one by its own words where the two are near. */
const isOfOneThing = ({ one, other, near }: Pair): boolean =>
	near >= (other.denies ? NEAR.surelyDenied : NEAR.sure) && Math.max(partIn(other.words, one.words), partIn(one.words, other.words)) >= SHARED.part;

const isTelling = ({ member, words }: Side): boolean => words.size >= LEAST_WORDS && !/\?\W*$/.test(member.text);

/** Acts that bear on what somebody is to do or thinks of it: who warns against a sale, or refuses one, says nothing of whether it was made. */
const OF_DEEDS: ReadonlySet<Attribution["act"]> = new Set(["warn", "urge", "ask", "decline", "promise", "plan", "criticise", "praise"]);

/** Who denies "the sale" says that there was none; who rejects it may only want none. */
const DENY = /\bden(?:y|ies|ied|ying|ial)/i;

const isDenial = (attribution: Attribution | undefined): boolean =>
	attribution !== undefined &&
	(attribution.act === "deny" || (attribution.answer?.startsWith("denies") ?? false) || (attribution.polarity === "negated" && !OF_DEEDS.has(attribution.act)));

const spanOf = ({ article, start, end, text, stance }: Member): Finding["spans"][number] => ({ article, start, end, text, value: stance });
