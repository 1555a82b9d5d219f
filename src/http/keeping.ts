import type { Leaf } from "../article/leaf.ts";
import type { CaseFile } from "../ledger/case-file.ts";
import { keptLeaf } from "../ledger/kept-leaf.ts";

/** The input that an article was read from, as a case keeps it. */
export type Kept = (article: string) => Promise<Leaf | null>;

export const keeping =
	(file: CaseFile): Kept =>
	(article) =>
		file.transact((db) => keptLeaf(db, article));
