import type { Tables } from "./case-file.ts";

/** How much a case holds. */
export interface Totals {
	readonly texts: number;
	readonly statements: number;
	readonly unread: number;
}

/** Counts over a case, given the inputs that were not read. */
export async function totalsOf(db: Tables, unread: number): Promise<Totals> {
	const rowsIn = async (table: "article" | "attribution"): Promise<number> =>
		Number(
			(
				await db
					.selectFrom(table)
					.select((e) => e.fn.countAll().as("count"))
					.executeTakeFirstOrThrow()
			).count,
		);
	return { texts: await rowsIn("article"), statements: await rowsIn("attribution"), unread };
}

/** The names of the outlets whose texts are in a case. */
export async function outletsOf(db: Tables): Promise<readonly string[]> {
	const rows = await db.selectFrom("article").select("outlet").distinct().where("outlet", "is not", null).execute();
	return rows.flatMap(({ outlet }) => (outlet === null ? [] : [outlet]));
}
