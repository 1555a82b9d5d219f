/** A place where a text takes up somebody or something. */
export interface GumMention {
	/** Mentions of the same carry the same. */
	readonly entity: string;
	readonly start: number;
	readonly end: number;
	/** What its head is. */
	readonly form: "name" | "nominal" | "pronoun";
	/** Where its head begins. */
	readonly head: number;
	/** The words of the head: of a name, all of it without what stands around. */
	readonly words: string;
}

export interface GumText {
	readonly text: string;
	readonly mentions: readonly GumMention[];
}

interface Word {
	readonly start: number;
	readonly end: number;
	readonly tag: string;
}

interface Open {
	readonly entity: string;
	readonly first: number;
	/** Numbers of the words of the head, from 1 at the mention's first word. */
	readonly minimal: readonly number[];
}

const NAME = "PROPN";
const PRONOUN = "PRON";
/** What begins in brackets, and what a bracket ends: (12-person-giv:act-sssss-cf1-1,2-coref and 12). */
const BRACKETS = /\(([^()|]+)(\))?|([^()|]+)\)/gu;

/** Whose turn a paragraph is: a name written as one word ("AdaQuill"). */
const TURN = /^# newpar_block = sp who:::"#([^"]+)"/u;
/** Where a name written as one word has its blanks; "Mc" and "Mac" begin a surname. */
const INNER = /(?<=\p{Ll})(?<!(?:^|\p{Ll})Ma?c)(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/**
 * A document of GUM: a paragraph a line, with a blank between words where one stands, and before a turn the name of whose it is, which GUM keeps beside the text.
 * Offsets are UTF-16. `Entity=` tells mentions with the words of their heads (the sixth part, its minimal span) and which belong together (GUM's guidelines,
 * "GRP-etype-infstat-salience-centering-minspan-link-identity").
 */
export function gumText(file: string): GumText {
	const words: Word[] = [];
	const mentions: GumMention[] = [];
	const open: Open[] = [];
	let text = "";
	let before = "";
	/** The words of one that is written together, as "don't" is: up to which number, and where the next begins. */
	let joined = { last: 0, next: 0, end: 0 };

	const closed = (entity: string): void => {
		const at = open.findLastIndex((one) => one.entity === entity);
		const [one] = at < 0 ? [] : open.splice(at, 1);
		if (!one) return;
		const inside = words.slice(one.first);
		const heads = one.minimal.flatMap((number) => inside[number - 1] ?? []);
		const [head, last] = [heads[0] ?? inside[0], heads.at(-1) ?? inside.at(-1)];
		const [from, to] = [inside[0], inside.at(-1)];
		if (!head || !last || !from || !to) return;
		const tags = heads.map(({ tag }) => tag);
		const form = tags.includes(NAME) ? "name" : head.tag === PRONOUN ? "pronoun" : "nominal";
		mentions.push({ entity, start: from.start, end: to.end, form, head: head.start, words: text.slice(head.start, last.end) });
	};

	for (const line of file.split("\n")) {
		if (line === "# newpar" && text !== "") before = "\n";
		const turn = TURN.exec(line)?.[1];
		if (turn !== undefined) before += `${turn.replaceAll(INNER, " ")}: `;
		const [number = "", form = "", , tag = "", , , , , , beside = ""] = line.split("\t");
		if (line === "") joined = { last: 0, next: 0, end: 0 };
		if (line.startsWith("#") || form === "" || number.includes(".")) continue;
		const spaced = beside.includes("SpaceAfter=No") ? "" : " ";
		const [, last] = number.split("-").map(Number);
		if (last !== undefined || Number(number) > joined.last) {
			text += before + form;
			before = spaced;
		}
		const start = text.length - form.length;
		if (last !== undefined) {
			joined = { last, next: start, end: text.length };
			continue;
		}
		if (Number(number) > joined.last) {
			words.push({ start, end: text.length, tag });
		} else {
			const end = Math.min(joined.end, joined.next + form.length);
			words.push({ start: joined.next, end, tag });
			joined = { ...joined, next: end };
		}
		const told = /(?:^|\|)Entity=([^|]*)/u.exec(beside)?.[1] ?? "";
		for (const [, begun, single, ended] of told.matchAll(BRACKETS)) {
			const [entity = "", , , , , minimal = ""] = (begun ?? ended ?? "").split("-");
			if (begun !== undefined) open.push({ entity, first: words.length - 1, minimal: minimal.split(",").map(Number) });
			if (begun === undefined || single !== undefined) closed(entity);
		}
	}
	return { text, mentions };
}
