import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { articlesOf } from "../../src/article/articles.ts";
import type { Leaf } from "../../src/article/leaf.ts";
import { sentencesOf } from "../../src/text/sentences.ts";
import { inertPage } from "../../src/views/saved/inert-page.ts";
import { savedPage } from "../../src/views/saved/saved-page.ts";
import { docxOf, pdfOf } from "../article/documents.ts";
import { leafOf } from "../article/leaf-of.ts";

const STORY = [
	"The lock keeper at Veldermond said on Sunday that the <b>upper gate</b> had &ldquo;moved&rdquo; in the night, an hour before the first barge.",
	"Two carpenters, who asked not to be named, said that the beam had been cracked since the spring, and that the board had been told of it.",
	"The board did not reply to questions about the beam.",
];
const pageOf = (body: string, head = ""): string =>
	`<!doctype html><html lang="en"><head><title>Gate moves</title>${head}</head><body class="story"><article><h1>Gate moves at Veldermond</h1>${body}</article></body></html>`;
const PARAGRAPHS = STORY.map((words) => `<p>${words}</p>`).join("");

/** The first article of a leaf and its page as it was saved. */
const shown = async (leaf: Leaf) => {
	const [article] = await articlesOf(leaf);
	assert.ok(article);
	const read = { ...article, sentences: sentencesOf(article.text) };
	return { read, markup: await savedPage(leaf, read) };
};

/** What stands at the anchors of a text's sentences, by the words of the sentence. */
const anchored = ({ read, markup }: Awaited<ReturnType<typeof shown>>): ReadonlyMap<string, string> => {
	const { document } = parseHTML(markup);
	return new Map(
		read.sentences.map(({ start, end }) => [
			read.text.slice(start, end).trim(),
			[...document.querySelectorAll(`.hearsay-${start}`)].map(({ textContent }) => textContent).join(""),
		]),
	);
};
const letters = (words: string): string => words.replaceAll(/[^\p{L}\p{N}]/gu, "");

test("each sentence of a web page is found in the page as it was saved, across its markup", async () => {
	const found = anchored(await shown(leafOf(pageOf(`<nav>Home</nav>${PARAGRAPHS}<p>More stories</p>`))));
	assert.ok(found.size >= 4);
	for (const [words, there] of found) assert.equal(letters(there), letters(words));
});

test("so it is in a plain text, in a PDF file by its pages, in a Word document, and inside MHTML", async () => {
	const plain = STORY.map((words) => words.replaceAll(/<\/?b>/g, "").replaceAll(/&.dquo;/g, '"'));
	const pdf = pdfOf(plain.map((words) => (words.match(/.{1,70}(?:\s|$)/g) ?? []).map((line, at) => ({ x: 72, y: 700 - 14 * at, text: line.trim() }))));
	const mhtml = `From: <Saved>\r\nSubject: Gate\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://lock.example/gate\r\n\r\n${pageOf(PARAGRAPHS)}\r\n--b--\r\n`;
	for (const [name, leaf] of Object.entries({
		text: leafOf(plain.join("\n\n"), { input: "gate.txt" }),
		pdf: leafOf(pdf, { input: "gate.pdf" }),
		word: leafOf(docxOf(plain)),
		mhtml: leafOf(mhtml, { input: "gate.mhtml" }),
	})) {
		const page = await shown(leaf);
		for (const [words, there] of anchored(page)) assert.equal(letters(there), letters(words), name);
		const { document } = parseHTML(page.markup);
		if (name === "pdf")
			assert.deepEqual([...document.querySelectorAll("h2")].map(({ textContent }) => textContent).slice(0, 2), [
				"Page 1 of 3, its text",
				"Page 2 of 3, its text",
			]);
	}
});

test("of a saved page nothing is left that runs, loads, leads anywhere, or ends what it stands in", () => {
	const trap = `<script>caught()</script><img src="https://out.example/a.png" alt="a <crane>" onerror="caught()" srcset="https://out.example/b.png 2x"><a href="javascript:caught()" ping="https://out.example/">more</a>
<iframe srcdoc="<script>caught()</script>"></iframe><object data="https://out.example/"></object><svg><script>caught()</script><a href="https://out.example/">x</a></svg><math><mi xlink:href="https://out.example/">m</mi></math>
<form action="https://out.example/"><input autofocus onfocus="caught()"><button formaction="https://out.example/">Send</button></form><meta http-equiv="refresh" content="0;url=https://out.example/"><base href="https://out.example/">
<link rel="stylesheet" href="https://out.example/s.css"><video src="https://out.example/v" autoplay></video><template><script>caught()</script></template><noscript><img src="https://out.example/n"></noscript>
<p style="background:url(https://out.example/bg);color:red" onclick="caught()" background="https://out.example/">&lt;script&gt;caught()&lt;/script&gt;</p><p id="hearsay-0" title='"><script>caught()</script>'>x</p>`;
	const style = `<style>@import "https://out.example/i.css"; p{background:url('https://out.example/p')} b{background:u\\72l(https://out.example/h)} i{background:image-set("https://out.example/set" 1x)} a::after{content:"</sty" "le><script>caught()</script>"}</style>`;
	const { style: sheet, content, body } = inertPage(pageOf(`${PARAGRAPHS}${trap}`, style), { text: "", sentences: [] });
	const { document } = parseHTML(`<html><body>${content}</body></html>`);
	assert.doesNotMatch(`${sheet}${content}`, /out\.example/);
	assert.doesNotMatch(sheet, /<\//);
	assert.equal(body, ' class="story"');
	for (const element of document.querySelectorAll("body *")) {
		assert.doesNotMatch(element.localName, /script|iframe|object|svg|math|form|input|button|meta|base|link|video|template|noscript|style/);
		for (const { name } of element.attributes) assert.match(name, /^(?:class|id|style|title|alt|lang)$/);
	}
	assert.equal(document.getElementById("hearsay-0"), null);
	assert.match(document.body.textContent ?? "", /<script>caught\(\)<\/script>/);
	assert.match(document.body.textContent ?? "", /picture not kept: a <crane>/);
});

test("pictures that a page carries in itself are shown", () => {
	const own = `data:image/png;base64,${"iVBORw0KGgo".repeat(40)}`;
	const { content } = inertPage(pageOf(`<img src="${own}" alt="the gate"><img src="data:text/html,x" alt="no picture">`), { text: "", sentences: [] });
	const { document } = parseHTML(`<html><body>${content}</body></html>`);
	assert.deepEqual(
		[...document.querySelectorAll("img")].map((one) => one.getAttribute("src")),
		[own],
	);
});

test("bytes that are not kept, or cannot be shown any more, say so", async () => {
	const read = { input: "gate.html", outlet: null, published: null, modified: null, text: "", sentences: [] };
	assert.match(await savedPage(null, read), /keeps no bytes of this text/);
	assert.match(await savedPage(leafOf("%PDF-1.7\n", { input: "gate.pdf" }), read), /cannot be shown: The PDF file cannot be opened/);
});
