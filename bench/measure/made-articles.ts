import { readFileSync } from "node:fs";
import * as v from "valibot";
import { vocabulary } from "../../src/encoder/model.ts";
import { wordPiecesWith } from "../../src/encoder/word-pieces.ts";

/** Word pieces of an article, as the goals of speed have it. */
const SIZE = 600;
/** Paragraphs from one article's first to the next one's: no two articles are alike, and any number can be made of a few texts. */
const STRIDE = 7;

export interface MadeArticle {
	readonly id: string;
	readonly paragraphs: readonly string[];
}

const Text = v.object({ text: v.string() });

/** So many articles of 600 word pieces each, cut out of the paragraphs of a file of records {"text"}; the same file gives the same articles. */
export function* madeArticles(path: string, count: number): Generator<MadeArticle> {
	const wordPieces = wordPiecesWith(vocabulary());
	const paragraphs = readFileSync(path, "utf8")
		.split("\n")
		.filter((line) => line.trim() !== "")
		.flatMap((line) => v.parse(Text, JSON.parse(line)).text.split("\n"))
		.map((text) => ({ text, ends: wordPieces(text).ends }))
		.filter(({ ends }) => ends.length > 0);
	for (let index = 0; index < count; index++) {
		const own: string[] = [];
		let size = 0;
		for (let at = index * STRIDE; size < SIZE; at++) {
			const { text, ends } = paragraphs[at % paragraphs.length] ?? { text: "", ends: [] };
			own.push(size + ends.length <= SIZE ? text : text.slice(0, ends[SIZE - size - 1]));
			size += ends.length;
		}
		yield { id: `article-${index}`, paragraphs: own };
	}
}

/** An article as a record that `hearsay read` takes, with its newline. */
export const recordOf = ({ id, paragraphs }: MadeArticle): string => `${JSON.stringify({ id, text: paragraphs.join("\n\n") })}\n`;
