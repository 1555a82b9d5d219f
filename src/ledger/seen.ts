import * as v from "valibot";
import type { Tables } from "./case-file.ts";

/** What a person has seen of a case, as far as it takes to tell later what is new. */
export const Seen = v.object({
	/** Each text with how many statements were read in it. */
	texts: v.array(v.tuple([v.string(), v.number()])),
	/** Each claim with its range of separate sources and its members. */
	claims: v.array(v.object({ id: v.string(), min: v.number(), max: v.number(), members: v.array(v.string()) })),
	/** Each difference with its verdict. */
	differences: v.array(v.tuple([v.string(), v.string()])),
});
export type Seen = v.InferOutput<typeof Seen>;

/** A mark that a person set. */
export interface SeenMark {
	/** ISO 8601. */
	readonly at: string;
	readonly seen: Seen;
}

/** The mark that a person set last; null where there is none. Nothing that a case shows of its texts depends on it. */
export async function seenBy(db: Tables, person: string): Promise<SeenMark | null> {
	const row = await db.selectFrom("seen").select(["at", "body"]).where("person", "=", person).executeTakeFirst();
	return row ? { at: row.at, seen: v.parse(Seen, JSON.parse(row.body)) } : null;
}

/** Mark what a person has seen, in the place of an earlier mark. */
export async function markSeen(db: Tables, person: string, seen: Seen): Promise<void> {
	const row = { at: new Date().toISOString(), body: JSON.stringify(seen) };
	await db
		.insertInto("seen")
		.values({ person, ...row })
		.onConflict((conflict) => conflict.column("person").doUpdateSet(row))
		.execute();
}
