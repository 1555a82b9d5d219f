/** Bringing texts in with a real browser, and a desk that is killed in the middle of it. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import { hearsay, startHearsay } from "../cli/command.ts";
import { exported } from "../ledger/builders.ts";
import { startBrowser } from "./browser.ts";

const browser = await startBrowser();
const skip = typeof browser === "string" ? browser : false;
const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
const pages = join(folder, "pages");
mkdirSync(join(pages, "inner"), { recursive: true });
const story = (name: string): string => `${name} adrift\n\nPilot Ines Roth said on Monday that the ${name} had drifted towards the pier.\n`;
writeFileSync(join(pages, "north.txt"), story("north buoy"));
writeFileSync(join(pages, "inner", "süd & <b>.txt"), story("south buoy"));
writeFileSync(join(pages, "empty.txt"), "");
const single = join(folder, "single.txt");
writeFileSync(single, story("lone buoy"));

after(async () => {
	if (typeof browser !== "string") await browser.close();
	rmSync(folder, { recursive: true });
});

/** A desk as a person starts it, and where it is. */
async function started(name: string) {
	const desk = startHearsay(["serve", join(folder, name)]);
	let said = "";
	desk.stdout.setEncoding("utf8").on("data", (text: string) => {
		said += text;
	});
	while (!said.endsWith("\n")) await pause(20);
	const [address = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
	const ended = once(desk, "exit");
	return {
		address,
		end: async (signal: "SIGINT" | "SIGKILL") => {
			desk.kill(signal);
			await ended;
		},
	};
}

const opened = async (address: string, options: { readonly javaScriptEnabled?: boolean } = {}): Promise<Page> => {
	if (typeof browser === "string") throw new Error(browser);
	const page = await browser.newPage(options);
	page.setDefaultTimeout(60_000);
	await page.goto(address);
	return page;
};

const inputsOf = async (name: string): Promise<string[]> =>
	JSON.parse(await exported(join(folder, name)))
		.articles.map(({ input }: { input: string }) => input)
		.sort();

test("a case is made, a folder and a file are dropped on it, and each failure has its line", { skip, timeout: 180_000 }, async () => {
	const desk = await started("drop.case");
	try {
		const page = await opened(desk.address);
		assert.equal(await page.locator("input[name=name]").inputValue(), "drop.case");
		await page.getByRole("button", { name: "Make the case" }).click();
		await page.waitForURL("**/add");
		const dragging = await page.context().newCDPSession(page);
		const data = { items: [], files: [pages, single], dragOperationsMask: 1 };
		await dragging.send("Input.dispatchDragEvent", { type: "dragEnter", x: 300, y: 300, data });
		await dragging.send("Input.dispatchDragEvent", { type: "dragOver", x: 300, y: 300, data });
		assert.equal(await page.locator("body.is-dropping").count(), 1);
		await dragging.send("Input.dispatchDragEvent", { type: "drop", x: 300, y: 300, data });
		await page.locator(".adding [role=status]", { hasText: "3 texts added. 1 input could not be read." }).waitFor();
		assert.match((await page.locator(".failures li").textContent()) ?? "", /^pages\/empty\.txt: The input holds no text at all\. Open it/);
		await page.getByRole("link", { name: "To the case" }).click();
		await page.locator(".totals", { hasText: "3 texts" }).waitFor();
		await page.close();
	} finally {
		await desk.end("SIGINT");
	}
	assert.deepEqual(await inputsOf("drop.case"), ["pages/inner/süd & <b>.txt", "pages/north.txt", "single.txt"]);
});

test("a folder is chosen, and other pages are read while it is added", { skip, timeout: 180_000 }, async () => {
	assert.equal(hearsay(["add", join(folder, "choose.case"), single]).status, 0);
	const desk = await started("choose.case");
	try {
		const page = await opened(`${desk.address}/add`);
		await page.locator("input[webkitdirectory]").setInputFiles(pages);
		await page.getByRole("button", { name: "Add them" }).click();
		await page.locator(".adding [role=status]", { hasText: /of 3 files read|added/ }).waitFor();
		await page.getByRole("link", { name: "Texts", exact: true }).click();
		assert.match((await page.locator("main").textContent()) ?? "", /lone buoy/i);
		await page.goto(`${desk.address}/add`);
		await page.locator(".adding [role=status]", { hasText: "2 texts added." }).waitFor();
		await page.close();
	} finally {
		await desk.end("SIGINT");
	}
	assert.deepEqual(await inputsOf("choose.case"), [single, "pages/inner/süd & <b>.txt", "pages/north.txt"]);
});

test("without a script files and a pasted text are added by the forms alone", { skip, timeout: 180_000 }, async () => {
	assert.equal(hearsay(["add", join(folder, "plain.case"), single]).status, 0);
	const desk = await started("plain.case");
	try {
		const page = await opened(`${desk.address}/add`, { javaScriptEnabled: false });
		const told = page.locator(".adding [role=status]");
		await page.locator("input[multiple]").setInputFiles([join(pages, "north.txt"), join(pages, "empty.txt")]);
		await page.getByRole("button", { name: "Add them" }).click();
		await told.filter({ hasText: "1 text added. 1 input could not be read." }).waitFor();
		await page.locator("textarea").fill(story("west buoy"));
		await page.locator("input[name=outlet]").fill("The Quay Letter");
		await page.getByRole("button", { name: "Add the text" }).click();
		await told.filter({ hasText: /^1 text added\.$/ }).waitFor();
		await page.close();
	} finally {
		await desk.end("SIGINT");
	}
	const inputs = await inputsOf("plain.case");
	assert.deepEqual([inputs[0], inputs[1]], [single, "north.txt"]);
	assert.match(inputs[2] ?? "", /^pasted-/);
});

test("a desk that is killed in the middle of adding has kept all that it counted", { timeout: 300_000 }, async () => {
	const path = join(folder, "killed.case");
	assert.equal(hearsay(["add", path, single]).status, 0);
	const files = Array.from({ length: 60 }, (_, at) => new File([story(`buoy ${at}`)], `${at}.txt`));
	for (const enough of [1, 9]) {
		const desk = await started("killed.case");
		const body = new FormData();
		for (const file of files) body.append("file", file);
		const sent = await fetch(`${desk.address}/add`, { method: "POST", body, headers: { origin: desk.address, accept: "application/json" } });
		assert.equal(sent.status, 202);
		let counted = 0;
		while (counted < enough) {
			const { progress } = JSON.parse(await (await fetch(`${desk.address}/adding.json`)).text());
			counted = progress.texts.added + progress.texts.unchanged;
		}
		await desk.end("SIGKILL");
		assert.equal(hearsay(["verify", path]).status, 0);
		assert.ok((await inputsOf("killed.case")).length >= counted + 1);
	}
});
