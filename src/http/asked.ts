import type { Dated, Narrowed } from "../views/chronicle.ts";
import type { Chosen } from "../views/found.ts";

/** What stands behind a page's address under a name; null where nothing does. */
export type Asked = (name: string) => string | null;

const WHAT: Readonly<Record<string, Dated["what"]>> = { said: "said", told: "told of" };

const day = (value: string | null): string | null => (value !== null && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null);

/** To what a timeline is narrowed; what is no day, or no kind of entry, narrows nothing. */
export const narrowedBy = (asked: Asked): Narrowed => ({
	words: asked("words"),
	claim: asked("claim"),
	source: asked("source"),
	what: WHAT[asked("what") ?? ""] ?? null,
	from: day(asked("from")),
	to: day(asked("to")),
});

/** What of each facet of a search was chosen. */
export const chosenBy = (asked: Asked): Chosen => ({
	speaker: asked("speaker"),
	act: asked("act"),
	outlet: asked("outlet"),
	date: asked("date"),
	claim: asked("claim"),
});
