import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { type TestContext, test } from "node:test";
import { ERRORS, NOTICES } from "../../src/article/codes.ts";
import type { Outcome } from "../../src/reading/outcome.ts";
import { read } from "../../src/reading/read.ts";
import { emptyFolder, filled } from "../intake/pile.ts";
import { STORY } from "./hostile.ts";
import { writeHostileInputs } from "./inputs.ts";
import { assertSoundArticle, assertSoundReading } from "./sound.ts";

/** Attributions are read of texts up to this length, which are nearly all: the encoder has no limit of time. UTF-16 units. */
const LONGEST_READ = 20_000;
/** What the process with its threads may hold: two threads of 512 MB, the network in each, and inputs that wait. It was 1.0 GB when this was written. */
const MOST_MEMORY_BYTES = 1.6 * 1024 ** 3;
/** The one input that is made to be ended by the clock; what is deep, long or repeated takes well below a second. */
const TOO_SLOW: ReadonlySet<string> = new Set(["documents/operators.pdf"]);
/** An archive without a member is no error. */
const NOTHING_TO_READ: ReadonlySet<string> = new Set(["archives/empty.zip"]);

test("each of the hostile inputs gives sound articles or an error with a documented code, in order, and the rest is read", async (t) => {
	const folder = await emptyFolder(t);
	const names = (await writeHostileInputs(folder)).map(({ name }) => name);
	await filled(folder, { "last.txt": STORY });
	const before = await listed(folder);
	const unhandled = unhandledIn(t);
	const told = new Map<string, string[]>();
	let [at, memory] = [0, 0];
	const inputs = [...names, "last.txt"];
	const paths = inputs.map((name) => join(folder, name));
	for await (const outcome of read(paths, { stdin: Readable.from([]), workers: 2, known: ({ text }) => text.length > LONGEST_READ })) {
		memory = Math.max(memory, process.memoryUsage.rss());
		assertSound(outcome);
		for (const { input, says } of saidBy(outcome)) {
			while (at < paths.length && !isOf(input, paths[at] ?? "")) at++;
			const name = inputs[at];
			assert.ok(name !== undefined, `${input} is out of order`);
			told.set(name, [...(told.get(name) ?? []), says]);
		}
	}
	const silent = inputs.filter((name) => !told.has(name));
	assert.deepEqual(silent, [...NOTHING_TO_READ]);
	const slow = inputs.filter((name) => told.get(name)?.includes("too_slow"));
	assert.deepEqual(slow, [...TOO_SLOW]);
	for (const [name, expected] of EXPECTED) if (told.has(name)) assert.deepEqual([...new Set(told.get(name))], expected, name);
	assert.deepEqual(await listed(folder), before);
	assert.deepEqual(unhandled, []);
	assert.ok(memory < MOST_MEMORY_BYTES, `${memory} bytes`);
});

/** What must come of some of them: codes of errors, and for articles the codes of notices that tell of a fault. */
const EXPECTED: readonly (readonly [name: string, told: readonly string[]])[] = [
	["texts/empty.txt", ["empty"]],
	["texts/blank.txt", ["empty"]],
	["texts/one-line-100-mb.txt", ["too_large"]],
	["texts/one-record-100-mb.jsonl", ["article", "too_large"]],
	["encodings/nuls.html", ["article replaced_characters"]],
	["encodings/surrogates.txt", ["article guessed_encoding"]],
	["encodings/latin-1-as-utf-8.html", ["article guessed_encoding no_story"]],
	["pages/nested-div.html", ["article"]],
	["pages/nested-b.html", ["article"]],
	["pages/script-attributes.html", ["article"]],
	["pages/script-only.html", ["empty"]],
	["pages/meta-date.html", ["article"]],
	["records/surrogates.jsonl", ["article replaced_characters"]],
	["documents/locked.pdf", ["broken"]],
	["documents/no-text.pdf", ["no_text_layer"]],
	["documents/picture.html", ["unknown_format"]],
	["archives/cut-50.html.gz", ["article no_story", "broken_archive"]],
	["archives/bomb.zip", ["too_dense"]],
	["archives/locked.zip", ["encrypted", "article"]],
	["names/line\nbreak.html", ["article"]],
	["places/loop/self", ["loop"]],
	["places/loop/back", ["article", "not_a_file", "missing", "too_large", "loop"]],
	["places/gone.html", ["missing"]],
	["places/pipe", ["not_a_file"]],
	["places/device", ["not_a_file"]],
	["places/large.html", ["too_large"]],
	["last.txt", ["article"]],
];

const PASSED_OVER: ReadonlySet<string> = new Set(["no_date", "not_read", "odd_date"]);

/** The input of each line of an outcome, and what it says: an error's code, or "article" with its notices. */
function saidBy({ articles, unread }: Outcome): readonly { input: string; says: string }[] {
	if (unread !== null) return [{ input: unread.input, says: unread.error.code }];
	return articles.map(({ article: { input, notices } }) => ({
		input,
		says: ["article", ...notices.map(({ code }) => code).filter((code) => !PASSED_OVER.has(code))].join(" "),
	}));
}

function assertSound({ articles, unread }: Outcome): void {
	if (unread !== null) {
		assert.ok(unread.error.code in ERRORS, unread.input);
		assert.notEqual(unread.error.message, "", unread.input);
	}
	assert.ok(unread !== null || articles.length > 0);
	for (const { article, reading } of articles) {
		assertSoundArticle(article);
		for (const { code } of article.notices) assert.ok(code in NOTICES);
		if (reading !== null) assertSoundReading(reading);
	}
}

/** Whether an input is a path, or stands in it. */
const isOf = (input: string, path: string): boolean => input === path || [":", "/", "#"].some((mark) => input.startsWith(`${path}${mark}`));

const listed = async (folder: string): Promise<readonly string[]> => (await readdir(folder, { recursive: true })).sort();

/** Rejections that nobody handled while the test ran. */
function unhandledIn(t: TestContext): readonly unknown[] {
	const reasons: unknown[] = [];
	const note = (reason: unknown): number => reasons.push(reason);
	process.on("unhandledRejection", note);
	t.after(() => process.off("unhandledRejection", note));
	return reasons;
}
