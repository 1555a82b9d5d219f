import * as v from "valibot";
import type { CaseFile, Tables } from "./case-file.ts";
import { processorHere } from "./processor.ts";
import type { MakerTable } from "./schema.ts";

/** What makes derived rows. Rows of two makers are never mixed: those of another are read again. */
export interface Maker {
	readonly release: string;
	readonly model: string;
	/** Of the model's weights and vocabulary. */
	readonly sha256: string;
}

/** The number of a maker in this case, written down where it is new, with the kind of processor that it works on here. */
export const makerNumber = (file: CaseFile, maker: Maker): Promise<number> => file.transact((db) => makerOn(db, maker, [processorHere()]));

/** The same inside a transaction. */
export async function makerOn(db: Tables, { release, model, sha256 }: Maker, processors: readonly string[]): Promise<number> {
	const makers = await db.selectFrom("maker").selectAll().orderBy("number").execute();
	const known = makers.find((maker) => maker.release === release && maker.model === model && maker.sha256 === sha256);
	const all = JSON.stringify([...new Set([...processorsOf(known), ...processors])].sort());
	if (known) {
		if (known.processors !== all) await db.updateTable("maker").set({ processors: all }).where("number", "=", known.number).execute();
		return known.number;
	}
	const number = (makers.at(-1)?.number ?? 0) + 1;
	await db.insertInto("maker").values({ number, release, model, sha256, processors: all }).execute();
	return number;
}

const processorsOf = (row: Pick<MakerTable, "processors"> | undefined): readonly string[] =>
	row ? v.parse(v.array(v.string()), JSON.parse(row.processors)) : [];

/** Who made the rows of a case whose rows are of one maker, and on which kinds of processor; null where there are no rows. */
export async function readerOf(db: Tables): Promise<(Maker & { readonly processors: string[] }) | null> {
	const used = db.selectFrom("article").select("maker").limit(1);
	const row = await db.selectFrom("maker").selectAll().where("number", "in", used).executeTakeFirst();
	if (!row) return null;
	const { release, model, sha256 } = row;
	return { release, model, sha256, processors: [...processorsOf(row)] };
}

/** Those who made the rows that are in the case now; more than one only where a newer release has not yet read everything again. */
export async function makersOf(db: Tables): Promise<readonly Maker[]> {
	const used = db.selectFrom("article").select("maker");
	const makers = db.selectFrom("maker").select(["release", "model", "sha256"]).where("number", "in", used);
	return await makers.orderBy("release").orderBy("model").orderBy("sha256").execute();
}
