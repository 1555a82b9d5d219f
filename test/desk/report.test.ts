import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { deskFiles } from "../../src/views/desk-files.ts";
import { CLAIM_PAGES, reportFile } from "../../src/views/pages/report-file.ts";
import { hearsay } from "../cli/command.ts";
import { exampleCase, hostileCase } from "./example.ts";

const example = exampleCase();
after(example.remove);

const report = async (whole = false): Promise<string> => reportFile(await example.matter(), deskFiles(), whole);

test("the command says what the file will contain before it writes it", () => {
	const output = join(example.folder, "story.html");
	const { status, out, err } = hearsay(["report", example.path, "-o", output, "--question", "Was it sold?"]);
	assert.equal(status, 0, err);
	assert.match(out, /will contain:\n {2}\d+ claims .*\n {2}Of 16 texts the statements .* not the whole texts\.\n/);
	assert.match(readFileSync(output, "utf8"), /<h1>Was it sold\?<\/h1>/);
	assert.equal(hearsay(["report", example.path]).status, 2);
	assert.equal(hearsay(["report", example.path, "-o", join(example.folder, "nowhere", "story.html")]).status, 2);
});

test("the same case gives the same bytes", async () => assert.equal(await report(), await report()));

test("fifty texts like these would take less than 3 MB", async () => {
	const [page, { style, script }] = [await report(), deskFiles()];
	const sections = page.split('<section class="page" ').filter((part) => part.startsWith('id="claim-'));
	const claims = sections.reduce((sum, part) => sum + Buffer.byteLength(part), 0);
	const fixed = Buffer.byteLength(style) + Buffer.byteLength(script);
	const times = 50 / 16;
	const length = fixed + claims * Math.min(times, CLAIM_PAGES / sections.length) + (Buffer.byteLength(page) - claims - fixed) * times;
	assert.ok(sections.length > 10 && length < 3_000_000, `${Math.round(length)} bytes`);
});

test("the script is under 60 KB compressed", () => assert.ok(gzipSync(deskFiles().script).length < 60_000));

test("the file needs nothing from anywhere", async () => {
	const { document } = parseHTML(await report());
	for (const element of document.querySelectorAll("[src], link, iframe, object, embed, form")) assert.fail(element.outerHTML.slice(0, 200));
	for (const link of document.querySelectorAll("a[href]")) assert.match(link.getAttribute("href") ?? "", /^#/);
	const policy = document.querySelector("meta[http-equiv='Content-Security-Policy']")?.getAttribute("content") ?? "";
	assert.match(policy, /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+';/);
	assert.equal(document.querySelectorAll("script").length, 1);
	assert.equal(document.querySelectorAll("[style]").length, 0);
});

test("every link leads to something, and no two elements have one name", async () => {
	for (const whole of [true, false]) {
		const { document } = parseHTML(await report(whole));
		const names = [...document.querySelectorAll("[id]")].map(({ id }) => id);
		assert.deepEqual(
			names.filter((name, at) => names.indexOf(name) !== at),
			[],
		);
		const known = new Set(names);
		const dead = [...document.querySelectorAll("a[href^='#']")].map((link) => link.getAttribute("href")?.slice(1) ?? "").filter((name) => !known.has(name));
		assert.deepEqual([...new Set(dead)].slice(0, 5), []);
	}
});

test("texts are excerpts unless somebody asks for the whole", async () => {
	const matter = await example.matter();
	const shown = async (all: boolean): Promise<string> => {
		const { document } = parseHTML(await report(all));
		for (const number of document.querySelectorAll("sup")) number.remove();
		return document.querySelector("main")?.textContent ?? "";
	};
	const [excerpts, whole] = [await shown(false), await shown(true)];
	const sentences = matter.texts
		.flatMap(({ text, sentences: all }) => all.map(({ start, end }) => text.slice(start, end)))
		.filter((words) => words.length > 60);
	assert.deepEqual(
		sentences.filter((words) => !whole.includes(words)),
		[],
	);
	assert.ok(sentences.filter((words) => !excerpts.includes(words)).length > 20);
});

/** Words that the program never says in its own voice. */
const NEVER =
	/\b(?:claimed|admitted|revealed|confirmed|exposed|failed to|false|true|verified|debunked|misquoted|inflated|lost|collapsed|independent|first-hand|furniture|copied from)\b/i;

test("the program's own words are its few", async () => {
	const { document } = parseHTML(await report(true));
	for (const quoted of document.querySelectorAll(".evidence, .said, .quotation, q, .text, .headline, script, style")) quoted.remove();
	const own = (document.querySelector("body")?.textContent ?? "").replaceAll(/"[^"]*"|“[^”]*”/g, "…");
	const [said] = NEVER.exec(own) ?? [];
	assert.equal(said, undefined, said && own.slice(Math.max(0, own.indexOf(said) - 200), own.indexOf(said) + 60));
});

test("no claim stands bare: its page's title has its words and whose they are", async () => {
	const { document } = parseHTML(await report());
	const titles = [...document.querySelectorAll("section[id^='claim-']")].map((page) => page.getAttribute("data-title") ?? "");
	assert.ok(titles.length > 10);
	for (const title of titles) assert.match(title, /^["“‘«].*["”’»] - .*(?:20\d\d|date not given)/s);
});

test("what articles say is never markup", async () => {
	const made = hostileCase();
	try {
		const { document } = parseHTML(await reportFile(await made.matter(), deskFiles(), true));
		assert.equal(document.querySelectorAll("script").length, 1);
		assert.equal(document.querySelectorAll("img, svg[onload], [onerror], [onload]").length, 0);
		assert.equal(document.querySelectorAll("a[href^='javascript']").length, 0);
		assert.ok(document.querySelector("main")?.textContent?.includes("<script>"));
	} finally {
		made.remove();
	}
});
