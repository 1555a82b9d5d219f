import { passageOf } from "./passage.ts";

/** How a text may stand to a claim (the four classes of FNC-1, fakenewschallenge.org): it says so too, it says that it is not so, it tells of it without a side, or it is about something else. */
export const STANDS = ["agree", "disagree", "discuss", "unrelated"] as const;
export type Stand = (typeof STANDS)[number];

/** How probable each is; together 1. */
export type StandScores = Readonly<Record<Stand, number>>;

/** Gives the scores of a claim and a passage of some 90 words. */
export type Judge = (claim: string, passage: string) => Promise<StandScores>;

/** How a text of any length stands to a claim: what a judge says of the sentences that bear most on the claim. Of equals the first counts. */
export async function standOf(claim: string, text: string, judge: Judge): Promise<{ readonly stance: Stand; readonly scores: StandScores }> {
	const scores = await judge(claim, passageOf(claim, text));
	return { stance: STANDS.reduce((best, one) => (scores[one] > scores[best] ? one : best)), scores };
}
