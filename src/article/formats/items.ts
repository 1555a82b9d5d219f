import type { Draft, Notice } from "../article.ts";
import { NOTICES } from "../codes.ts";
import { Unreadable } from "../failure.ts";

/** One article of a file of many, read when its place is known. Rejects with Unreadable. */
export type Item = (place: string) => Promise<Draft>;

/** So many of the items that failed are named in the notice. */
const NAMED_FAILURES = 5;

/**
 * The articles of a file of many, at the places ":1", ":2" and so on. Items that cannot be read do not stop the rest: the first article
 * that was read carries a notice that names them. Where none can be read, the first failure is thrown.
 */
export async function itemDrafts(items: readonly Item[]): Promise<readonly Draft[]> {
	const drafts: Draft[] = [];
	const failures: { readonly place: string; readonly error: Unreadable }[] = [];
	for (const [at, item] of items.entries()) {
		const place = `:${at + 1}`;
		try {
			drafts.push(await item(place));
		} catch (error) {
			if (!(error instanceof Unreadable)) throw error;
			failures.push({ place, error });
		}
	}
	const [first, ...rest] = drafts;
	if (first === undefined) throw failures[0]?.error ?? new Unreadable("empty");
	if (failures.length === 0) return drafts;
	const named = failures.slice(0, NAMED_FAILURES).map(({ place, error }) => `${place} ${error.message}`);
	const notice: Notice = { code: "record_unread", message: `${NOTICES.record_unread} Unread: ${failures.length}. ${named.join(" ")}`, grave: true };
	return [{ ...first, notices: [...first.notices, notice] }, ...rest];
}
