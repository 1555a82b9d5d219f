import assert from "node:assert/strict";
import { test } from "node:test";
import { strToU8, unzipSync, zipSync } from "fflate";
import { draftsOf } from "../../src/article/drafts.ts";
import { docxOf } from "./documents.ts";
import { leafOf } from "./leaf-of.ts";

const FIRST = "The harbour master said the crane fell at dawn & nobody was hurt.";
const PARTS = [
	{ style: "Title", text: "Crane falls" },
	{ style: "Subtitle", text: "An hour before the first ferry" },
	FIRST,
	{ style: "Caption", text: "The quay on Sunday" },
	"An official denied it.",
];

test("a Word document: its paragraphs, zones from its styles, its properties", async () => {
	const core = {
		"dc:title": "draft.docx",
		"dc:creator": "Ida Brandt; Tom Osei",
		"dcterms:created": "2031-05-04T06:30:00Z",
		"dcterms:modified": "2031-05-05T06:30:00Z",
	};
	const [draft, ...others] = await draftsOf(leafOf(docxOf(PARTS, core), { input: "crane" }));
	assert.equal(others.length, 0);
	assert.equal(draft?.text, `Crane falls\n\nAn hour before the first ferry\n\n${FIRST}\n\nThe quay on Sunday\n\nAn official denied it.`);
	assert.deepEqual(
		draft?.zones.map(({ start, end, zone }) => [zone, draft.text.slice(start, end)]),
		[
			["title", "Crane falls"],
			["standfirst", "An hour before the first ferry"],
			["body", FIRST],
			["caption", "The quay on Sunday"],
			["body", "An official denied it."],
		],
	);
	assert.deepEqual(
		[draft?.kind, draft?.title, draft?.byline, draft?.published, draft?.modified],
		["document", "Crane falls", ["Ida Brandt", "Tom Osei"], "2031-05-04T06:30:00Z", "2031-05-05T06:30:00Z"],
	);
});

test("what a program filled in by itself is no title and no author", async () => {
	const [draft] = await draftsOf(leafOf(docxOf([FIRST], { "dc:title": "Document1", "dc:creator": "Administrator" })));
	assert.deepEqual([draft?.title, draft?.byline], [null, []]);
});

test("damaged, cut-off and empty documents are refused", async () => {
	const whole = docxOf(PARTS);
	await assert.rejects(draftsOf(leafOf(whole.slice(0, -60), { input: "cut.docx" })), { name: "Unreadable", code: "broken" });
	await assert.rejects(draftsOf(leafOf(docxOf([""]))), { name: "Unreadable", code: "empty" });
	const parts = unzipSync(whole);
	for (const document of ["<w:document>", "no XML at all", ""]) {
		await assert.rejects(draftsOf(leafOf(zipSync({ ...parts, "word/document.xml": strToU8(document) }))), { name: "Unreadable" });
	}
});

test("a document that unfolds to more than the limit is refused before it is unfolded", async () => {
	const bomb = zipSync({ ...unzipSync(docxOf(PARTS)), "word/media/picture.bin": new Uint8Array(70 * 1024 * 1024) }, { level: 1 });
	await assert.rejects(draftsOf(leafOf(bomb)), { name: "Unreadable", code: "too_large" });
});

test("entities that a document defines are not expanded", async () => {
	const parts = unzipSync(docxOf([FIRST]));
	const levels = Array.from({ length: 12 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join("");
	const document = new TextDecoder()
		.decode(parts["word/document.xml"])
		.replace("<w:document", `<!DOCTYPE d [<!ENTITY e0 "haha">${levels}]><w:document`)
		.replace("dawn", "&e12;");
	const read = draftsOf(leafOf(zipSync({ ...parts, "word/document.xml": strToU8(document) })));
	await read.then(
		([draft]) => assert.ok((draft?.text.length ?? Infinity) < 1000),
		(error: unknown) => assert.equal(error instanceof Error ? error.name : "", "Unreadable"),
	);
});
