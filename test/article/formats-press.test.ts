import assert from "node:assert/strict";
import { test } from "node:test";
import type { Draft } from "../../src/article/article.ts";
import { draftsOf } from "../../src/article/drafts.ts";
import { type DocxPart, docxOf, rtfOf } from "./documents.ts";
import { leafOf } from "./leaf-of.ts";

const CRANE = ["PORT ELLERY — The harbour master said on Sunday that the old crane fell at dawn.", "“Nobody was hurt,” she told reporters."];
const FERRY = ["The ferry company denied that the quay was closed.", "An official, who asked not to be named, said it had been closed for an hour."];

const summary = (drafts: readonly Draft[]) =>
	drafts.map(({ place, title, outlet, byline, published, text }) => ({ place, title, outlet, byline, published, text }));

const EXPECTED = [
	{
		place: ":1",
		title: "Crane falls at dawn",
		outlet: "Ellery Post",
		byline: ["Ida Brandt"],
		published: "2031-05-04",
		text: `Crane falls at dawn\n\n${CRANE.join("\n\n")}`,
	},
	{
		place: ":2",
		title: "Ferry company denies closure",
		outlet: "Quay Tidings",
		byline: [],
		published: "2031-05-05",
		text: `Ferry company denies closure\n\n${FERRY.join("\n\n")}`,
	},
];

const FACTIVA = [
	[
		"Crane falls at dawn",
		"By Ida Brandt",
		"412 words",
		"4 May 2031",
		"Ellery Post",
		"ELLPST",
		"12",
		"English",
		"(c) 2031 Ellery Post Ltd. All rights reserved.",
		...CRANE,
		"Document ELLPST0020310504en540001b",
	],
	[
		"Shipping",
		"Ferry company denies closure",
		"98 words",
		"5 May 2031",
		"Quay Tidings",
		"QUAYTI",
		"English",
		"Copyright 2031, Quay Tidings.",
		...FERRY,
		"Document QUAYTI0020310505en5500003",
	],
].flat();

const FACTIVA_CODED: readonly (readonly [string, string])[] = [
	["SE", "News"],
	["HD", "Crane falls at dawn"],
	["BY", "By Ida Brandt"],
	["WC", "412 words"],
	["PD", "4 May 2031"],
	["SN", "Ellery Post"],
	["SC", "ELLPST"],
	["LA", "English"],
	["CY", "(c) 2031 Ellery Post Ltd."],
	["LP", CRANE[0] ?? ""],
	["TD", CRANE[1] ?? ""],
	["NS", "gacc : Accidents | gcat : General News"],
	["AN", "Document ELLPST0020310504en540001b"],
	["HD", "Ferry company denies closure"],
	["WC", "98 words"],
	["PD", "5 May 2031"],
	["SN", "Quay Tidings"],
	["LA", "English"],
	["TD", FERRY.join("\n")],
	["AN", "Document QUAYTI0020310505en5500003"],
];

const NEXIS_COVER = [
	"User Name: Reader",
	"Date and Time: Tuesday, 6 May 2031 09:31:00 CEST",
	"Job Number: 00000001",
	"Documents (2)",
	"1. Crane falls at dawn",
	"Client/Matter: -None-",
	"Search Terms: crane",
	"Narrowed by:",
	"Content Type",
	"News",
];
const NEXIS = [
	...NEXIS_COVER,
	...[
		"Crane falls at dawn",
		"Ellery Post",
		"May 4, 2031 Sunday",
		"Copyright 2031 Ellery Post Ltd. All Rights Reserved",
		"Section: NEWS; Pg. 3",
		"Length: 412 words",
		"Byline: Ida Brandt",
		"Body",
		...CRANE,
		"Load-Date: May 5, 2031",
		"End of Document",
	],
	...[
		"Ferry company denies closure",
		"Quay Tidings(Port Ellery)",
		"May 5, 2031 Monday",
		"Length: 98 words",
		"Body",
		...FERRY,
		"Classification",
		"Language: ENGLISH",
		"Subject: FERRIES (90%)",
		"Load-Date: May 6, 2031",
		"End of Document",
	],
];

const LEXIS_ACADEMIC = [
	...[
		"1 of 2 DOCUMENTS",
		"Ellery Post",
		"May 4, 2031 Sunday",
		"Crane falls at dawn",
		"BYLINE: Ida Brandt",
		"SECTION: NEWS; Pg. 3",
		"LENGTH: 412 words",
		...CRANE,
		"LOAD-DATE: May 5, 2031",
		"LANGUAGE: ENGLISH",
		"PUBLICATION-TYPE: Newspaper",
		"Copyright 2031 Ellery Post Ltd.",
	],
	...[
		"2 of 2 DOCUMENTS",
		"Quay Tidings",
		"May 5, 2031 Monday",
		"Ferry company denies closure",
		"LENGTH: 98 words",
		...FERRY,
		"LOAD-DATE: May 6, 2031",
		"LANGUAGE: ENGLISH",
	],
];

