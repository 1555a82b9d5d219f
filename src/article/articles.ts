import type { Article, Draft, Notice, Zone } from "./article.ts";
import { NOTICES } from "./codes.ts";
import { draftsOf } from "./drafts.ts";
import { articleId } from "./identity.ts";
import { ENGLISH, languageOf } from "./language.ts";
import type { Leaf } from "./leaf.ts";

/** The articles that a file holds, in the file's order. Rejects with Unreadable where it holds none that can be read. */
export async function articlesOf(leaf: Leaf): Promise<readonly Article[]> {
	const drafts = await draftsOf(leaf);
	return drafts.map((draft) => articleOf(draft, leaf));
}

/** A draft with its id, its language, and notices of what will not be found in it. */
export function articleOf(draft: Draft, { input, place }: Pick<Leaf, "input" | "place">): Article {
	const { recordId: _, place: inner, ...fields } = draft;
	assertSound(draft.zones, draft.text);
	const language = languageOf(story(draft));
	const notices = [...draft.notices, ...notice("not_read", language !== ENGLISH, true), ...notice("no_date", draft.published === null, false)];
	return { id: articleId(draft), revises: null, input: `${input}${place}${inner}`, ...fields, language, notices };
}

const notice = (code: "not_read" | "no_date", holds: boolean, grave: boolean): readonly Notice[] => (holds ? [{ code, message: NOTICES[code], grave }] : []);

/** The language is told from so many UTF-16 units of the story. */
const TOLD_FROM = 20_000;

/** The text without page clutter, which may be in the language of the site's makers. */
function story({ text, zones }: Draft): string {
	let told = "";
	let from = 0;
	for (const { start, end, zone } of [...zones, { start: text.length, end: text.length, zone: "boilerplate" }]) {
		if (zone !== "boilerplate") continue;
		told += text.slice(from, Math.min(start, from + TOLD_FROM));
		from = end;
		if (told.length >= TOLD_FROM) break;
	}
	return told;
}

/** Zones that overlap or leave the text are a fault of the format that made them; no input may bring them about. */
function assertSound(zones: readonly Zone[], text: string): void {
	let last = 0;
	for (const { start, end, zone } of zones) {
		if (start < last || end <= start || end > text.length)
			throw new Error(`The zone ${zone} from ${start} to ${end} does not stand behind ${last} inside a text of ${text.length}.`);
		last = end;
	}
}
