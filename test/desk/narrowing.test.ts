/** Narrowing, drawing wider and searching, in a real browser: in a file and on served pages. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { deskApp } from "../../src/http/desk.ts";
import { hostsAt, LOOPBACK } from "../../src/http/hosts.ts";
import { type Listening, listen } from "../../src/http/listen.ts";
import { pagesApp } from "../../src/http/pages.ts";
import { deskFiles } from "../../src/views/desk-files.ts";
import { reportFile } from "../../src/views/pages/report-file.ts";
import { startBrowser } from "./browser.ts";
import { exampleCase } from "./example.ts";

const browser = await startBrowser();
const skip = typeof browser === "string" ? browser : false;
const example = exampleCase();
const matter = await example.matter();
const report = join(example.folder, "story.html");
let listening: Listening | null = null;
let served = "";

before(async () => {
	writeFileSync(report, await reportFile(matter, deskFiles(), false));
	let port = 0;
	const pages = pagesApp({ matter: async () => matter, find: example.find, kept: example.kept, mark: async () => null, by: null, base: "", ...deskFiles() });
	listening = await listen(deskApp({ answer: pages.fetch, deciding: null, sent: [], base: "", hosts: () => hostsAt(LOOPBACK, port) }), 0, LOOPBACK);
	port = listening.port;
	served = `http://127.0.0.1:${port}`;
});
after(async () => {
	await listening?.close();
	if (typeof browser !== "string") await browser.close();
	example.remove();
});

const opened = async (at: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> => {
	if (typeof browser === "string") throw new Error(browser);
	const page = await browser.newPage(options);
	page.setDefaultTimeout(20_000);
	page.on("pageerror", (error) => assert.fail(error));
	await page.goto(at);
	return page;
};
const inFile = (name: string): string => `${pathToFileURL(report).href}#${name}`;

test("a report finds statements in itself, and narrows them by what they have", { skip }, async () => {
	const page = await opened(inFile("search"));
	const place = page.locator("#search");
	await place.locator("input").fill("memo published");
	const first = place.locator(".hits li").first();
	await first.waitFor();
	assert.match((await first.textContent()) ?? "", /memo.*publish|publish.*memo/is);
	const found = Number(/^(\d+) statements found/.exec((await place.locator("[role=status]").textContent()) ?? "")?.[1]);
	const value = place.locator(".facet[data-facet=outlet] li").first();
	const count = Number(await value.locator(".count").textContent());
	const outlet = (await value.locator("button").textContent()) ?? "";
	assert.ok(count > 0 && count < found);
	await value.locator("button").click();
	assert.match((await place.locator("[role=status]").textContent()) ?? "", new RegExp(`^${count} statements? found`));
	for (const by of await place.locator(".hits .by").allTextContents()) assert.ok(by.includes(outlet), by);
	await place.locator(".hits a.evidence").first().click();
	await page.locator("dialog.drawer[open] .is-here").first().waitFor();
	await page.keyboard.press("Escape");
	await place.locator(".facet[data-facet=outlet] button", { hasText: "take away" }).click();
	assert.match((await place.locator("[role=status]").textContent()) ?? "", new RegExp(`^${found} statements found`));
	await place.locator("input").fill("zeppelin");
	assert.match((await place.locator("[role=status]").textContent()) ?? "", /^Not found in this file, which does not mean/);
	await page.close();
});

test("without its script a report says what searching needs", { skip }, async () => {
	const page = await opened(inFile("search"), { javaScriptEnabled: false });
	assert.equal(await page.locator("#search [data-without-script]").isVisible(), true);
	assert.equal(await page.locator("#search input").isVisible(), false);
	await page.close();
});

for (const [where, at] of [
	["a report", () => inFile("timeline")],
	["a served page", () => `${served}/timeline`],
] as const) {
	test(`the timeline of ${where} is narrowed as one chooses, marks and words alike`, { skip }, async () => {
		const page = await opened(at());
		const place = page.locator(where === "a report" ? "#timeline" : "main");
		const rows = place.locator(".timeline li:visible");
		const marks = place.locator(".timeline-picture a[data-for]:visible");
		const all = [await rows.count(), await marks.count()];
		await place.locator("select[name=what]").selectOption("said");
		const said = await rows.count();
		assert.ok(said > 0 && said < (all[0] ?? 0));
		assert.equal(await marks.count(), said);
		assert.match((await place.locator("[data-shown]").textContent()) ?? "", new RegExp(`^${said} of ${all[0]} shown`));
		await place.locator("select[name=what]").selectOption("");
		await place.locator("input[name=from]").fill("2025-10-14");
		await place.locator("input[name=to]").fill("2025-10-14");
		assert.ok((await rows.count()) < (all[0] ?? 0));
		for (const row of await rows.all())
			assert.ok(((await row.getAttribute("data-from")) ?? "") <= "2025-10-14" && ((await row.getAttribute("data-to")) ?? "") >= "2025-10-14");
		await place.locator("input[name=from]").fill("");
		await place.locator("input[name=to]").fill("");
		assert.deepEqual([await rows.count(), await marks.count()], all);
		await page.close();
	});
}

test("the timeline is drawn wider without a script, and a mark opens its sentence with one", { skip }, async () => {
	const plain = await opened(`${served}/timeline`, { javaScriptEnabled: false });
	const width = async (): Promise<number> => (await plain.locator(".timeline-picture .scroll > svg").boundingBox())?.width ?? 0;
	const before = await width();
	await plain.locator(".zoom input[value='4']").check();
	assert.equal(Math.round((await width()) / before), 4);
	assert.equal(await plain.evaluate("document.documentElement.scrollWidth <= innerWidth"), true);
	await plain.close();
	const page = await opened(`${served}/timeline`);
	await page.locator(".timeline-picture a[data-for]").first().click();
	await page.locator("dialog.drawer[open] .is-here").first().waitFor();
	await page.close();
});

for (const [where, at] of [
	["a report", () => inFile("grid")],
	["a served page", () => `${served}/grid`],
] as const) {
	test(`the grid of ${where} is sorted and narrowed, and a row opens into its picture`, { skip }, async () => {
		const page = await opened(at());
		const place = page.locator(where === "a report" ? "#grid" : "main");
		const counts = async (): Promise<readonly number[]> => (await place.locator("tbody tr:visible td.number").allTextContents()).map(Number);
		const texts = place.locator("th[data-sort=texts]");
		await texts.locator("button").click();
		assert.equal(await texts.getAttribute("aria-sort"), "ascending");
		const rising = await counts();
		assert.deepEqual(
			rising,
			rising.toSorted((one, other) => one - other),
		);
		await texts.locator("button").press("Enter");
		assert.deepEqual(
			await counts(),
			rising.toSorted((one, other) => other - one),
		);
		await place.locator("select[name=end]").selectOption("unnamed");
		const unnamed = (await counts()).length;
		assert.ok(unnamed > 0 && unnamed < rising.length);
		await place.locator("tbody tr:visible th a").first().click();
		await page.locator(".whose-word:visible svg").first().waitFor();
		await page.close();
	});
}

test("the rows of the grid are had as a spreadsheet, who said it before the quotation", { skip }, async () => {
	const csv = await (await fetch(`${served}/grid.csv`)).text();
	const [head = "", ...rows] = csv.trimEnd().split("\r\n");
	assert.match(head, /"who_said_it","quotation"/);
	const places = matter.claims.filter(({ aside }) => aside === null).flatMap(({ near }) => near);
	assert.equal(rows.length, places.length);
	for (const row of rows) assert.doesNotMatch(row, /(?:^|,)"[=+@-]/);
});
