import { inOrder, type Logged, loggedFrom } from "../linking/decisions/decision.ts";
import type { Tables } from "./case-file.ts";
import { chained } from "./decision-chain.ts";

/** All decisions and undoings of a case, by time, then id. Rejects with ValiError where one was tampered with. */
export async function decisionLog(db: Tables): Promise<readonly Logged[]> {
	const rows = await db.selectFrom("decision").select("body").execute();
	return rows.map(({ body }) => loggedFrom(JSON.parse(body))).sort(inOrder);
}

/** The entry that came into the log last; undefined where there is none. Rejects with ValiError where it was tampered with. */
export async function lastDecision(db: Tables): Promise<Logged | undefined> {
	const last = await db.selectFrom("decision").select("body").orderBy("number", "desc").limit(1).executeTakeFirst();
	return last && loggedFrom(JSON.parse(last.body));
}

/** Put an entry behind the log's last row, once; inside a transaction. Returns whether it was not there. */
export async function keepLogged(db: Tables, entry: Logged): Promise<boolean> {
	const there = await db.selectFrom("decision").select("id").where("id", "=", entry.id).executeTakeFirst();
	if (there) return false;
	const last = await db.selectFrom("decision").select(["number", "hash"]).orderBy("number", "desc").limit(1).executeTakeFirst();
	await db
		.insertInto("decision")
		.values(chained({ id: entry.id, at: entry.at, body: JSON.stringify(entry) }, last))
		.execute();
	return true;
}
