import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import iconv from "iconv-lite";
import { draftsOf } from "../../src/article/drafts.ts";
import { readRtf } from "../../src/article/formats/rtf-reader.ts";
import { rtfOf } from "./documents.ts";
import { leafOf } from "./leaf-of.ts";

const rtf = (inside: string) => Buffer.from(`{\\rtf1\\ansi\\ansicpg1252 ${inside}}`, "latin1");
const paragraphsOf = (inside: string) => readRtf(rtf(inside)).paragraphs;

test("any text comes back from rich text, paragraph by paragraph", () => {
	fc.assert(
		fc.property(
			fc.array(
				fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== "" && !/[\n\r\t]/.test(text)),
				{ minLength: 1, maxLength: 5 },
			),
			(paragraphs) => {
				assert.deepEqual(
					readRtf(rtfOf(paragraphs)).paragraphs,
					paragraphs.map((text) => text.trim()),
				);
			},
		),
	);
});

test("marks, accents and quotation marks, written in the ways that programs write them", () => {
	assert.deepEqual(paragraphsOf("{\\b The caf\\'e9} \\ldblquote no\\rdblquote\\~- he said\\par Second\\line third"), [
		"The café “no”\u00A0- he said",
		"Second",
		"third",
	]);
	assert.deepEqual(paragraphsOf("\\u8220?No,\\u8221\\'94 \\uc2\\u8364\\'80x4 \\uc0\\u233 t\\u233"), ["“No,” €4 été"]);
});

test("bytes are read in the encoding of their font", () => {
	const russian = [...iconv.encode("Мост", "windows-1251")].map((byte) => `\\'${byte.toString(16)}`).join("");
	const japanese = [...iconv.encode("橋の表示と市", "shift_jis")]
		.map((byte) => (byte >= 0x61 && byte < 0x7b ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`))
		.join("");
	const fonts = "{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset128 Mincho;}}";
	assert.deepEqual(paragraphsOf(`${fonts}{\\f1 ${russian}} bridge {\\f2 ${japanese}}`), ["Мост bridge 橋の表示と市"]);
});

test("what is no text is left out: styles, pictures, heads and feet, fields' codes, hidden and deleted words", () => {
	const inside =
		'{\\stylesheet{\\s0 Normal;}}{\\*\\generator Writer;}{\\header Head\\par}{\\pict\\wmetafile8 0102ff}{\\field{\\*\\fldinst HYPERLINK "https://ellery.example"}{\\fldrslt a link}} {\\v secret}{\\deleted gone}kept\\par';
	assert.deepEqual(paragraphsOf(inside), ["a link kept"]);
	assert.deepEqual(paragraphsOf("before{\\pict\\bin5 {{{{{} after\\par"), ["before after"]);
});

test("a rich text file as an article, with its information group", async () => {
	const info = "{\\info{\\title Crane falls}{\\author Ida Brandt}{\\creatim\\yr2031\\mo5\\dy4\\hr6\\min30}{\\revtim\\yr2031\\mo5\\dy5}}";
	const [draft] = await draftsOf(leafOf(rtfOf(["Crane falls", "The harbour master said the crane fell.", "“No,” she added."], info)));
	assert.equal(draft?.text, "Crane falls\n\nThe harbour master said the crane fell.\n\n“No,” she added.");
	assert.deepEqual(
		[draft?.title, draft?.byline, draft?.published, draft?.modified, draft?.zones[0]?.zone],
		["Crane falls", ["Ida Brandt"], "2031-05-04T06:30", "2031-05-05", "title"],
	);
});

test("a file that is cut off gives what stood before, with a notice", async () => {
	const whole = rtfOf(["The harbour master said the crane fell.", "Nobody was hurt."]);
	const [draft] = await draftsOf(leafOf(whole.subarray(0, -9)));
	assert.ok(draft?.text.startsWith("The harbour master said the crane fell."));
	assert.ok(draft?.notices.some(({ code }) => code === "cut_off"));
});

test("hostile files neither crash nor hang", async () => {
	for (const inside of [
		"{".repeat(200_000),
		"}".repeat(200_000),
		"{\\b ".repeat(100_000),
		"\\bin99999999999 x",
		"\\u99999999999999 \\'zz \\",
		"\\ansicpg99999 \\'ff",
		"\\uc1000000\\u65 abc",
	]) {
		const read = draftsOf(leafOf(rtf(`word ${inside}`)));
		await read.then(
			([draft]) => assert.ok(draft?.text.startsWith("word")),
			(error: unknown) => assert.equal(error instanceof Error ? error.name : "", "Unreadable"),
		);
	}
	await assert.rejects(draftsOf(leafOf("{\\rtf1}")), { name: "Unreadable", code: "empty" });
});
