import { basename } from "node:path";
import type { Claim, Member } from "../linking/links.ts";
import { outletKey } from "../linking/whose/trail.ts";
import { dateWords } from "./date.ts";
import type { Matter } from "./matter.ts";
import { printable } from "./printable.ts";
import { citedBy } from "./told.ts";
import type { TRAILS } from "./trail.ts";

/** Somebody or something through which a claim came: a text of the case, a source that passes it on, or the end of a trail. */
export interface Knot {
	/** Among the knots of one thread. */
	readonly id: string;
	readonly column: "text" | "source" | "end";
	readonly name: string;
	/** A text's day. */
	readonly note: string;
	/** Where a trail ends here, how. */
	readonly end: keyof typeof TRAILS | null;
	/** The texts that this stands for; of a text, its own id, of a fold, all of its outlet's. */
	readonly articles: readonly string[];
}

/** How two stand to each other, from the teller to the one whose word it is. */
export interface Strand {
	readonly from: string;
	readonly to: string;
	readonly how: "told" | "cites" | "same wording" | "answers";
}

/** Through whom a claim came to each text. */
export interface Thread {
	readonly knots: readonly Knot[];
	readonly strands: readonly Strand[];
	/** Whether texts of one outlet are drawn as one, save those that somebody wants apart. */
	readonly folded: boolean;
}

/** With more texts than this in one picture, those of one outlet are drawn as one. */
const FOLDED_ABOVE = 24;

const ANSWERING: ReadonlySet<Member["stance"]> = new Set(["denies", "doubts", "corrects"]);

/** A day without its year, where all are of one year. */
const dayWords = (date: string | null, withYear: boolean): string => (withYear || date === null ? dateWords(date) : dateWords(date).replace(/ \d{4}$/, ""));

/** Who is the same in several texts: somebody with a name is; somebody unnamed is only who the same report has. */
const keyOf = (name: string, known: boolean, within: string): string => `${known ? "" : `${within}|`}${name.toLowerCase()}`;

/** Whose word a claim is, in each text that takes it up; `apart` are the outlets whose texts are drawn one by one where others are not. */
export function threadOf(matter: Matter, { members }: Claim, apart: ReadonlySet<string> = new Set()): Thread {
	const here = matter.texts.filter(({ id }) => members.some(({ article }) => article === id));
	const years = new Set(here.map(({ published, modified }) => (published ?? modified)?.slice(0, 4)));
	const folded = here.length > FOLDED_ABOVE;
	const fold = (id: string): string => {
		const outlet = matter.text.get(id)?.outlet;
		return folded && outlet != null && !apart.has(printable(outlet)) ? `outlet|${outlet}` : `text|${id}`;
	};
	const knots = new Map<string, Knot>();
	const strands = new Map<string, Strand>();
	const knot = (one: Knot): string => {
		const held = knots.get(one.id);
		knots.set(one.id, held ? { ...held, articles: [...new Set([...held.articles, ...one.articles])], end: held.end ?? one.end } : one);
		return one.id;
	};
	const strand = (from: string, to: string, how: Strand["how"]): void => {
		if (from !== to) strands.set(`${from}\n${to}\n${how}`, { from, to, how });
	};
	for (const { id, outlet, input, published, modified } of here)
		knot({
			id: fold(id),
			column: "text",
			name: printable(outlet ?? basename(input)),
			note: fold(id).startsWith("outlet|") ? "" : dayWords(published ?? modified, years.size > 1),
			end: null,
			articles: [id],
		});
	for (const member of members) follow(matter, member, { fold, knot, strand, here: here.map(({ id }) => id) });
	for (const { article, from, how } of matter.derivations)
		if (how === "copies" && from.article !== null && knots.has(fold(article)) && knots.has(fold(from.article)))
			strand(fold(article), fold(from.article), "same wording");
	const short = new Map([...knots.keys()].map((id, at) => [id, `k${at}`]));
	const known = (id: string): string => short.get(id) ?? id;
	return {
		knots: [...knots.values()].map((one) => ({ ...one, id: known(one.id) })),
		strands: [...strands.values()].map(({ from, to, how }) => ({ from: known(from), to: known(to), how })),
		folded,
	};
}

interface Weaving {
	readonly fold: (id: string) => string;
	readonly knot: (one: Knot) => string;
	readonly strand: (from: string, to: string, how: Strand["how"]) => void;
	/** The texts of the picture, by date. */
	readonly here: readonly string[];
}

/** From the text through each source that passes a member on to the end of its trail; where that is a text of the picture, its own lines go on from there. */
function follow(matter: Matter, { article, whose, trail, stance }: Member, { fold, knot, strand, here }: Weaving): void {
	const how = ANSWERING.has(stance) ? "answers" : "told";
	const own = outletKey(matter.text.get(article)?.outlet ?? "");
	const names = whose.filter((name) => outletKey(name) !== own);
	let at = fold(article);
	let within = fold(article);
	for (const [index, name] of names.entries()) {
		const text = textOf(matter, article, name, here);
		if (text !== null && here.includes(text)) {
			strand(at, fold(text), "cites");
			return;
		}
		const end = index < names.length - 1 ? null : text === null ? trail : "here";
		const isNamed = end !== "unnamed" && /\p{Lu}/u.test(name);
		const column = end === null ? "source" : "end";
		const id = knot({ id: `${column}|${keyOf(name, isNamed, within)}`, column, name: printable(name), note: "", end, articles: [article] });
		strand(at, id, how);
		at = id;
		within = name;
	}
	if (names.length > 0) return;
	const id = knot({ id: `end|${trail}|${fold(article)}`, column: "end", name: ENDLESS[trail], note: "", end: trail, articles: [article] });
	strand(at, id, how);
}

/** What stands at the end of a trail that names nobody but the text's own outlet. */
const ENDLESS = {
	person: "somebody on record",
	document: "a document",
	unnamed: "an unnamed source",
	unwritten: "no source written",
	outside: "outside these texts",
} as const;

/** The text of the case that an article means by an outlet's name: the one that it cites, else the last of that outlet's in the picture that is not later. */
export function textOf(matter: Matter, article: string, name: string, here: readonly string[]): string | null {
	const [cited] = citedBy(matter, article, name);
	if (cited?.from != null) return cited.from;
	const place = matter.number.get(article) ?? 0;
	const theirs = here.filter((id) => id !== article && outletKey(matter.text.get(id)?.outlet ?? "") === outletKey(name));
	return theirs.findLast((id) => (matter.number.get(id) ?? 0) <= place) ?? null;
}
