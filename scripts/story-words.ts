/**
 * Makes src/linking/stories/background.json: node scripts/story-words.ts TEXTS.jsonl...
 * A record {"text"} a line. Counts in how many articles each word stands, to the next power of two; words of fewer than three articles are left to be rare.
 */
import { readFileSync, writeFileSync } from "node:fs";
import * as v from "valibot";
import { tokensOf } from "../src/text/tokens.ts";

const FEWEST = 3;
/** A telephone number, an address of a picture: no word that comes again. */
const LONG_NUMBER = /\d{5}/;
const Text = v.object({ text: v.string() });

const texts = process.argv.slice(2).flatMap((path) =>
	readFileSync(path, "utf8")
		.split("\n")
		.filter((line) => line.trim() !== "")
		.map((line) => v.parse(Text, JSON.parse(line)).text),
);
const articles = new Map<string, number>();
for (const text of texts) {
	const forms = tokensOf(text, 0, text.length).filter(({ isWord }) => isWord);
	for (const form of new Set(forms.map(({ form }) => form))) if (!LONG_NUMBER.test(form)) articles.set(form, (articles.get(form) ?? 0) + 1);
}
const words = new Map<number, string[]>();
for (const [word, count] of [...articles].sort(([a], [b]) => (a < b ? -1 : 1))) {
	if (count < FEWEST) continue;
	const rounded = 2 ** Math.round(Math.log2(count));
	words.set(rounded, [...(words.get(rounded) ?? []), word]);
}
const lists = Object.fromEntries([...words].sort(([a], [b]) => a - b).map(([count, list]) => [count, list.join(" ")]));
const about =
	"In how many news articles a word stands, to the next power of two, by that number; words that stand in fewer than three are not listed. Made by scripts/story-words.ts.";
const source = "PolNeAR's training articles and the bodies of FNC-1's training set, but those of stories that were marked by hand to measure with.";
const file = new URL("../src/linking/stories/background.json", import.meta.url);
writeFileSync(file, `${JSON.stringify({ about, source, articles: texts.length, words: lists }, null, "\t")}\n`);
