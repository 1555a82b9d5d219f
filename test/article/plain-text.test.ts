import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { NO_METADATA } from "../../src/article/article.ts";
import { textDraft } from "../../src/article/formats/plain-text.ts";
import { linesOf } from "../../src/text/lines.ts";

const CORPUS = new URL("../corpus/", import.meta.url);
const BARE = { metadata: NO_METADATA, recordId: null, place: "" };

/** The draft as expected.tsv writes it: what is known of the article, then each line that holds something with its zone. */
function written(text: string): string {
	const { title, byline, published, zones } = textDraft(text, BARE);
	const known = { title, byline: byline.join("; "), published };
	const head = Object.entries(known).flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
	const lines = linesOf(text).map((line) => `${zones.find(({ start, end }) => start <= line.start && line.end <= end)?.zone ?? "body"}\t${line.text}`);
	return `${[...head, "", ...lines].join("\n")}\n`;
}

for (const folder of readdirSync(CORPUS).filter((name) => name.startsWith("text--"))) {
	test(`zones of a saved page: ${folder.slice("text--".length)}`, () => {
		const read = (name: string): string => readFileSync(new URL(`${folder}/${name}`, CORPUS), "utf8");
		assert.equal(written(read("page.txt")), read("expected.tsv"));
	});
}

test("the text stays as it came, with its line ends and what is clutter", () => {
	const text = "\r\n  Dam leaks \r\n\r\nShare:\r\n\tThe dam leaks, an engineer said on Monday, and it has leaked for two years. \r\n";
	const { text: kept, removed } = textDraft(text, BARE);
	assert.equal(kept, text);
	assert.deepEqual(removed, []);
});

test("what is known of a record goes before what its text seems to say", () => {
	const text = "Dam leaks\nBy Marta Feld\n9 March 2021\nThe dam leaks, an engineer said on Monday, and it has leaked for two years.";
	assert.deepEqual(textDraft(text, BARE).byline, ["Marta Feld"]);
	const metadata = { ...NO_METADATA, title: "Another title", byline: ["Jon Roe"], published: "2020-01-01" };
	const draft = textDraft(text, { metadata, recordId: "r7", place: ":7" });
	assert.deepEqual([draft.title, draft.byline, draft.published, draft.recordId, draft.place], ["Another title", ["Jon Roe"], "2020-01-01", "r7", ":7"]);
});

test("dates of other stories are not the story's", () => {
	const text =
		"Dam leaks\n\nThe dam leaks, an engineer said on Monday, and it has leaked for two years.\n\nRelated items\n\nBridge opens\n\nMonday, 19 February 2018 13:03\n";
	assert.equal(textDraft(text, BARE).published, null);
});

test("a page that holds nothing but clutter keeps all of its text, and says so", () => {
	const draft = textDraft("Share\nFacebook\nComments\nAdvertisement\n", BARE);
	assert.deepEqual(draft.zones, []);
	assert.deepEqual(
		draft.notices.map(({ code }) => code),
		["no_story"],
	);
});

test("one line alone is story", () => {
	for (const text of ["Dam leaks", "The dam leaks, an engineer said on Monday.", "What now?"]) {
		const { zones, notices } = textDraft(text, BARE);
		assert.ok(!zones.some(({ zone }) => zone === "boilerplate"), text);
		assert.deepEqual(notices, []);
	}
});

test("zones are in order, apart and inside the text, whatever the text", () => {
	const pieces = fc.constantFrom(
		"Related items",
		"By Jane Doe",
		"Share:",
		"3 March 2020",
		"\n",
		"\n\n",
		"Dam leaks twice a day",
		"The dam leaks, an engineer said on Monday, and it has for years.",
		"(AP) — ",
		"— A (@b) x",
		"©",
		"𝒳",
	);
	fc.assert(
		fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
			const text = parts.join("\n");
			let last = 0;
			for (const { start, end } of textDraft(text, BARE).zones) {
				assert.ok(start >= last && end > start && end <= text.length);
				last = end;
			}
		}),
	);
});
