import type { Tables } from "./case-file.ts";

/** Hexadecimal digits of a text's hash behind an id: 8, and more where some record in the case is itself called that. */
const MARK = [8, 16, 32, 64] as const;

/** What a text is shown by while another text bears its id: `id@1a2b3c4d`. */
export async function markedId(db: Tables, readId: string, textSha256: string): Promise<string> {
	for (const digits of MARK) {
		const id = `${readId}@${textSha256.slice(0, digits)}`;
		const taken = await db.selectFrom("article").select("number").where("read_id", "=", id).limit(1).executeTakeFirst();
		if (!taken) return id;
	}
	throw new Error(`no id is free for another text of ${readId}`);
}

/**
 * Of several texts under one id the first in revision order is shown by it, the others by the id and a mark of their text.
 * This depends on which texts there are, never on which came first.
 */
export async function settleIds(db: Tables, readId: string): Promise<void> {
	const first = await db.selectFrom("article").select(["number", "id"]).where("read_id", "=", readId).orderBy("revision_order").limit(1).executeTakeFirst();
	if (!first || first.id === readId) return;
	const holder = await db.selectFrom("article").select(["number", "read_id", "text_sha256"]).where("id", "=", readId).executeTakeFirst();
	if (holder) {
		const id = await markedId(db, holder.read_id, holder.text_sha256);
		await db.updateTable("article").set({ id }).where("number", "=", holder.number).execute();
	}
	await db.updateTable("article").set({ id: readId }).where("number", "=", first.number).execute();
}
