import type { Entry } from "../linking/entry.ts";
import type { Member, Place } from "../linking/links.ts";
import { outletKey } from "../linking/whose/trail.ts";
import { compare } from "../text/sorted.ts";
import { checkWords } from "./check.ts";
import type { Page } from "./page.ts";
import { printable } from "./printable.ts";
import { quote } from "./quote.ts";
import { stanceWords } from "./stance.ts";
import { statementText, tellerOf } from "./statement.ts";
import { TRAILS, trailWords } from "./trail.ts";

/** The articles that a view needs, by id. */
export type Articles = ReadonlyMap<string, Entry>;

/** A place that takes up a claim, as people read it. */
export interface MemberText {
	/** The mark of the end of its trail. */
	readonly mark: string;
	/** The article's words, a quotation. */
	readonly said: string;
	/** Who said it, through whom it came here, and when. */
	readonly by: string;
	/** The two voices, where the trail ends, and how sure. */
	readonly about: string;
}

/** A member in words. An article that is not there leaves its id. */
export function memberText(member: Member, articles: Articles, page: Pick<Page, "outlets" | "checks">): MemberText {
	const entry = articles.get(member.article);
	const attribution = entry?.attributions.find(({ id }) => id === member.attribution);
	const said = quote(member.text);
	if (!entry || !attribution) {
		const teller = entry ? tellerOf(entry) : `article ${printable(member.article)}`;
		const place = isHeadline(member, entry) ? `headline of ${teller}` : teller;
		return { mark: TRAILS.unwritten[0], said, by: `- ${place} · no source given here`, about: `${stanceWords(member)} · ${checkWords(page.checks(member))}` };
	}
	const { trail: own, by, notes } = statementText(attribution, entry, new Map(entry.attributions.map((row) => [row.id, row])), page);
	const last = member.whose.at(-1) ?? "";
	const trail = own === "here" || (member.trail === "document" && page.outlets.has(outletKey(last))) ? "here" : member.trail;
	const read = last === "" || by.includes(last) ? [] : [`read as the word of ${printable(last)}`];
	return { mark: TRAILS[trail][0], said, by, about: [stanceWords(member), trailWords(trail, attribution), ...read, ...notes].join(" · ") };
}

/** Whether words stand in an article's headline. */
export const isHeadline = ({ start, end }: Pick<Place, "start" | "end">, entry: Pick<Entry, "zones"> | undefined): boolean =>
	entry?.zones.some(({ zone, ...title }) => zone === "title" && title.start <= start && end <= title.end) ?? false;

/** Articles by their dates of publication, those without one last, then by id. */
export const byDate = (one: Entry, other: Entry): number => {
	const [day, otherDay] = [one.published ?? one.modified, other.published ?? other.modified];
	if (day === null || otherDay === null) return Number(day === null) - Number(otherDay === null) || compare(one.id, other.id);
	return compare(day, otherDay) || compare(one.id, other.id);
};