const PROQUEST = [
	"____________________________________________________________",
	...[
		"Crane falls at dawn",
		"Author: Brandt, Ida",
		"Publication info: Ellery Post ; Port Ellery [Port Ellery]. 04 May 2031: A.1.",
		"ProQuest document link",
		"Abstract: None available.",
		`Full text: ${CRANE[0]}`,
		CRANE[1] ?? "",
		"Subject: Cranes; Harbours",
		"Title: Crane falls at dawn",
		"Publication title: Ellery Post; Port Ellery",
		"Publication date: May 4, 2031",
		"ProQuest document ID: 1234567",
		"Copyright: Copyright Ellery Post 2031",
		"Database: Coastal Newsstream",
	],
	"____________________________________________________________",
	...[
		"Ferry company denies closure",
		"Publication info: Quay Tidings ; Port Ellery. 05 May 2031.",
		`Full text: ${FERRY.join("\n")}`,
		"Title: Ferry company denies closure",
		"Publication title: Quay Tidings",
		"Publication date: May 5, 2031",
		"ProQuest document ID: 1234568",
		"Database: Coastal Newsstream",
	],
	"____________________________________________________________",
	...["Terms and conditions", "Contact ProQuest"],
];

const asHtml = (lines: readonly string[]) =>
	`<html><head><title>Export</title></head><body>${lines.map((line) => `<p>${line.replaceAll("\n", "</p><p>")}</p>`).join("\n")}</body></html>`;

for (const [name, lines] of [
	["Factiva", FACTIVA],
	["Nexis", NEXIS],
	["LexisNexis Academic", LEXIS_ACADEMIC],
	["ProQuest", PROQUEST],
] as const) {
	test(`${name}: one article each, from Word, rich text and HTML alike`, async () => {
		const paragraphs = lines.flatMap((line) => line.split("\n"));
		for (const [form, file] of [
			["docx", docxOf(paragraphs)],
			["rtf", rtfOf(paragraphs)],
			["html", asHtml(lines)],
		] as const) {
			assert.deepEqual(summary(await draftsOf(leafOf(file))), EXPECTED, form);
		}
	});
}

test("Factiva with indexing: from tables in Word, rich text and HTML alike", async () => {
	const table: readonly DocxPart[] = FACTIVA_CODED.map((cells) => ({ cells }));
	const rich = Buffer.from(rtfOf([]))
		.toString("latin1")
		.replace(
			/\}$/,
			`${FACTIVA_CODED.map(([code, value]) => `\\trowd ${code}\\cell ${value.replaceAll("\n", "\\par ").replaceAll("“", "\\u8220?").replaceAll("”", "\\u8221?").replaceAll("—", "\\u8212?")}\\cell\\row`).join("\n")}}`,
		);
	const rows = FACTIVA_CODED.map(
		([code, value]) =>
			`<tr><td><b>${code}</b>&nbsp;</td><td>${value
				.split("\n")
				.map((line) => `<p>${line}</p>`)
				.join("")}</td></tr>`,
	);
	const page = `<html><body><div class="article enArticle"><table>${rows.join("")}</table></div></body></html>`;
	for (const file of [docxOf(table), rich, page]) assert.deepEqual(summary(await draftsOf(leafOf(file))), EXPECTED);
});

test("Europresse's HTML", async () => {
	const article = (outlet: string, header: string, title: string, author: string, body: readonly string[]) =>
		`<article><header><div><span class="DocPublicationName">${outlet}   </span></div><div><span class="DocHeader">${header}</span></div><div class="titreArticle"><p class="titreArticleVisu">${title}</p></div><div>${author}</div></header><section><div class="DocText"><div class='docOcurrContainer'>${body.map((text) => `<p>${text}</p>`).join(" ")}</div></div></section><footer><small>© 2031 Owner.</small><p>Numéro de document : news·20310504·EP·1</p></footer></article>`;
	const page = `<!DOCTYPE html><html><head><title></title></head><body>${article("Ellery Post, no. 12", "News, dimanche 4 mai 2031, p. 16", "Crane falls at dawn", "Ida Brandt", CRANE)}${article("Quay Tidings", "Monday, May 5, 2031", "Ferry company denies closure", "", FERRY)}</body></html>`;
	const drafts = await draftsOf(leafOf(page));
	assert.deepEqual(summary(drafts), EXPECTED);
	assert.ok(drafts[0]?.removed.some(({ text }) => text.includes("Numéro de document")));
});

test("every zone is its text, and the database's own lines are kept apart with their reason", async () => {
	const [crane] = await draftsOf(leafOf(docxOf(NEXIS)));
	assert.deepEqual(
		crane?.zones.map(({ start, end, zone }) => [zone, crane.text.slice(start, end)]),
		[["title", "Crane falls at dawn"], ...CRANE.map((text) => ["body", text])],
	);
	const removed = crane?.removed.map(({ text }) => text) ?? [];
	for (const line of ["Length: 412 words", "Load-Date: May 5, 2031", "Job Number: 00000001"]) assert.ok(removed.includes(line), line);
});

test("a text that only speaks of such files is one document", async () => {
	const lines = [
		"How to cite",
		"Every article ends with a line such as Document ELLPST0020310504en540001b.",
		"HD stands for the headline.",
		"The last words are End of Document, on a line of their own.",
	];
	assert.equal((await draftsOf(leafOf(docxOf(lines)))).length, 1);
	assert.equal((await draftsOf(leafOf(rtfOf(lines)))).length, 1);
});

test("exports that are cut off or shuffled give what can be told, never a crash", async () => {
	for (const lines of [FACTIVA, NEXIS, LEXIS_ACADEMIC, PROQUEST]) {
		for (let end = 1; end < lines.length; end += 3) {
			for (const part of [lines.slice(0, end), lines.slice(end), lines.slice(0, end).reverse()]) {
				const drafts = await draftsOf(leafOf(rtfOf(part)));
				assert.ok(drafts.length > 0 && drafts.every(({ text }) => /\S/.test(text)));
			}
		}
	}
});
