/** Hostile pages on every page of the desk, in a real browser: nothing of them runs, asks for anything or leads anywhere. */
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { hostsAt, LOOPBACK } from "../../src/http/hosts.ts";
import { type Listening, listen } from "../../src/http/listen.ts";
import { type OpenDesk, openDesk } from "../../src/http/open-desk.ts";
import { deskFiles } from "../../src/views/desk-files.ts";
import type { Matter } from "../../src/views/matter.ts";
import { reportFile } from "../../src/views/pages/report-file.ts";
import { documents } from "../hostile/documents.ts";
import { encodings } from "../hostile/encodings.ts";
import { feeds } from "../hostile/feeds.ts";
import { pages } from "../hostile/pages.ts";
import { records } from "../hostile/records.ts";
import { startBrowser } from "./browser.ts";
import { brokenCase, type Made } from "./example.ts";
import { trapPage } from "./traps.ts";
import { elsewhere, tripwire } from "./tripwire.ts";

const browser = await startBrowser();
const skip = typeof browser === "string" ? browser : false;
const CORPUS = fileURLToPath(new URL("../corpus/", import.meta.url));
/** Larger inputs are hostile by their size, in characters or bytes; so are texts of ten times as many. */
const LARGEST = 5000;
const SINGLE = ["/", "/grid", "/differences", "/sources", "/timeline", "/texts", "/search?q=ferry", "/review", "/about"];

const out = await elsewhere(() => trapPage(out.address).replace(/<meta http-equiv[^>]*>/, ""));
let made: Made | null = null;
let matter: Matter | null = null;
let desk: OpenDesk | null = null;
let listening: Listening | null = null;
let address = "";

/** The small inputs of the hostile corpus, the pages of the other one, and pages of traps by themselves and in a record. */
async function fill(folder: string): Promise<string> {
	const inputs = join(folder, "inputs");
	const write = (name: string, content: string | Uint8Array): void => {
		mkdirSync(dirname(join(inputs, name)), { recursive: true });
		writeFileSync(join(inputs, name), content);
	};
	for (const { name, bytes } of [...pages, ...encodings, ...feeds, ...records, ...documents]) {
		const content = await bytes();
		if ((typeof content === "string" || content instanceof Uint8Array) && content.length <= LARGEST) write(name, content);
	}
	for (const name of readdirSync(CORPUS).filter((name) => name.startsWith("html--")))
		write(`corpus/${name}.html`, readFileSync(join(CORPUS, name, "page.html")));
	const trap = trapPage(out.address);
	for (const day of [2, 3, 4])
		write(`traps/${day}.html`, trap.replace("</title>", `</title><meta property="article:published_time" content="2031-03-0${day}">`));
	write(
		"traps/record.jsonl",
		`${JSON.stringify({ id: "'\"><script>alert(1)</script>", title: trap.slice(0, 200), url: "javascript:alert(1)", outlet: "<img src=x onerror=alert(1)>", text: trap })}\n`,
	);
	return inputs;
}

before(async () => {
	made = await brokenCase(fill);
	matter = await made.matter();
	let port = 0;
	desk = await openDesk(made.path, { question: null, by: "AB", base: "", hosts: () => hostsAt(LOOPBACK, port) });
	listening = await listen(desk.app, 0, LOOPBACK);
	port = listening.port;
	address = `http://127.0.0.1:${port}`;
});
after(async () => {
	await listening?.close();
	await desk?.close();
	if (typeof browser !== "string") await browser.close();
	made?.remove();
	out.close();
});

const wire = (own = address) => {
	if (typeof browser === "string") throw new Error(browser);
	return tripwire(browser, own);
};
const theTrap = (): string => {
	const trap = matter?.texts.find(({ input }) => input.endsWith("traps/2.html"));
	assert.ok(trap);
	return `/texts/${encodeURIComponent(trap.id)}`;
};

test("the trap does what it is made for where nothing stops it", { skip }, async () => {
	const { page, done, close } = await wire(out.address);
	await page.goto(out.address, { waitUntil: "networkidle" });
	assert.ok((await done()).some((one) => one.startsWith("a script")));
	assert.ok(out.asked.length > 5);
	await close();
});

test("no page of the desk does anything for a hostile article, and nothing is left for the policy to stop", { skip, timeout: 600_000 }, async () => {
	assert.ok(matter && matter.texts.length > 30, `${matter?.texts.length} texts`);
	const asked = out.asked.length;
	const { page, done, said, close } = await wire();
	const texts = matter.texts.filter(({ text }) => text.length <= LARGEST * 10).map(({ id }) => `/texts/${encodeURIComponent(id)}`);
	for (const path of [...SINGLE, ...matter.claims.map(({ claim: { id } }) => `/claims/${id}`), ...texts, ...texts.map((text) => `${text}/saved`)]) {
		await page.goto(`${address}${path}`, { waitUntil: "load" });
		assert.deepEqual([await done(), said, out.asked.slice(asked)], [[], [], []], path);
	}
	await page.goto(`${address}${theTrap()}`);
	const frame = page.frameLocator("iframe[name=as-saved]");
	await frame.locator("h1").first().waitFor();
	for (const link of await frame.locator("a").all()) await link.click({ force: true });
	assert.deepEqual([await done(), said, out.asked.slice(asked)], [[], [], []]);
	await close();
});

test("the policy of a saved page stops by itself what would be left in it", { skip }, async () => {
	const asked = out.asked.length;
	const { page, done, said, close } = await wire();
	await page.route("**/saved", async (route) => route.fulfill({ response: await route.fetch(), body: trapPage(out.address) }));
	for (const path of [`${theTrap()}/saved`, theTrap()]) {
		await page.goto(`${address}${path}`);
		const there = path.endsWith("saved") ? page.locator("h1") : page.frameLocator("iframe[name=as-saved]").locator("h1");
		await there.first().waitFor();
		await page.waitForLoadState("networkidle");
		assert.deepEqual([await done(), out.asked.slice(asked)], [[], []], path);
	}
	assert.ok(said.length > 5);
	await close();
});

test("hostile articles do nothing in a report", { skip, timeout: 120_000 }, async () => {
	assert.ok(made && matter);
	const asked = out.asked.length;
	const path = join(made.folder, "hostile.html");
	writeFileSync(path, await reportFile(matter, deskFiles(), true));
	const { page, done, said, close } = await wire("file:");
	await page.goto(pathToFileURL(path).href);
	for (const link of await page.locator(".masthead nav a").all()) await link.click();
	assert.deepEqual([await done(), said, out.asked.slice(asked)], [[], [], []]);
	await close();
});
