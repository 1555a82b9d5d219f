import type { Attribution } from "../../attribution/attribution.ts";
import { piecesOf } from "../../text/numbers/pieces.ts";
import type { Entry } from "../entry.ts";
import type { Claim, Member } from "../links.ts";
import type { Vector } from "../stories/average-link.ts";
import { cosine, wordsOf } from "../wordings/around.ts";
import type { Finding } from "./made.ts";
import { type Denied, deniedIn, partIn } from "./negation.ts";

const AGAINST: ReadonlySet<Member["stance"]> = new Set(["denies", "doubts", "corrects"]);
/**
 * How near the words of one who puts a claim forward and of one who denies it must be, as a cosine: clusters hold statements that are not of one thing. An attribution whose own
 * cue denies ("denied", "dismissed as") needs less. From `sure` on, or `surelyDenied`, both are taken to be of the same thing where one takes
 * back what the other says; words that are as near as `alike` and take nothing back are no denial.
 */
const NEAR = { stated: 0.25, denied: 0.15, sure: 0.4, surelyDenied: 0.25, alike: 0.7 } as const;
/** So much of what one takes back the other says. */
const SHARED = 0.5;
/** "The sale" and "any sale" have fewer telling words than can be held against each other; a question puts nothing forward. */
const LEAST_WORDS = 3;
/** Of the members on either side the first so many are held against each other. */
const MOST = 60;

interface Side {
	readonly member: Member;
	readonly words: Vector;
	/** Whether the attribution's cue denies. */
	readonly denies: boolean;
	/** What the words take back themselves. */
	readonly denied: Denied | null;
}

/** For each claim that somebody puts forward and somebody denies, doubts or corrects in near words: its members with how they take it up. */
export function answeredClaims(claims: readonly Pick<Claim, "members">[], entries: readonly Entry[]): readonly Finding[] {
	const attributions = new Map(entries.map(({ id, attributions: rows }) => [id, new Map(rows.map((row) => [row.id, row] as const))] as const));
	return claims.flatMap(({ members }): readonly Finding[] => {
		const sideOf = (member: Member): Side => {
			const pieces = piecesOf(member.text, 0, member.text.length);
			return {
				member,
				words: wordsOf(pieces),
				denied: deniedIn(pieces),
				denies: isDenial(member.attribution === null ? undefined : attributions.get(member.article)?.get(member.attribution)),
			};
		};
		const against = members.filter(({ stance }) => AGAINST.has(stance));
		if (against.length === 0) return [];
		const forIt = members.filter(({ stance }) => !AGAINST.has(stance));
		const [nearest] = pairsOf(forIt.slice(0, MOST).map(sideOf).filter(isTelling), against.slice(0, MOST).map(sideOf).filter(isTelling));
		if (nearest === undefined) return [];
		const oneText = new Set(members.map(({ article }) => article)).size === 1;
		const sure = plainness(nearest) > 0 && nearest.other.member.stance !== "doubts" && isOfOneThing(nearest);
		const verdict = !sure ? "undecided" : oneText ? "disagreement" : "contradiction";
		return [{ type: "polarity", verdict, spans: members.map(spanOf), between: [spanOf(nearest.one.member), spanOf(nearest.other.member)] }];
	});
}

/** Pairs that are near enough; first those whose cue denies, then those of which one takes back what the other says, each by nearness. */
function pairsOf(forIt: readonly Side[], against: readonly Side[]): readonly { readonly one: Side; readonly other: Side; readonly near: number }[] {
	return against
		.flatMap((other) => forIt.map((one) => ({ one, other, near: cosine(one.words, other.words) })))
		.filter(({ one, other, near }) => near >= (other.denies ? NEAR.denied : NEAR.stated) && (near < NEAR.alike || plainness({ one, other }) > 0))
		.sort((a, b) => plainness(b) - plainness(a) || b.near - a.near);
}

const plainness = ({ one, other }: { readonly one: Side; readonly other: Side }): number =>
	other.denies ? 2 : takesBack(one, other) || takesBack(other, one) ? 1 : 0;

/** Whether a denial surely is of what is put forward: one by its cue of half the words that it denies, one by its own words where the two are near. */
const isOfOneThing = ({ one, other, near }: { readonly one: Side; readonly other: Side; readonly near: number }): boolean =>
	other.denies ? near >= NEAR.surelyDenied && Math.max(partIn(other.words, one.words), partIn(one.words, other.words)) >= SHARED : near >= NEAR.sure;

/** Whether one takes back what the other says and does not take back. */
const takesBack = ({ denied }: Side, { denied: own, words }: Side): boolean => denied !== null && own === null && partIn(denied.words, words) >= SHARED;

const isTelling = ({ member, words }: Side): boolean => words.size >= LEAST_WORDS && !/\?\W*$/.test(member.text);

const isDenial = (attribution: Attribution | undefined): boolean =>
	attribution !== undefined && (attribution.act === "deny" || attribution.polarity === "negated" || (attribution.answer?.startsWith("denies") ?? false));

const spanOf = ({ article, start, end, text, stance }: Member): Finding["spans"][number] => ({ article, start, end, text, value: stance });
