import * as v from "valibot";
import { inForce } from "../linking/decisions/decision.ts";
import { linksOf, worldWithoutCopies } from "../linking/link.ts";
import type { Links } from "../linking/links.ts";
import type { World } from "../linking/world.ts";
import { RELEASE } from "../release.ts";
import type { CaseFile, Tables } from "./case-file.ts";
import { type Entry, entries } from "./contents.ts";
import { decisionLog } from "./decision-log.ts";
import { inPages } from "./keyset.ts";
import { LinkShapes } from "./link-shapes.ts";
import type { LinkTable } from "./schema.ts";

/** The lists of links, in the order of the export. */
export const LISTS = ["claims", "derivations", "conflicts", "loops", "timeline"] as const;
type List = (typeof LISTS)[number];
/** An element of that list. */
export type LinkIn<Name extends List> = Links[Name][number];

/** Rows that are read, or written, together. */
const PAGE = 200;

/** Say, in the transaction that changes it, that something was changed on which links depend. */
export const unlink = async (db: Tables): Promise<void> => {
	await db
		.updateTable("linking")
		.set((e) => ({ changes: e("changes", "+", 1) }))
		.execute();
};

const stateOf = (db: Tables) => db.selectFrom("linking").selectAll().executeTakeFirstOrThrow();

/** Whether what stands between the articles was worked out, by this release, for what the case holds now. */
export const isLinked = async (db: Tables): Promise<boolean> => {
	const { changes, linked, release } = await stateOf(db);
	return linked === changes && release === RELEASE;
};

async function readEntries(db: Tables): Promise<readonly Entry[]> {
	const all: Entry[] = [];
	for await (const entry of entries(db)) all.push({ ...entry, removed: [] }); // What was taken out of pages may be larger than all the rest, and links nothing.
	return all;
}

const linked = async (db: Tables): Promise<Links> => linksOf(await readEntries(db), inForce(await decisionLog(db)));

/** By what names the articles of a case call whom, people's decisions among them; `known` where the entries are at hand. */
export const worldIn = async (db: Tables, known?: readonly Entry[]): Promise<World> =>
	worldWithoutCopies(known ?? (await readEntries(db)), inForce(await decisionLog(db)));

/**
 * Work out what stands between the articles of a case and keep it, where that was not done for what it holds now. Nothing is kept where the case is changed
 * meanwhile: whoever changes it does the same after.
 */
export async function link(file: CaseFile): Promise<void> {
	const made = await file.look(async (db) => {
		const { changes } = await stateOf(db);
		return (await isLinked(db)) ? null : { changes, links: await linked(db) };
	});
	if (made === null) return;
	await file.transact(async (db) => {
		const { changes } = await stateOf(db);
		if (changes !== made.changes) return;
		await db.deleteFrom("link").execute();
		for (const list of LISTS) {
			const rows = made.links[list].map((one, position): LinkTable => ({ list, position, id: "id" in one ? one.id : null, body: JSON.stringify(one) }));
			for (let from = 0; from < rows.length; from += PAGE)
				await db
					.insertInto("link")
					.values(rows.slice(from, from + PAGE))
					.execute();
		}
		await db.updateTable("linking").set({ linked: changes, release: RELEASE }).execute();
	});
}

/** A case's links for one view of it, inside a transaction: as they were kept, or worked out now where the case was changed since. */
export interface Linked {
	readonly all: <Name extends List>(list: Name) => AsyncGenerator<LinkIn<Name>>;
	/** The one of that id, or whose id alone begins so. */
	readonly named: <Name extends "claims" | "conflicts">(list: Name, id: string) => Promise<LinkIn<Name> | undefined>;
}

/** Rejects with ValiError where a row was tampered with. */
export async function linkedOf(db: Tables): Promise<Linked> {
	return (await isLinked(db)) ? keptLinks(db) : inMemory(await linked(db));
}

const parsed = <Name extends List>(list: Name, { body }: Pick<LinkTable, "body">): LinkIn<Name> =>
	v.parse(
		v.custom<LinkIn<Name>>((one) => v.is(LinkShapes[list], one)),
		JSON.parse(body),
	);

/** The links as they were kept last, whether or not the case was changed since: those that somebody sees who decides on them. */
export const keptLinks = (db: Tables): Linked => ({
	async *all(list) {
		const rows = inPages<LinkTable, number>(
			(after) =>
				db
					.selectFrom("link")
					.selectAll()
					.where("list", "=", list)
					.where("position", ">", after ?? -1)
					.orderBy("position")
					.limit(PAGE)
					.execute(),
			({ position }) => position,
		);
		for await (const page of rows) for (const row of page) yield parsed(list, row);
	},
	async named(list, id) {
		const link = db.selectFrom("link").selectAll().where("list", "=", list);
		const rows = await link.where("id", ">=", id).where("id", "<", `${id}\u{10ffff}`).limit(2).execute();
		const row = rows.find((one) => one.id === id) ?? (rows.length === 1 ? rows[0] : undefined);
		return row && parsed(list, row);
	},
});

const inMemory = (links: Links): Linked => ({
	async *all(list) {
		yield* links[list];
	},
	async named(list, id) {
		const found = links[list].filter((one) => one.id.startsWith(id));
		return found.find((one) => one.id === id) ?? (found.length === 1 ? found[0] : undefined);
	},
});
