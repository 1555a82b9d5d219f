import type { Attribution } from "../attribution/attribution.ts";
import type { Claim, Member, Place, Stance } from "../linking/links.ts";
import type { Held } from "../linking/ranking/conflicts.ts";
import type { Standing } from "../linking/ranking/standing.ts";
import { standsFor } from "./claims-text.ts";
import type { Matter } from "./matter.ts";
import { memberText } from "./member.ts";
import { placeText } from "./place.ts";
import { quote } from "./quote.ts";
import { statementText, TOLD_BY } from "./statement.ts";

/** A place of a claim in words: never without who said it, on whose word and when. */
export interface Said {
	readonly place: Place;
	/** The article's words, a quotation. */
	readonly said: string;
	/** Who said it and through whom it came here, without a dash before it. */
	readonly by: string;
	/** Where its trail ends, and how sure the reading is. */
	readonly about: string;
}

/** A statement of a text in words. */
export const saidIn = (matter: Matter, article: string, row: Attribution): Said => {
	const entry = matter.text.get(article);
	const [first] = [...row.content, ...row.cue, ...row.source];
	const place = { article, start: first?.start ?? 0, end: first?.end ?? 0, text: first?.text ?? "" };
	if (!entry) return { place, said: quote(place.text), by: article, about: "" };
	const { said, by, about } = statementText(row, entry, new Map(entry.attributions.map((one) => [one.id, one])), matter);
	return { place, said, by: onPage(by), about };
};

/** Who said it and through whom it came here, without a dash before it, in whole words: where there is room, and nothing says what an arrow stands for. */
export const onPage = (by: string): string => by.replace(/^- /, "").replaceAll(TOLD_BY, ", as told by ");

/** A member of a claim in words. */
export const saidOf = (matter: Pick<Matter, "text" | "outlets" | "checks">, member: Member): Said => {
	const { said, by, about } = memberText(member, matter.text, matter);
	return { place: member, said, by: onPage(by), about };
};

/** Any place of a text in words, as the innermost statement has it that holds it. */
export const saidAt = (matter: Matter, place: Place): Said => {
	const { said, by, about } = placeText(place, matter.text, matter);
	return { place, said, by: onPage(by), about };
};

/** A claim with those members alone that say it in near the same words. */
export const nearClaim = ({ claim, near }: Standing): Claim => ({ ...claim, members: near });

/** A claim in one line, as it may be named anywhere: its words, and whose they are. */
export const claimLine = (matter: Pick<Matter, "text" | "outlets" | "checks">, standing: Standing): string => {
	const member = standsFor(standing);
	const { said, by } = member ? saidOf(matter, member) : { said: quote(standing.claim.statement), by: "" };
	return `${said} - ${by}`;
};

const AGAINST: ReadonlySet<Stance> = new Set(["denies", "doubts", "corrects"]);

/** Which texts put a claim forward, and which deny, doubt or correct it; by date. A text may do both. */
export const tellersOf = (matter: Matter, { members }: Pick<Claim, "members">): { readonly for: readonly string[]; readonly against: readonly string[] } => {
	const ids = (against: boolean): string[] => {
		const found = new Set(members.filter(({ stance }) => AGAINST.has(stance) === against).map(({ article }) => article));
		return matter.texts.flatMap(({ id }) => (found.has(id) ? [id] : []));
	};
	return { for: ids(false), against: ids(true) };
};

const reaches = (one: { start: number; end: number }, other: { start: number; end: number }): boolean => one.start < other.end && other.start < one.end;

/** What people and institutions answered to a claim: members that are answers, and answers to words of a member. By text, then place. */
export function answersTo(matter: Matter, { members }: Pick<Claim, "members">): readonly { readonly article: string; readonly row: Attribution }[] {
	return [...Map.groupBy(members, ({ article }) => article)].flatMap(([article, here]) => {
		const rows = matter.text.get(article)?.attributions ?? [];
		const ids = new Set(here.map(({ attribution }) => attribution));
		const answers = rows.filter(
			({ id, answer, answered }) => answer !== null && (ids.has(id) || answered.some((span) => here.some((member) => reaches(span, member)))),
		);
		return answers.map((row) => ({ article, row }));
	});
}

/** Where accounts differ about what a claim's members say, as far as two places that differ are worded alike. */
export function differencesOf(matter: Matter, { members }: Pick<Claim, "members">): readonly Held[] {
	const here = Map.groupBy(members, ({ article }) => article);
	return matter.conflicts.shown.filter(
		({ conflict: { spans } }) => spans.filter((span) => here.get(span.article)?.some((member) => reaches(span, member))).length >= Math.min(2, spans.length),
	);
}

/** Through which reports those who put a claim forward have it: outlets whose words they pass on, with the texts and whether a text of theirs is here. */
export function through(
	matter: Matter,
	{ members }: Pick<Claim, "members">,
): readonly { readonly name: string; readonly article: string | null; readonly texts: readonly string[]; readonly behind: readonly string[] }[] {
	const relied = members.filter(({ stance }) => !AGAINST.has(stance)).flatMap(({ article, whose }) => whose.flatMap((name) => citedBy(matter, article, name)));
	return [...Map.groupBy(relied, ({ name }) => name)]
		.map(([name, cited]) => ({
			name,
			article: cited.find(({ from }) => from !== null)?.from ?? null,
			texts: [...new Set(cited.map(({ article }) => article))],
			behind: behindOf(members, name),
		}))
		.sort((one, other) => other.texts.length - one.texts.length || (one.name < other.name ? -1 : 1));
}

/** Whom a report has what it tells from, by those who pass it on. */
const behindOf = (members: readonly Member[], report: string): readonly string[] => [
	...new Set(members.flatMap(({ whose, stance }) => (AGAINST.has(stance) || !whose.includes(report) ? [] : whose.slice(whose.indexOf(report) + 1)))),
];

/** The report that an article cites by this name; empty for a source that is none. */
export const citedBy = (
	matter: Matter,
	article: string,
	name: string,
): readonly { readonly name: string; readonly article: string; readonly from: string | null }[] => {
	const cited = (matter.derivationsIn.get(article) ?? []).filter((one) => one.from.name === name && one.how === "cites");
	const [first] = cited;
	return first ? [{ name, article, from: cited.find(({ from }) => from.article !== null)?.from.article ?? null }] : [];
};
