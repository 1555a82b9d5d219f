import { basename } from "node:path";
import type { Claim, Member } from "../linking/links.ts";
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
	/** Whether texts of one outlet are drawn as one. */
	readonly folded: boolean;
}

/** With more texts than this in one picture, those of one outlet are drawn as one. */
const FOLDED_ABOVE = 24;

const ANSWERING: ReadonlySet<Member["stance"]> = new Set(["denies", "doubts", "corrects"]);

/** A day without its year, where all are of one year. */
const dayWords = (date: string | null, withYear: boolean): string => (withYear || date === null ? dateWords(date) : dateWords(date).replace(/ \d{4}$/, ""));

/** Who is the same in several texts: somebody with a name is; somebody unnamed is only who the same report has. */
const keyOf = (name: string, known: boolean, within: string): string => `${known ? "" : `${within}|`}${name.toLowerCase()}`;

/** Whose word a claim is, in each text that takes it up. */
export function threadOf(matter: Matter, { members }: Claim): Thread {
	const here = matter.texts.filter(({ id }) => members.some(({ article }) => article === id));
	const years = new Set(here.map(({ published, modified }) => (published ?? modified)?.slice(0, 4)));
	const folded = here.length > FOLDED_ABOVE;
	const fold = (id: string): string => (folded ? `outlet|${matter.text.get(id)?.outlet ?? id}` : `text|${id}`);
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
			note: folded ? "" : dayWords(published ?? modified, years.size > 1),
			end: null,
			articles: [id],
		});
	for (const member of members) follow(matter, member, { fold, knot, strand, isHere: (id) => here.some((entry) => entry.id === id) });
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
	readonly isHere: (id: string) => boolean;
}

/** From the text through each source that passes a member on to the end of its trail. */
function follow(matter: Matter, { article, whose, trail, stance }: Member, { fold, knot, strand, isHere }: Weaving): void {
	const how = ANSWERING.has(stance) ? "answers" : "told";
	let at = fold(article);
	let within = article;
	for (const [index, name] of whose.entries()) {
		const last = index === whose.length - 1;
		const [cited] = citedBy(matter, article, name);
		if (cited?.from != null && isHere(cited.from)) {
			const to = fold(cited.from);
			if (to === at) continue;
			strand(at, to, "cites");
			if (last) return;
			at = to;
			within = cited.from;
			continue;
		}
		const end = last ? (cited?.from != null ? "here" : trail) : null;
		const known = end !== "unnamed" && !(end === null && cited === undefined && /^\p{Ll}/u.test(name));
		const id = knot({
			id: `${end === null ? "source" : "end"}|${keyOf(name, known, within)}`,
			column: end === null ? "source" : "end",
			name: printable(name),
			note: "",
			end,
			articles: [article],
		});
		strand(at, id, how);
		at = id;
		if (cited) within = name;
	}
	if (whose.length > 0) return;
	const id = knot({ id: `end|unwritten|${fold(article)}`, column: "end", name: "no source written", note: "", end: "unwritten", articles: [article] });
	strand(at, id, how);
}
