import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { text as textOf } from "node:stream/consumers";
import { test } from "node:test";
import fc from "fast-check";
import { cellText, cellTextOfLine } from "../../src/views/exports/cell-text.ts";
import { COLUMNS } from "../../src/views/exports/columns.ts";
import { csvOf } from "../../src/views/exports/csv.ts";
import type { Book, Stated } from "../../src/views/exports/stated.ts";
import { attributionOf, entryOf, spanIn } from "../linking/entries.ts";

/** What a spreadsheet may take for the beginning of a formula, behind all that it may pass over. */
const FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠]/u;

const hostile = fc
	.tuple(
		fc.constantFrom("", " ", "\t", "\r", "\n", "\u00a0", "\u200b", "\ufeff", "\u3000", "\u0000", "'", '"', ";", '";', "\t;\t", "a;", 'a;"', "a|"),
		fc.constantFrom("=", "+", "-", "@", "＝", "＋", "－", "＠"),
		fc.string({ unit: "binary", maxLength: 12 }),
	)
	.map((parts) => parts.join(""));

test("no words of a text begin a formula", () => {
	for (const words of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " \u200b=1", "＝1+1", "＋1", "－1", "＠x", "'=1"])
		assert.match(cellText(words), /^'/, words);
	for (const words of ["a = b", "five-fold", "mail@quay.example", '"=1"']) assert.equal(cellText(words), words);
	fc.assert(fc.property(hostile, (words) => assert.doesNotMatch(cellText(words), FORMULA)));
});

test("a cell holds what a spreadsheet's cell can, and says where it was cut", () => {
	const cut = cellText("🛟".repeat(20_000));
	assert.ok(cut.length <= 32_767);
	assert.match(cut, /🛟 … \(cut here: a cell holds no more\)$/u);
});

/** Rows of cells as a spreadsheet has them (RFC 4180, and what stands behind a closing mark belongs to the cell), where cells end at a sign. */
const rowsOf = (text: string, separator: string): readonly (readonly string[])[] =>
	text
		.replace(/^\ufeff/, "")
		.split("\r\n")
		.map((line) =>
			[...line.matchAll(new RegExp(`(?:^|[${separator}])(?:"((?:[^"]|"")*)")?([^${separator}]*)`, "gu"))].map(
				([, quoted = "", bare = ""]) => quoted.replaceAll('""', '"') + bare,
			),
		);

const book: Book = { outlets: new Set(), checks: () => ({}), takes: new Map() };

/** A statement whose every word is a trap. */
const trapped = (trap: string): Stated => {
	const text = `${trap} said ${trap}x.`;
	const attribution = attributionOf(text, [trap, "said", `${trap}x`], { affiliation: trap });
	const entry = entryOf(trap, text, { outlet: trap, title: trap, url: trap, input: trap, attributions: [attribution] });
	return { entry, all: new Map([[attribution.id, attribution]]), attribution, spans: [spanIn(text, `${trap}x`)], takes: [] };
};

const csv = (stated: readonly Stated[]): Promise<string> => textOf(Readable.from(csvOf(stated, book)));

test("a table of traps holds no formula, also where its lines are cut at other signs than commas", async () => {
	await fc.assert(
		fc.asyncProperty(
			hostile.filter((words) => words.trim() !== ""),
			async (trap) => {
				const text = await csv([trapped(trap)]);
				for (const separator of [",", ";", "\t", "|"]) for (const cell of rowsOf(text, separator).flat()) assert.doesNotMatch(cell, FORMULA);
			},
		),
	);
});

test("every row has a cell for each column, and quotation marks and separators stay inside theirs", async () => {
	const words = 'say "a", b; c';
	const [head, row] = rowsOf(await csv([trapped(words)]), ",");
	const names = COLUMNS.map(({ name }) => name);
	assert.deepEqual(head, names);
	assert.equal(row?.length, names.length);
	assert.equal(row?.[names.indexOf("affiliation")], words);
});

test("a quotation stands behind the cell that says whose it is", () => {
	const names = COLUMNS.map(({ name }) => name);
	assert.deepEqual(names.slice(0, 2), ["who_said_it", "quotation"]);
	assert.equal(names.indexOf("sentence"), names.indexOf("text") + 1);
});

test("words inside a cell stay as they are where nothing can be cut there", () => {
	assert.equal(cellTextOfLine("wheat; maize - and rye"), "wheat; maize - and rye");
	assert.equal(cellTextOfLine("wheat; =1"), "wheat;' =1");
});
