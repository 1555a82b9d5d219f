import type { Derivation, Member } from "../../linking/links.ts";
import { outletKey } from "../../linking/whose/trail.ts";
import type { Matter } from "../matter.ts";
import { printable } from "../printable.ts";
import { quote } from "../quote.ts";
import { tellerOf } from "../statement.ts";
import { textOf } from "../thread.ts";
import { claimLine } from "../told.ts";
import type { ClaimChosen } from "./claims-chosen.ts";
import type { Book } from "./stated.ts";
import { wordsOf } from "./stated-words.ts";

/** A text, a source that texts name, or a claim. */
export interface Node {
	readonly id: string;
	readonly kind: "text" | "source" | "claim";
	/** Of a claim, its words with whose they are. */
	readonly label: string;
	/** Of a text, its day; else "". */
	readonly date: string;
	/** The id of the text or the claim in the other exports; of a source "". */
	readonly known: string;
}

/** How two stand to each other, from whoever relies to whoever is relied on, or from whoever says something to what is said. */
export interface Edge {
	readonly from: string;
	readonly to: string;
	readonly kind: "told" | "said" | "answers" | "cites" | "same wording" | "links to" | "translates";
	/** Between a text and a claim, where the trail of the first place ends in that text; else "". */
	readonly trail: string;
	/** The words that tell it, as ARTICLE:START-END. */
	readonly places: readonly string[];
	/** The first of them, with whose they are. */
	readonly words: string;
}

/** What stands between texts, sources and claims. */
export interface Graph {
	readonly nodes: readonly Node[];
	readonly edges: readonly Edge[];
}

const HOW: Readonly<Record<Derivation["how"], Edge["kind"]>> = { cites: "cites", copies: "same wording", links: "links to", translates: "translates" };

const AGAINST: ReadonlySet<Member["stance"]> = new Set(["denies", "doubts", "corrects"]);

/** A graph that is being drawn, and what it is drawn from. */
interface Drawing {
	readonly matter: Matter;
	readonly book: Book;
	readonly nodes: Map<string, Node>;
	readonly edges: Map<string, Edge>;
}

/** A node for a key; its id is its number, so that no words of a text stand in it. */
function node({ nodes }: Drawing, key: string, made: Omit<Node, "id">): string {
	const held = nodes.get(key) ?? { ...made, id: `n${nodes.size}` };
	nodes.set(key, held);
	return held.id;
}

function edge({ edges }: Drawing, made: Omit<Edge, "places">, place: string): void {
	const key = [made.from, made.to, made.kind].join(" ");
	const held = edges.get(key) ?? { ...made, places: [] };
	if (made.from !== made.to) edges.set(key, held.places.includes(place) ? held : { ...held, places: [...held.places, place] });
}

const placeOf = ({ article, start, end }: { readonly article: string; readonly start: number; readonly end: number }): string => `${article}:${start}-${end}`;

function textNode(drawing: Drawing, id: string): string {
	const entry = drawing.matter.text.get(id);
	const made = {
		kind: "text",
		label: entry ? tellerOf(entry) : `text ${id}`,
		date: (entry?.published ?? entry?.modified)?.slice(0, 10) ?? "",
		known: id,
	} as const;
	return node(drawing, `text ${id}`, made);
}

/** Somebody with a name is the same in every text; somebody unnamed only who one text has. */
function sourceNode(drawing: Drawing, article: string, name: string, isUnnamed: boolean): string {
	const isNamed = !isUnnamed && /\p{Lu}/u.test(name);
	const entry = drawing.matter.text.get(article);
	const label = isNamed ? printable(name) : `${printable(name)} - in ${entry ? tellerOf(entry) : article}`;
	const key = isNamed ? `source ${outletKey(name)}` : `source ${article} ${name.toLowerCase()}`;
	return node(drawing, key, { kind: "source", label, date: "", known: "" });
}

/** One place of a claim, of which the texts are `here` by date: its text, those through whom it came there, and the claim. */
function drawPlace(drawing: Drawing, claim: string, here: readonly string[], { member, stated }: ClaimChosen["places"][number]): void {
	const { matter, book } = drawing;
	const { article, whose, stance, trail } = member;
	const { said, by, trail: end } = wordsOf(stated, book);
	const around = { words: `${said} - ${by}`, trail: "" };
	const place = placeOf(member);
	const verb = (isSource: boolean): Edge["kind"] => (AGAINST.has(stance) ? "answers" : isSource ? "said" : "told");
	const own = outletKey(matter.text.get(article)?.outlet ?? "");
	const names = whose.filter((name) => outletKey(name) !== own);
	const text = textNode(drawing, article);
	edge(drawing, { ...around, trail: end, from: text, to: claim, kind: verb(false) }, place);
	let at = text;
	for (const [index, name] of names.entries()) {
		const cited = textOf(matter, article, name, here);
		const next = cited === null ? sourceNode(drawing, article, name, trail === "unnamed" && index === names.length - 1) : textNode(drawing, cited);
		edge(drawing, { ...around, from: at, to: next, kind: "cites" }, place);
		if (cited !== null && here.includes(cited)) return; // Its own places say on whose word it has it.
		at = next;
	}
	if (names.length > 0) edge(drawing, { ...around, from: at, to: claim, kind: verb(true) }, place);
}

/** Claims with the texts and sources that they came through, and on what those texts rest. */
export function graphOf(matter: Matter, book: Book, claims: readonly ClaimChosen[]): Graph {
	const drawing: Drawing = { matter, book, nodes: new Map(), edges: new Map() };
	for (const { standing, places } of claims) {
		const { id } = standing.claim;
		const claim = node(drawing, `claim ${id}`, { kind: "claim", label: claimLine(matter, standing), date: "", known: id });
		const here = [...new Set(places.map(({ member }) => member.article))];
		for (const place of places) drawPlace(drawing, claim, here, place);
	}
	const texts = [...drawing.nodes.values()].filter(({ kind }) => kind === "text").map(({ known }) => known);
	for (const derivation of texts.flatMap((article) => matter.derivationsIn.get(article) ?? [])) drawDerivation(drawing, derivation);
	return { nodes: [...drawing.nodes.values()], edges: [...drawing.edges.values()] };
}

/** So much of a passage that two texts share stands with an edge, in characters. */
const SHARED = 200;

/** On what a text rests. */
function drawDerivation(drawing: Drawing, derivation: Derivation): void {
	const { article, from, how, text } = derivation;
	const entry = drawing.matter.text.get(article);
	const to = from.article === null ? sourceNode(drawing, article, from.name, false) : textNode(drawing, from.article);
	const words = `${quote(text.length > SHARED ? `${text.slice(0, SHARED)} …` : text)} - ${entry ? tellerOf(entry) : article}`;
	edge(drawing, { from: textNode(drawing, article), to, kind: HOW[how], trail: "", words }, placeOf(derivation));
}
