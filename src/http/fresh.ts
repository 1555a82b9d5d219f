import type { CaseFile } from "../ledger/case-file.ts";
import { stateMark } from "../ledger/state-mark.ts";
import { type Matter, matterOf } from "../views/matter.ts";

/** A case for its pages, made again only when the case was changed meanwhile; questions that come together wait for one making. */
export function freshMatter(file: CaseFile, question: string | null): () => Promise<Matter> {
	let held: { readonly mark: string; readonly matter: Promise<Matter> } | null = null;
	return async () => {
		const mark = await file.look(stateMark);
		if (held?.mark === mark) return held.matter;
		const matter = file.transact((db) => matterOf(db, file.path, question));
		held = { mark, matter };
		matter.catch(() => {
			if (held?.mark === mark) held = null;
		});
		return matter;
	};
}
