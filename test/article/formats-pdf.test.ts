import assert from "node:assert/strict";
import { test } from "node:test";
import { draftsOf } from "../../src/article/drafts.ts";
import { type PdfText, pdfOf } from "./documents.ts";
import { leafOf } from "./leaf-of.ts";

const INFO = "/Title (Crane falls at Port Ellery) /Author (Ida Brandt) /CreationDate (D:20310504063000+02'00') /ModDate (D:20310505)";
const edges = (page: number): readonly PdfText[] => [
	{ x: 72, y: 760, text: "Port Ellery Harbour Board" },
	{ x: 300, y: 30, text: `${page}` },
];

const column = (top: number, ...lines: readonly string[]): readonly PdfText[] => lines.map((text, at) => ({ x: 72, y: top - 14 * at, text }));

const PAGES = [
	[
		...edges(1),
		{ x: 72, y: 720, size: 18, text: "Crane falls at dawn" },
		...column(
			690,
			"The harbour master of Port Ellery said on Sunday that the old crane had come",
			"down at dawn, an hour before the first ferry, and that the well-known land-",
			"mark could not be saved.",
		),
		...column(
			630,
			"Nobody was hurt, she added, because the night shift had been sent home early",
			"after the wind alarm. The landmark is well-",
			"known along the coast, and a well-known painter had asked to keep it, but the",
		),
	],
	[...edges(2), ...column(720, "board refused."), ...column(690, "An official said that two inspections had been put off since spring.")],
	[...edges(3), ...column(720, "The board meets again in June.")],
];

test("a text layer: lines become paragraphs, also across pages; hyphens of broken words go, others stay", async () => {
	const [draft] = await draftsOf(leafOf(pdfOf(PAGES, INFO), { input: "report" }));
	assert.deepEqual(
		draft?.zones.map(({ start, end, zone, why }) => [zone, why, draft.text.slice(start, end)]),
		[
			["title", "page 1", "Crane falls at dawn"],
			[
				"body",
				"page 1",
				"The harbour master of Port Ellery said on Sunday that the old crane had come down at dawn, an hour before the first ferry, and that the well-known landmark could not be saved.",
			],
			[
				"body",
				"pages 1 to 2",
				"Nobody was hurt, she added, because the night shift had been sent home early after the wind alarm. The landmark is well-known along the coast, and a well-known painter had asked to keep it, but the board refused.",
			],
			["boilerplate", "runs along the pages, page 1", "Port Ellery Harbour Board"],
			["boilerplate", "runs along the pages, page 1", "1"],
			["body", "page 2", "An official said that two inspections had been put off since spring."],
			["boilerplate", "runs along the pages, page 2", "Port Ellery Harbour Board"],
			["boilerplate", "runs along the pages, page 2", "2"],
			["body", "page 3", "The board meets again in June."],
			["boilerplate", "runs along the pages, page 3", "Port Ellery Harbour Board"],
			["boilerplate", "runs along the pages, page 3", "3"],
		],
	);
	assert.deepEqual(
		[draft?.kind, draft?.title, draft?.byline, draft?.published, draft?.modified],
		["document", "Crane falls at Port Ellery", ["Ida Brandt"], "2031-05-04T06:30:00+02:00", "2031-05-05"],
	);
});

test("without a title of its own the document takes its largest letters", async () => {
	const [draft] = await draftsOf(leafOf(pdfOf(PAGES, "/Title (Microsoft Word - draft7.doc)")));
	assert.equal(draft?.title, "Crane falls at dawn");
});

test("pages without text, or with running heads alone, are pictures", async () => {
	await assert.rejects(draftsOf(leafOf(pdfOf([[], []]))), { name: "Unreadable", code: "no_text_layer" });
	await assert.rejects(draftsOf(leafOf(pdfOf([edges(1), edges(2), edges(3)]))), { name: "Unreadable", code: "no_text_layer" });
});

test("damaged, cut-off and locked files are refused", async () => {
	const whole = Buffer.from(pdfOf(PAGES));
	for (const bytes of [whole.subarray(0, 300), Buffer.from("%PDF-1.7\nnothing else"), Buffer.from("%PDF-")]) {
		await assert.rejects(draftsOf(leafOf(bytes, { input: "page.pdf" })), { name: "Unreadable", code: "broken" });
	}
	const key = "(".concat("x".repeat(32), ")");
	const locked = whole
		.toString("latin1")
		.replace("/Info 4 0 R", `/Info 4 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`);
	await assert.rejects(draftsOf(leafOf(Buffer.from(locked, "latin1"))), { name: "Unreadable", code: "broken", message: /password/ });
});

test("bytes are not used up: the same leaf can be read twice", async () => {
	const leaf = leafOf(pdfOf(PAGES));
	assert.deepEqual(await draftsOf(leaf), await draftsOf(leaf));
});
