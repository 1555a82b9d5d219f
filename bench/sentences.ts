/**
 * Where sentences end, against GUM: `node bench/sentences.ts FOLDER`, a folder that holds .conllu files.
 * Counted are the ends of sentences inside paragraphs, since a paragraph's end is one for everybody. Beside the own rules stand those of Intl.Segmenter, whose version comes with the runtime.
 */
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { linesOf } from "../src/text/lines.ts";
import { sentencesOf } from "../src/text/sentences.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
const WAYS: Readonly<Record<string, (text: string) => readonly number[]>> = {
	"own rules": (text) => sentencesOf(text).map(({ end }) => end),
	"Intl.Segmenter": (text) =>
		linesOf(text).flatMap(({ start, text: line }) => Array.from(segmenter.segment(line), ({ index, segment }) => start + index + segment.trimEnd().length)),
};

const files = globSync(join(process.argv[2] ?? ".", "**/*.conllu")).sort();
for (const [kind, chosen] of [
	["news", files.filter((file) => basename(file).includes("_news_"))],
	["all", files],
] as const) {
	for (const [way, ends] of Object.entries(WAYS)) console.log(`${kind}, ${chosen.length} documents, ${way}: ${scored(chosen, ends)}`);
}

function scored(chosen: readonly string[], ends: (text: string) => readonly number[]): string {
	let both = 0;
	let found = 0;
	let right = 0;
	for (const paragraph of chosen.flatMap(paragraphsOf)) {
		const text = paragraph.join(" ");
		const gold = new Set(paragraph.slice(0, -1).map((_, at) => paragraph.slice(0, at + 1).join(" ").length));
		const own = ends(text).filter((end) => end < text.length);
		both += own.filter((end) => gold.has(end)).length;
		found += own.length;
		right += gold.size;
	}
	return `precision ${(both / found).toFixed(3)}, recall ${(both / right).toFixed(3)}, F1 ${((2 * both) / (found + right)).toFixed(3)}`;
}

/** The sentences of each paragraph. */
function paragraphsOf(file: string): readonly (readonly string[])[] {
	const paragraphs: string[][] = [];
	for (const line of readFileSync(file, "utf8").split("\n")) {
		if (line === "# newpar" || paragraphs.length === 0) paragraphs.push([]);
		if (line.startsWith("# text = ")) paragraphs.at(-1)?.push(line.slice("# text = ".length).trim());
	}
	return paragraphs;
}
