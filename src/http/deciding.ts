import * as v from "valibot";
import { Misuse } from "../article/failure.ts";
import type { CaseFile, Tables } from "../ledger/case-file.ts";
import { entryNamed } from "../ledger/contents.ts";
import { type Deciding as Decided, decide, type Pointed, undo } from "../ledger/decide.ts";
import { keptLinks } from "../ledger/linked.ts";
import { placeOf, statementsOfClaim } from "../ledger/place-named.ts";

const words = v.optional(v.string(), "");

/** A place as the desk's forms name it: `START-END:ARTICLE`. */
const Place = v.pipe(
	v.string(),
	v.regex(/^\d{1,9}-\d{1,9}:.+$/s, "it is no place"),
	v.transform((text): Pointed => {
		const [, start, end, article = ""] = /^(\d+)-(\d+):(.+)$/s.exec(text) ?? [];
		return { article, start: Number(start), end: Number(end) };
	}),
);

/** Of boxes that are ticked a form sends one, or several. */
const Places = v.union(
	[
		v.array(Place),
		v.pipe(
			Place,
			v.transform((place) => [place]),
		),
	],
	"mark the places first",
);

/** What the desk's forms send. */
const Form = v.variant("decision", [
	v.object({ decision: v.picklist(["confirm", "reject", "rename"]), place: Place }),
	v.object({ decision: v.literal("not_same"), place: Place, other: Place }),
	v.object({ decision: v.literal("speaker"), place: Place, name: words }),
	v.object({ decision: v.picklist(["date", "published"]), place: Place, date: words }),
	v.object({ decision: v.literal("note"), place: Place, note: words }),
	v.object({ decision: v.literal("merge"), claim: v.string(), with: v.string() }),
	v.object({ decision: v.literal("split"), claim: v.string(), marked: Places }),
	v.object({
		...{ decision: v.literal("add"), article: v.string(), name: words, translation: words },
		...{ content: words, "content-at": words, source: words, "source-at": words, verb: words, "verb-at": words },
	}),
]);
type Form = v.InferOutput<typeof Form>;
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
		const asked = v.parse(Form, form);
		await decide(file, { ...(await file.look((db) => decidedBy(db, asked))), by });
	},
	undo: async (form) => {
		await undo(file, v.parse(Undone, form).id, { by });
	},
});

async function decidedBy(db: Tables, form: Form): Promise<Omit<Decided, "by">> {
	switch (form.decision) {
		case "merge": {
			const links = keptLinks(db);
			return { decision: "merge", spans: [...(await statementsOfClaim(db, form.claim, links)), ...(await statementsOfClaim(db, form.with, links))] };
		}
		case "split": {
			const isMarked = (one: Pointed): boolean => form.marked.some(({ article, start }) => article === one.article && start === one.start);
			const rest = (await statementsOfClaim(db, form.claim, keptLinks(db))).filter((one) => !isMarked(one));
			return { decision: "split", spans: form.marked, from: rest };
		}
		case "add":
			return await addedBy(db, form);
		case "not_same":
			return { decision: "not_same", spans: [form.place, form.other] };
		default: {
			const { place, ...rest } = form;
			return { ...rest, spans: [place] };
		}
	}
}

/** A statement that was marked on a text's page, or whose words were typed there. */
async function addedBy(db: Tables, form: Extract<Form, { decision: "add" }>): Promise<Omit<Decided, "by">> {
	const entry = await entryNamed(db, form.article);
	if (!entry) throw new Misuse(`No text with the id "${form.article}" is here.`);
	const partOf = (said: string, at: string): Pointed | null => {
		if (said.trim() === "") return null;
		const [start = -1, end = -1] = at.split("-").map(Number);
		return start >= 0 && bare(entry.text.slice(start, end)) === bare(said) ? { article: entry.id, start, end } : placeOf(entry, said.trim());
	};
	const content = partOf(form.content, form["content-at"]);
	if (!content) throw new Misuse("Mark the words that were said, or type them as they stand in the text.");
	const [source, cue] = [partOf(form.source, form["source-at"]), partOf(form.verb, form["verb-at"])];
	return { decision: "add", spans: [content], source, cue, name: form.name, translation: form.translation };
}

/** What is selected on a page has other white space than the text. */
const bare = (words: string): string => words.replace(/\s+/g, "");
