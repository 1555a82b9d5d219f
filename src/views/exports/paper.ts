import { CAVEAT } from "../pages/frame.ts";
import { printable } from "../printable.ts";
import { quote } from "../quote.ts";
import { tellerOf } from "../statement.ts";
import type { Book, Stated } from "./stated.ts";
import { type StatedWords, wordsOf } from "./stated-words.ts";

/** A part of a paper for people to read and to write on. */
export type Block =
	| { readonly kind: "title" | "paragraph" | "heading" | "quiet"; readonly text: string }
	/** A quotation with whose it is, and what stands in its note. Notes are counted from 1. */
	| { readonly kind: "statement"; readonly text: string; readonly note: number; readonly about: readonly string[] };

/** What a paper's title says. */
export interface Head {
	/** The case's name. */
	readonly name: string;
	/** The filters as somebody wrote them; "" where there are none. */
	readonly filters: string;
}

const ABOUT =
	"Each statement is in its text's own words, with who said it and through whom it came here. The note below it says where the trail ends, what else its text has about it, and where the words stand: their first character and the one behind their last, counted in UTF-16 units of the text as it was read.";

/** Statements as a paper: what kind of paper it is, then text by text each statement with its note. */
export async function* paperOf(stated: AsyncIterable<Stated> | Iterable<Stated>, book: Book, { name, filters }: Head): AsyncGenerator<Block> {
	yield { kind: "title", text: `Statements in ${printable(name)}` };
	yield { kind: "paragraph", text: CAVEAT };
	yield { kind: "paragraph", text: ABOUT };
	if (filters !== "") yield { kind: "paragraph", text: `Only statements with: ${printable(filters)}` };
	let text = "";
	let note = 0;
	for await (const one of stated) {
		if (one.entry.id !== text) yield* headOf(one);
		text = one.entry.id;
		note += 1;
		const words = wordsOf(one, book);
		yield { kind: "statement", text: `${words.said} - ${words.by}`, note, about: noteOf(one, words) };
	}
	if (note === 0) yield { kind: "paragraph", text: "No such statement found in these texts, which does not mean that there is none." };
}

function* headOf({ entry }: Stated): Generator<Block> {
	const { title, url, input, captured, revises, id } = entry;
	const teller = tellerOf(entry);
	yield { kind: "heading", text: teller };
	if (title !== null) yield { kind: "paragraph", text: `${quote(title)} - headline of ${teller}` };
	const where = [url, captured && `saved ${captured}`, input, `text ${id}`, revises && `a later text of ${revises}`];
	yield {
		kind: "quiet",
		text: where
			.flatMap((part) => part ?? [])
			.map(printable)
			.join(" · "),
	};
}

/** What stands in a statement's note. */
function noteOf({ attribution, spans, takes }: Stated, { trail, notes, checked, stances, sentence, said }: StatedWords): readonly string[] {
	const pieces = spans.map(({ start, end }) => `${start}-${end}`).join(", ");
	return [
		[trail, ...notes, checked].join(" · "),
		...(sentence === said ? [] : [`In: ${sentence}`]),
		...takes.map(({ claim, words }, at) => `Put with: ${words} (claim ${claim}; ${stances[at]})`),
		`Characters ${pieces}${attribution === null ? "" : ` · statement ${attribution.id}`}`,
	];
}
