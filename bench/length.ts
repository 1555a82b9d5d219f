/**
 * Length: npm run bench -- length TEXTS.jsonl
 * TEXTS.jsonl as for speed; of its paragraphs one article of 12,500 words is made and one of 100,000, and two more of one sentence again and again. Time that
 * is linear in the length takes eight times as long for the longer one.
 */
import { articlesOf } from "../src/article/articles.ts";
import { loadReader } from "../src/attribution/reader.ts";
import { misused } from "./measure/call.ts";
import { encoderClock, processorTime } from "./measure/encoder-clock.ts";
import { madeArticles } from "./measure/made-articles.ts";
import { report, rounded, row } from "./measure/result.ts";

const USAGE = "length TEXTS.jsonl";
const SHORT = 12_500;
const LONG = 100_000;
/** What a word of the longer article may take beside one of the shorter; a part that grows with the square would come to 8. */
const GOAL = 1.25;
const SENTENCE = "“The gate will hold,” Ada Quill told the board on Thursday, citing two officials, and nobody asked her about the piers.";

const texts = process.argv[2] ?? misused(USAGE);
const read = await loadReader(new AbortController().signal);
const clock = await encoderClock();

/** So many words of a file's paragraphs. */
function varied(words: number): string {
	const paragraphs: string[] = [];
	let size = 0;
	for (const article of madeArticles(texts, words)) {
		if (size >= words) break;
		paragraphs.push(...article.paragraphs);
		size += article.paragraphs.join(" ").split(" ").length;
	}
	return paragraphs.join("\n\n");
}

const repeated = (words: number): string => `${SENTENCE}\n\n`.repeat(words / SENTENCE.split(" ").length);

/** Milliseconds of one core for all but the network, from bytes to what is printed. */
async function own(text: string): Promise<number> {
	const bytes = new TextEncoder().encode(text);
	const [start, network] = [processorTime(), clock.microseconds];
	const articles = await articlesOf({ input: "long.txt", bytes, url: null, captured: null, contentType: null, place: "" });
	for (const article of articles) JSON.stringify(await read(article));
	return (processorTime() - start - (clock.microseconds - network)) / 1000;
}

/** The time of both lengths; the short one is read twice, as the runtime compiles while it reads it first. */
async function rowsOf(what: string, textOf: (words: number) => string) {
	await own(textOf(SHORT));
	const [short, long] = [await own(textOf(SHORT)), await own(textOf(LONG))];
	return [
		row(`${what}: all but the network, 100,000 words`, "ms of one core", rounded(long, 0), { better: "lower" }),
		row(`${what}: a word in 100,000 beside a word in 12,500`, "times", rounded(long / short / (LONG / SHORT), 2), { better: "lower", goal: GOAL }),
	];
}

report("length", {
	about: "Articles of 12,500 and of 100,000 words as plain text, read on one core: whether time grows with the length, or with more than it.",
	command: "npm run bench -- length POLNEAR/train.jsonl",
	rows: [...(await rowsOf("varied text", varied)), ...(await rowsOf("one sentence again and again", repeated))],
});
