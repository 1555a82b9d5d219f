import type { CaseFile, Tables } from "./case-file.ts";

/** What makes derived rows. Rows of two makers are never mixed: those of another are read again. */
export interface Maker {
	readonly release: string;
	readonly model: string;
	/** Of the model's weights and vocabulary. */
	readonly sha256: string;
}

/** The number of a maker in this case, written down where it is new. */
export const makerNumber = (file: CaseFile, { release, model, sha256 }: Maker): Promise<number> =>
	file.transact(async (db) => {
		const makers = await db.selectFrom("maker").selectAll().orderBy("number").execute();
		const known = makers.find((maker) => maker.release === release && maker.model === model && maker.sha256 === sha256);
		if (known) return known.number;
		const number = (makers.at(-1)?.number ?? 0) + 1;
		await db.insertInto("maker").values({ number, release, model, sha256 }).execute();
		return number;
	});

/** Those who made the rows that are in the case now; more than one only where a newer release has not yet read everything again. */
export async function makersOf(db: Tables): Promise<readonly Maker[]> {
	const used = db.selectFrom("article").select("maker");
	const makers = db.selectFrom("maker").select(["release", "model", "sha256"]).where("number", "in", used);
	return await makers.orderBy("release").orderBy("model").orderBy("sha256").execute();
}
