import * as v from "valibot";
import type { CaseFile } from "../ledger/case-file.ts";
import { decide, undo } from "../ledger/decide.ts";

/** A number in a field of a form. */
const offset = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

/** What the buttons of a page send. */
const Decided = v.object({
	decision: v.picklist(["confirm", "reject", "not_same"]),
	article: v.string(),
	start: offset,
	end: offset,
	"other-article": v.optional(v.string()),
	"other-start": v.optional(offset),
	"other-end": v.optional(offset),
});
const Undone = v.object({ id: v.pipe(v.string(), v.nonEmpty()) });

/** Makes decisions of one person in a case, from the fields of a form. Rejects with ValiError where the form is none of the desk's, with Misuse where nothing is read at a place. */
export interface Deciding {
	/** Initials. */
	readonly by: string;
	readonly decide: (form: unknown) => Promise<void>;
	readonly undo: (form: unknown) => Promise<void>;
}

/** The decisions of whoever has these initials; each resolves when it is on the disk. Pages bring what stands between the articles up to date when they are asked for. */
export const decidingIn = (file: CaseFile, by: string): Deciding => ({
	by,
	decide: async (form) => {
		const { decision, article, start, end, "other-article": otherArticle, "other-start": otherStart, "other-end": otherEnd } = v.parse(Decided, form);
		const other =
			otherArticle !== undefined && otherStart !== undefined && otherEnd !== undefined ? [{ article: otherArticle, start: otherStart, end: otherEnd }] : [];
		await decide(file, { decision, spans: [{ article, start, end }, ...(decision === "not_same" ? other : [])], by });
	},
	undo: async (form) => {
		await undo(file, v.parse(Undone, form).id, { by });
	},
});
