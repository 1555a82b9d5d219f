/** Flows of the desk in a real browser. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import * as v from "valibot";
import { deskApp } from "../../src/http/desk.ts";
import { hostsAt, LOOPBACK } from "../../src/http/hosts.ts";
import { type Listening, listen } from "../../src/http/listen.ts";
import { pagesApp } from "../../src/http/pages.ts";
import { deskFiles } from "../../src/views/desk-files.ts";
import { reportFile } from "../../src/views/pages/report-file.ts";
import { startBrowser } from "./browser.ts";
import { exampleCase, hostileCase } from "./example.ts";

const browser = await startBrowser();
const skip = typeof browser === "string" ? browser : false;
const AXE = axe.source;
const Violations = v.array(v.object({ id: v.string(), nodes: v.array(v.object({ html: v.string() })) }));

const example = exampleCase();
const matter = await example.matter();
const report = join(example.folder, "story.html");
let listening: Listening | null = null;
let address = "";

before(async () => {
	writeFileSync(report, await reportFile(matter, deskFiles(), false));
	let port = 0;
	listening = await listen(
		deskApp({
			answer: pagesApp({ matter: async () => matter, find: example.find, kept: example.kept, mark: async () => null, by: "AB", base: "", ...deskFiles() })
				.fetch,
			deciding: null,
			sent: [],
			base: "",
			hosts: () => hostsAt(LOOPBACK, port),
		}),
		0,
		LOOPBACK,
	);
	port = listening.port;
	address = `http://127.0.0.1:${port}`;
});
after(async () => {
	await listening?.close();
	if (typeof browser !== "string") await browser.close();
	example.remove();
});

const opened = async (at: string, options: Parameters<Browser["newPage"]>[0] = {}, own = address): Promise<Page> => {
	if (typeof browser === "string") throw new Error(browser);
	const page = await browser.newPage(options);
	page.setDefaultTimeout(20_000);
	page.on("request", (request) => {
		if (!request.url().startsWith("file:") && !request.url().startsWith(own)) throw new Error(`the page asked for ${request.url()}`);
	});
	await page.goto(at);
	return page;
};

const fileAddress = (): string => pathToFileURL(report).href;
const PAGES = ["/", "/grid", "/differences", "/sources", "/timeline", "/texts", "/search?q=memo", "/review", "/about"];
const [claim] = matter.claims;
const claimPath = `/claims/${claim?.claim.id}`;
const textPath = `/texts/${claim?.near[0]?.article}`;

test("a report opens from disk: a claim is followed to its sentence, and one key goes back", { skip }, async () => {
	const page = await opened(fileAddress());
	assert.equal(await page.locator("h1:visible").count(), 1);
	await page.locator("#case .claim h3 a").first().click();
	await page.locator("section.page:visible .whose-word").waitFor();
	assert.match(await page.title(), /^["“].* - /);
	const quotation = page.locator("section.page:visible .member a.evidence").first();
	const words = (await quotation.textContent()) ?? "";
	await quotation.click();
	const drawer = page.locator("dialog.drawer[open]");
	await drawer.waitFor();
	assert.ok((await drawer.locator(".is-here").allTextContents()).join("").includes(words.replaceAll(/["“”]/g, "").slice(0, 20)));
	await page.keyboard.press("Escape");
	await drawer.waitFor({ state: "hidden" });
	assert.equal(await page.evaluate("document.activeElement.matches('a.evidence')"), true);
	await page.close();
});

test("a report is read without its script", { skip }, async () => {
	const page = await opened(fileAddress(), { javaScriptEnabled: false });
	await page.locator("#case .claim h3 a").first().click();
	assert.equal(await page.locator("section.page:visible").count(), 1);
	await page.locator("section.page:visible .member a.evidence").first().click();
	assert.equal(await page.locator("section.page:visible .sentence:target").count(), 1);
	await page.close();
});

test("pulling all threads leaves nothing that is cited", { skip }, async () => {
	const page = await opened(`${address}${claimPath}`);
	const boxes = page.locator(".pull input");
	assert.ok((await boxes.count()) > 1);
	await boxes.first().check();
	assert.match((await page.locator(".pull .left").textContent()) ?? "", /^(?:Still cited, in \d+ of \d+ texts|In these texts)/);
	for (const box of await boxes.all()) await box.check();
	assert.equal(await page.locator(".pull .left").textContent(), "In these texts, nothing else is cited for this.");
	for (const box of await boxes.all()) await box.uncheck();
	assert.equal(await page.locator(".is-cut").count(), 0);
	await page.close();
});

test("evidence opens in a drawer on a served page too, and search finds a statement", { skip }, async () => {
	const page = await opened(`${address}/search`);
	await page.locator("input[name=q]").fill("berth plan");
	await page.keyboard.press("Enter");
	await page.locator(".hits li").first().waitFor();
	await page.locator(".hits a.evidence").first().click();
	await page.locator("dialog.drawer[open] .is-here").first().waitFor();
	await page.close();
});

test("a sentence that is clicked is found in the page as it was saved, beside it", { skip }, async () => {
	const page = await opened(`${address}${textPath}`, { viewport: { width: 1280, height: 700 } });
	const frame = page.frameLocator("iframe[name=as-saved]");
	const sentence = page.locator(".as-read .sentence").last();
	const id = (await sentence.getAttribute("id"))?.slice(1);
	const there = frame.locator(`.hearsay-${id}`).first();
	await there.waitFor();
	await sentence.locator("[data-at]").last().click();
	await frame.locator(":target").waitFor();
	assert.equal(await frame.locator(":target").getAttribute("id"), `hearsay-${id}-s`);
	const [box, held] = [await there.boundingBox(), await page.locator("iframe[name=as-saved]").boundingBox()];
	assert.ok(box && held && box.y >= held.y && box.y < held.y + held.height);
	await page.close();
});

test("axe finds nothing on any page, light and dark", { skip, timeout: 240_000 }, async () => {
	const wrong: string[] = [];
	for (const colorScheme of ["light", "dark"] as const) {
		const page = await opened(`${address}/`, { colorScheme, bypassCSP: true });
		for (const path of [...PAGES, claimPath, textPath]) {
			await page.goto(`${address}${path}`);
			await page.addScriptTag({ content: AXE });
			const found = v.parse(Violations, await page.evaluate("axe.run().then(({ violations }) => violations)"));
			wrong.push(
				...found.map(
					({ id, nodes }) =>
						`${path} ${colorScheme} ${id}: ${nodes
							.map(({ html }) => html.slice(0, 160))
							.slice(0, 3)
							.join(" | ")}`,
				),
			);
		}
		await page.close();
	}
	assert.deepEqual(wrong, []);
});

test("no page is wider than a narrow window", { skip, timeout: 120_000 }, async () => {
	const page = await opened(`${address}/`, { viewport: { width: 320, height: 700 } });
	for (const path of [...PAGES, claimPath, textPath]) {
		await page.goto(`${address}${path}`);
		assert.equal(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), true, path);
	}
	await page.close();
});

test("hostile articles do nothing in the report", { skip }, async () => {
	const made = hostileCase();
	try {
		const path = join(made.folder, "traps.html");
		writeFileSync(path, await reportFile(await made.matter(), deskFiles(), true));
		const page = await opened(pathToFileURL(path).href);
		for (const link of await page.locator(".masthead nav a").all()) await link.click();
		await page.waitForTimeout(200);
		assert.notEqual(await page.title(), "caught");
		assert.equal(await page.locator("main img, main script").count(), 0);
		await page.close();
	} finally {
		made.remove();
	}
});
