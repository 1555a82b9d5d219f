import { inOrder, type Logged, loggedFrom } from "../linking/decisions/decision.ts";
import type { Tables } from "./case-file.ts";

/** All decisions and undoings of a case, by time, then id. Rejects with ValiError where one was tampered with. */
export async function decisionLog(db: Tables): Promise<readonly Logged[]> {
	const rows = await db.selectFrom("decision").select("body").execute();
	return rows.map(({ body }) => loggedFrom(JSON.parse(body))).sort(inOrder);
}

/** Put an entry into the log, once; inside a transaction. Returns whether it was not there. */
export async function keepLogged(db: Tables, entry: Logged): Promise<boolean> {
	const row = db.insertInto("decision").values({ id: entry.id, at: entry.at, body: JSON.stringify(entry) });
	const { numInsertedOrUpdatedRows } = await row.onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
	return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
