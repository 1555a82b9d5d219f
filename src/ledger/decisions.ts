import { type Checks, checksAmong } from "../linking/decisions/check.ts";
import { completedTexts } from "../linking/decisions/completed.ts";
import { inForce } from "../linking/decisions/decision.ts";
import type { Held } from "../linking/decisions/held.ts";
import { renamed } from "../linking/decisions/renamed.ts";
import { heldDecisions } from "../linking/decisions/settled.ts";
import { textsOf } from "../linking/decisions/texts.ts";
import type { Claim } from "../linking/links.ts";
import type { Tables } from "./case-file.ts";
import { entriesNamed } from "./decide.ts";
import { decisionLog } from "./decision-log.ts";
import { linkedOf } from "./linked.ts";

/** The decisions in force of a case, by time, with what became of each. */
export async function decisionsOf(db: Tables): Promise<readonly Held[]> {
	const held = await heldOf(db);
	if (!held.some(({ state, decision }) => state === "holds" && decision.decision === "rename")) return held;
	const articles = new Set(held.flatMap(({ readings }) => readings.flat().map(({ article }) => article)));
	const claims: Pick<Claim, "id" | "members">[] = [];
	for await (const { id, members } of (await linkedOf(db)).all("claims")) claims.push({ id, members: members.filter(({ article }) => articles.has(article)) });
	return renamed(held, claims).held;
}

/** The same where the claims are at hand. */
export const decisionsOn = async (db: Tables, claims: Iterable<Pick<Claim, "id" | "members">>): Promise<readonly Held[]> =>
	renamed(await heldOf(db), claims).held;

async function heldOf(db: Tables): Promise<readonly Held[]> {
	const decisions = inForce(await decisionLog(db));
	return decisions.length === 0 ? [] : heldDecisions(decisions, completedTexts(textsOf(await entriesNamed(db, decisions)), decisions));
}

/** Who checked what of a case, and where people differ. */
export const checksOf = async (db: Tables): Promise<Checks> => checksAmong(await decisionsOf(db));

/** A decision as programs are told it: all that it says, what became of it, and what is read at its places now. */
export const decisionLine = ({ decision, state, why, overruledBy, readings }: Held) => ({
	...decision,
	state,
	why,
	overruledBy,
	now: readings.flat().map(({ article, attribution, start, end, text }) => ({ article, attribution: attribution?.id ?? null, start, end, text })),
});
