import { checkOfClaim } from "../linking/decisions/check.ts";
import type { Matter } from "./matter.ts";
import { counted } from "./page.ts";
import { printable } from "./printable.ts";
import { quote } from "./quote.ts";
import { tellerOf } from "./statement.ts";
import { claimLine } from "./told.ts";

/** Something that would change the picture, and why. */
export interface Step {
	readonly what: string;
	readonly why: string;
	/** Words to look for it with; empty where there is nothing to look for. */
	readonly search: string;
}

/** So many missing outlets and documents are named. */
const FETCHED = 3;
/** A claim that so many texts tell on the word of one source is worth a second one. */
const TEXTS = 3;

/** What to do next: fetch what most rests on, look for a second source, read what was not read, date what has no date. */
export function nextSteps(matter: Matter): readonly Step[] {
	const steps: Step[] = matter.fetches.slice(0, FETCHED).map(({ name, articles, words }) => ({
		what: printable(name),
		why: `${counted(articles.length, "text rests", "texts rest")} on it, and it is not here`,
		search: `${quote(name)} ${words.map(printable).join(" ")}`.trim(),
	}));
	const single = matter.claims.find(({ claim, texts, aside }) => aside === null && claim.origins.max === 1 && texts >= TEXTS);
	if (single)
		steps.push({
			what: "Look for a second source",
			why: `${claimLine(matter, single)}: told near so in ${single.texts} texts, and at most one source was found for it`,
			search: "",
		});
	const unchecked = matter.claims.find(({ claim, aside }) => aside === null && checkOfClaim(claim.members, matter.checks) === undefined);
	if (unchecked)
		steps.push({ what: `Check ${counted(unchecked.claim.members.length, "reading")}`, why: `${claimLine(matter, unchecked)}: most texts tell it`, search: "" });
	for (const entry of matter.texts)
		if (entry.notices.some(({ code }) => code === "not_read")) steps.push({ what: `Read ${tellerOf(entry)}`, why: "its language is not read", search: "" });
	const undated = matter.texts.filter(({ published, modified }) => published === null && modified === null);
	if (undated.length > 0)
		steps.push({ what: `Find the dates of ${counted(undated.length, "text")}`, why: "without a date a text has no place in the order of telling", search: "" });
	const [unread] = matter.unread;
	if (unread) steps.push({ what: `Look at ${counted(matter.unread.length, "input")} that could not be read`, why: printable(unread.message), search: "" });
	return steps;
}
