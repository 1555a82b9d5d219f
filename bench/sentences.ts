/**
 * Where sentences end: npm run bench -- sentences GUM
 * GUM is a folder that holds .conllu files, as in github.com/amir-zeldes/gum (annotations CC BY 4.0).
 * Counted are the ends of sentences inside paragraphs, since a paragraph's end is one for everybody. Beside the own rules stand those of Intl.Segmenter, whose version comes with the runtime.
 */
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { linesOf } from "../src/text/lines.ts";
import { sentencesOf } from "../src/text/sentences.ts";
import { misused } from "./measure/call.ts";
import { report, rounded, row } from "./measure/result.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
const ownEnds = (text: string): readonly number[] => sentencesOf(text).map(({ end }) => end);
const segmenterEnds = (text: string): readonly number[] =>
	linesOf(text).flatMap(({ start, text: line }) => Array.from(segmenter.segment(line), ({ index, segment }) => start + index + segment.trimEnd().length));

const files = globSync(join(process.argv[2] ?? misused("sentences GUM"), "**/*.conllu")).sort();
const news = files.filter((file) => basename(file).includes("_news_"));
report("sentences", {
	about: `Ends of sentences inside paragraphs on GUM, ${files.length} documents of many kinds, ${news.length} of them news: F1.`,
	command: "npm run bench -- sentences GUM",
	rows: [["news", news] as const, ["all", files] as const].map(([kind, chosen]) =>
		row(`${kind}, F1`, "", scored(chosen, ownEnds), {
			peers: [{ name: "Intl.Segmenter", version: `ICU ${process.versions["icu"]}`, figure: scored(chosen, segmenterEnds), note: null }],
		}),
	),
});

function scored(chosen: readonly string[], ends: (text: string) => readonly number[]): number {
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
	return rounded((2 * both) / (found + right), 3);
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
