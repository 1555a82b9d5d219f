import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { Unreadable } from "../../src/article/failure.ts";
import { htmlDraft } from "../../src/article/formats/html.ts";

const CORPUS = join(import.meta.dirname, "..", "corpus");
const HERE = { url: null, captured: null, place: "" };
const PROSE =
	"<p>The ferry company said on Thursday that the night boat to Orsund would stop running in March, after a winter in which half of its sailings had been called off.</p>";

/** A draft as the corpus writes it down: each line with its zone, each removal with its step. */
function outcome(html: string): unknown {
	try {
		const { text, zones, removed, notices } = htmlDraft(html, HERE);
		return {
			lines: zones.flatMap(({ start, end, zone }) =>
				text
					.slice(start, end)
					.split("\n")
					.map((line) => [zone, line]),
			),
			removed: removed.map(({ step, text: gone }) => [step, gone]),
			notices: notices.map(({ code }) => code),
		};
	} catch (error) {
		if (error instanceof Unreadable) return { error: error.code };
		throw error;
	}
}

for (const name of readdirSync(CORPUS).filter((folder) => folder.startsWith("html--"))) {
	test(`page: ${name.slice("html--".length).replaceAll("-", " ")}`, () => {
		const page = readFileSync(join(CORPUS, name, "page.html"), "utf8");
		assert.deepEqual(outcome(page), JSON.parse(readFileSync(join(CORPUS, name, "expected.json"), "utf8")));
	});
}

test("the text of a page is its zones, line by line", () => {
	const words = fc.constantFrom("The harbour was closed on Monday, the master said. ", "boat", "&amp;", "\u{1F35E}", "e\u0301", " ", "\n", "<br>", "<br><br>");
	const tag = fc.constantFrom("p", "div", "h1", "h2", "span", "a", "li", "table", "tr", "td", "pre", "figure", "figcaption", "aside", "blockquote", "b");
	const name = fc.constantFrom("", ' class="share"', ' class="caption"', ' class="story-body"', " hidden");
	const piece = fc.oneof(
		words,
		fc.tuple(tag, name).map(([element, attribute]) => `<${element}${attribute}>`),
		tag.map((element) => `</${element}>`),
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
			const { text, zones } = htmlDraft(`<p>Orsund</p>${pieces.join("")}`, HERE);
			assert.equal(zones.map(({ start, end }) => text.slice(start, end)).join("\n"), text);
			assert.ok(text.split("\n").every((line) => line !== "" && line === line.trim() && !/\s\s|\t/.test(line)));
		}),
	);
});

test("no block of text is lost: what is not in the text was removed", () => {
	const page = readFileSync(join(CORPUS, "html--clutter", "page.html"), "utf8");
	const { text, removed } = htmlDraft(page, HERE);
	const all = [text, ...removed.map((block) => block.text)].join("\n");
	for (const said of ["Night boat to Orsund ends", "By Tove Lund", "14 February 2031", "Book a winter cabin", "Ferries", "Most read", "Privacy", "Sport"]) {
		assert.equal(all.split(said).length, 2, said);
	}
});

test("tags nested 50,000 deep are read", () => {
	const { text } = htmlDraft(`<html><body>${"<div class=share>".repeat(50_000)}${PROSE}`, HERE);
	assert.match(text, /^The ferry company said .* called off\.$/);
});

test("a script in every attribute is no text", () => {
	const loud = 'onclick="alert(1)" style="background:url(javascript:alert(1))" title="<script>alert(1)</script>" data-x="alert(1)"';
	const { text, removed } = htmlDraft(`<body ${loud}><article ${loud}>${PROSE.replaceAll("<p>", `<p ${loud}>`)}</article></body>`, HERE);
	assert.match(text, /^The ferry company/);
	assert.ok(!JSON.stringify([text, removed]).includes("alert"));
});

test("pictures inside a saved page are left out and its text is kept", () => {
	const { text } = htmlDraft(`<img src="data:image/png;base64,${"QUJD".repeat(1_000_000)}">${PROSE}${PROSE}`, HERE);
	assert.match(text, /^The ferry company/);
});

test("an input of nothing but white space is empty", () => {
	assert.throws(
		() => htmlDraft(" \n&nbsp;<p> </p>", HERE),
		(error) => error instanceof Unreadable && error.code === "empty",
	);
});

test("the container's address and date of capture stay", () => {
	const { url, captured, place } = htmlDraft(PROSE, { url: "https://courier.example/news/boat", captured: "2031-03-01", place: "/a.html" });
	assert.deepEqual({ url, captured, place }, { url: "https://courier.example/news/boat", captured: "2031-03-01", place: "/a.html" });
});
