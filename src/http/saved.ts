import type { Entry } from "../ledger/contents.ts";
import { savedPage } from "../views/saved/saved-page.ts";
import type { Kept } from "./keeping.ts";

/**
 * What a saved page may do in the browser, whatever stands in it: nothing. It has no origin, no script, no form, and loads nothing; pictures and letters are those that it carries.
 * Its own style applies, so that it looks as it was seen; a style can ask nobody for anything here. Only the desk may have it in a frame.
 */
const POLICY =
	"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

const HEADERS = { "Content-Security-Policy": POLICY, "Content-Type": "text/html; charset=utf-8", "X-DNS-Prefetch-Control": "off" } as const;

/** A text's page as it was saved, under a policy of its own. */
export const savedResponse = async (kept: Kept, entry: Entry): Promise<Response> =>
	new Response(await savedPage(await kept(entry.id), entry), { headers: HEADERS });
