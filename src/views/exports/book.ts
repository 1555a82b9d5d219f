import type { Tables } from "../../ledger/case-file.ts";
import { entries } from "../../ledger/contents.ts";
import { checksOf } from "../../ledger/decisions.ts";
import { linkedOf } from "../../ledger/linked.ts";
import { outletsOf } from "../../ledger/totals.ts";
import { keyOf } from "../../linking/decisions/reading-at.ts";
import type { Claim } from "../../linking/links.ts";
import { type Standing, standingOf } from "../../linking/ranking/standing.ts";
import { outletKey } from "../../linking/whose/trail.ts";
import { standsFor } from "../claims-text.ts";
import type { Matter } from "../matter.ts";
import { claimLine } from "../told.ts";
import { type Book, type Chosen, type Stated, statedIn, type Take } from "./stated.ts";

/** The claims that each statement takes up, given how a claim is named. */
function takesIn(standings: readonly Standing[], wordsOf: (standing: Standing) => string): ReadonlyMap<string, readonly Take[]> {
	const takes = new Map<string, Take[]>();
	for (const standing of standings) {
		const words = wordsOf(standing);
		for (const member of standing.near) {
			const key = keyOf(member, member.attribution);
			const take: Take = { claim: standing.claim.id, words, stance: member.stance };
			takes.set(key, [...(takes.get(key) ?? []), take]);
		}
	}
	return takes;
}

/** The book of a case that is held in memory. */
export const bookOf = (matter: Matter): Book => ({
	outlets: matter.outlets,
	checks: matter.checks,
	takes: takesIn(matter.claims, (standing) => claimLine(matter, standing)),
});

/** The statements of a case held in memory that somebody wants, by the date of their texts. */
export function* statedOf({ texts }: Pick<Matter, "texts">, book: Book, isChosen: Chosen): Generator<Stated> {
	for (const entry of texts) yield* statedIn(entry, book, isChosen);
}

/** The book of a case of any size: its claims are held in memory, its texts are gone through once. Inside a transaction. */
export async function bookIn(db: Tables): Promise<Book> {
	const standings: Standing[] = [];
	for await (const claim of (await linkedOf(db)).all("claims")) standings.push(standingOf(claim));
	const outlets = new Set((await outletsOf(db)).map(outletKey));
	const checks = await checksOf(db);
	const lines = new Map<Claim, string>();
	const speaking = Map.groupBy(standings, (standing) => standsFor(standing)?.article ?? "");
	for await (const entry of entries(db)) {
		const text = new Map([[entry.id, entry]]);
		for (const standing of speaking.get(entry.id) ?? []) lines.set(standing.claim, claimLine({ text, outlets, checks }, standing));
	}
	return { outlets, checks, takes: takesIn(standings, ({ claim }) => lines.get(claim) ?? "") };
}
