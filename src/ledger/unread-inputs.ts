import type { Tables } from "./case-file.ts";

/** An input that could not be read, as a notice of the case. */
export interface UnreadInput {
	readonly code: string;
	readonly message: string;
	readonly grave: true;
	readonly input: string;
}

/** Inputs that could not be read, by name; not those that were read when they came again. */
export async function unreadInputs(db: Tables): Promise<readonly UnreadInput[]> {
	const rows = await db
		.selectFrom("unread")
		.selectAll()
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(selectFrom("intake").innerJoin("found", "found.intake", "intake.number").select("found.article").whereRef("intake.input", "=", "unread.input")),
			),
		)
		.orderBy("input")
		.execute();
	return rows.map(({ code, message, input }) => ({ code, message, grave: true, input }));
}
