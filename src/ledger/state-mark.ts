import type { Tables } from "./case-file.ts";

/** A mark that is another one after everything that changes what a case shows: texts, decisions, links, inputs that came or could not be read. */
export async function stateMark(db: Tables): Promise<string> {
	const linking = await db.selectFrom("linking").select(["changes", "linked", "release"]).executeTakeFirst();
	const came = await db
		.selectFrom("intake")
		.select((e) => e.fn.max("number").as("last"))
		.executeTakeFirst();
	const decided = await db
		.selectFrom("decision")
		.select((e) => e.fn.countAll().as("count"))
		.executeTakeFirst();
	const unread = await db
		.selectFrom("unread")
		.select((e) => e.fn.countAll().as("count"))
		.executeTakeFirst();
	return JSON.stringify([linking, came, decided, unread]);
}
