import type { Tables } from "../ledger/case-file.ts";
import { onlyMakers } from "../ledger/export.ts";
import { type Linked, type LinkIn, linkedOf } from "../ledger/linked.ts";
import { type Totals, totalsOf } from "../ledger/totals.ts";
import { unreadInputs } from "../ledger/unread-inputs.ts";
import type { Page } from "../views/page.ts";
import { type Call, DONE } from "./command.ts";
import { onCase } from "./on-case.ts";
import { pageFor } from "./page-for.ts";
import { print } from "./print.ts";

/** One state of a case, for printing what stands between its articles. */
export interface CaseView {
	readonly db: Tables;
	/** The path of the case, as given. */
	readonly path: string;
	readonly links: Linked;
	readonly totals: Totals;
	readonly page: Page;
}

/** Print what `pieces` makes of the case that a call names. Refuses a case whose rows are of several makers. */
export const viewCase = (call: Call, usage: string, pieces: (view: CaseView) => AsyncGenerator<string>): Promise<number> =>
	onCase(call, "read", usage, (file) =>
		file.transact(async (db) => {
			await onlyMakers(db, file.path);
			const page = await pageFor(db, call.out);
			const totals = await totalsOf(db, (await unreadInputs(db)).length);
			for await (const piece of pieces({ db, path: file.path, links: await linkedOf(db), totals, page })) await print(call.out, piece);
			return DONE;
		}),
	);

/** A whole list of a case's links. */
export async function allOf<Name extends Parameters<Linked["all"]>[0]>({ links }: CaseView, list: Name): Promise<readonly LinkIn<Name>[]> {
	const all: LinkIn<Name>[] = [];
	for await (const one of links.all(list)) all.push(one);
	return all;
}

/** So many items of a list are shown where nobody asks for all. */
export const FIRST = 20;
