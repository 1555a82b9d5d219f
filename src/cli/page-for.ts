import type { Tables } from "../ledger/case-file.ts";
import { checksOf } from "../ledger/decisions.ts";
import { outletsOf } from "../ledger/totals.ts";
import { outletKey } from "../linking/whose/trail.ts";
import type { Page } from "../views/page.ts";
import { widthOf } from "../views/wrap.ts";

/** How to write what a case holds to a stream. */
export const pageFor = async (db: Tables, out: NodeJS.WritableStream): Promise<Page> => ({
	width: widthOf(out),
	out,
	outlets: new Set((await outletsOf(db)).map(outletKey)),
	checks: await checksOf(db),
});
