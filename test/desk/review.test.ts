/** Deciding on the desk, in a real browser: each flow once with the keys or the buttons, and what comes of it. */
import assert from "node:assert/strict";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { after, type TestContext, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { hostsAt, LOOPBACK } from "../../src/http/hosts.ts";
import { listen } from "../../src/http/listen.ts";
import { openDesk } from "../../src/http/open-desk.ts";
import { openCase } from "../../src/ledger/case-file.ts";
import { decisionLog } from "../../src/ledger/decision-log.ts";
import { inForce } from "../../src/linking/decisions/decision.ts";
import { startBrowser } from "./browser.ts";
import { exampleCase } from "./example.ts";

const browser = await startBrowser();
const skip = typeof browser === "string" ? browser : false;
const example = exampleCase();
const matter = await example.matter();
after(async () => {
	if (typeof browser !== "string") await browser.close();
	example.remove();
});

let cases = 0;

/** A desk of its own for one test, and the pages that it opens there. */
async function deskFor(t: TestContext) {
	const path = join(example.folder, `${cases++}.case`);
	copyFileSync(example.path, path);
	const close: (() => Promise<void>)[] = [];
	t.after(async () => {
		for (const one of close.reverse()) await one();
	});
	const serve = async (by: string | null): Promise<string> => {
		let port = 0;
		const desk = await openDesk(path, { question: null, by, base: "", hosts: () => hostsAt(LOOPBACK, port) });
		const live = await listen(desk.app, 0, LOOPBACK);
		port = live.port;
		close.push(desk.close, live.close);
		return `http://127.0.0.1:${port}`;
	};
	const opened = async (address: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> => {
		if (typeof browser === "string") throw new Error(browser);
		const page = await browser.newPage(options);
		page.setDefaultTimeout(60_000);
		page.on("pageerror", (error) => assert.fail(error));
		close.push(() => page.close());
		await page.goto(address);
		return page;
	};
	const decided = async () => {
		const file = await openCase(path, "read");
		try {
			return inForce(await file.look(decisionLog));
		} finally {
			await file.close();
		}
	};
	return { serve, opened, decided };
}

const [first, second] = matter.claims;
const claimPath = `/claims/${first?.claim.id}`;
const foreign = matter.texts.find(({ notices }) => notices.some(({ code }) => code === "not_read"));

test("the queue is worked through by keys: each goes on to the next place, and all is undone one by one", { skip }, async (t) => {
	const { serve, opened, decided } = await deskFor(t);
	const page = await opened(`${await serve("AB")}/review`);
	const place = (at: number) => page.locator(".queue .item").nth(at).locator("input[name=place]").first().inputValue();
	const [one, two, three] = [await place(0), await place(1), await place(2)];
	await page.keyboard.press("j");
	await page.keyboard.press("y");
	await page.locator("form.undo button[title^=checked]").waitFor();
	assert.equal(await place(0), two, "what is checked waits no more");
	await page.keyboard.press("n");
	await page.locator("form.undo button[title^=rejected]").waitFor();
	assert.deepEqual(
		(await decided()).map(({ decision, by }) => [decision, by]),
		[
			["confirm", "AB"],
			["reject", "AB"],
		],
	);
	assert.equal(await page.evaluate("document.activeElement.closest('.item').querySelector('input[name=place]').value"), three);
	await page.keyboard.press("z");
	await page.locator("form.undo button[title^=checked]").waitFor();
	await page.keyboard.press("z");
	await page.locator("form.undo").waitFor({ state: "detached" });
	assert.deepEqual(await decided(), []);
	assert.equal(await place(0), one);
});

test("a speaker and a day are corrected and a note is kept, each from one key", { skip }, async (t) => {
	const { serve, opened, decided } = await deskFor(t);
	const page = await opened(`${await serve("AB")}${claimPath}`);
	const item = page
		.locator(".members .item")
		.filter({ has: page.locator("input[name=name]") })
		.first();
	const write = async (key: string, words: string, shown: RegExp): Promise<void> => {
		await item.locator("a.evidence").first().focus();
		await page.keyboard.press(key);
		await page.keyboard.type(words);
		await page.keyboard.press("Enter");
		await item.filter({ hasText: shown }).waitFor();
	};
	await write("s", "Ada Quill", /speaker is Ada Quill: AB/);
	await write("d", "2025-10", /said Oct 2025, set by hand: AB/);
	await write("t", "Asked her: she agrees.", /Asked her: she agrees\. note by AB/);
	assert.deepEqual(
		(await decided()).map(({ decision }) => decision),
		["speaker", "date", "note"],
	);
	assert.equal(await page.locator(".said-by-desk").textContent(), "");
	await item.locator("a.evidence").first().focus();
	await page.keyboard.press("d");
	await page.keyboard.press("Escape");
	assert.equal(await page.evaluate("document.activeElement.matches('a.evidence')"), true);
});

test("a claim is split by its marked places, merged with another, and worded otherwise", { skip }, async (t) => {
	const { serve, opened, decided } = await deskFor(t);
	const address = await serve("AB");
	const page = await opened(`${address}${claimPath}`);
	const last = page.locator(".members .item").last();
	const marked = await last.locator("input[name=marked]").inputValue();
	await last.locator("a.evidence").first().focus();
	await page.keyboard.press("v");
	await page.keyboard.press("b");
	await page.locator("form.undo button[title^='another claim than the rest']").waitFor();
	await page.locator(".said-by-desk [data-key=r]").waitFor();
	assert.equal(await page.locator("header .behind:visible").count(), 0);
	const [split] = await decided();
	assert.equal(split?.decision === "split" && `${split.spans[0].start}-${split.spans[0].end}:${split.spans[0].article}`, marked);
	await page.keyboard.press("z");
	await page.locator("form.undo").waitFor({ state: "detached" });
	await page.goto(`${address}${claimPath}`);
	await page.keyboard.press("m");
	await page.locator("select[name=with]").selectOption(second?.claim.id ?? "");
	await page.locator("button[value=merge]").click();
	await page.locator("form.undo button[title^='one claim']").waitFor();
	const [merge] = await decided();
	assert.equal(merge?.decision === "merge" && merge.spans.length, (first?.near.length ?? 0) + (second?.near.length ?? 0));
});

test("what was missed is selected in a text and added, in any language, with one's own translation behind the original", { skip }, async (t) => {
	const { serve, opened } = await deskFor(t);
	const page = await opened(`${await serve("AB")}/texts/${foreign?.id}`);
	const select = (words: string) =>
		page.evaluate(`{
			const words = ${JSON.stringify(words)};
			const node = [...document.querySelectorAll(".as-read [data-at]")].find((run) => run.textContent.includes(words)).firstChild;
			const start = node.textContent.indexOf(words);
			getSelection().setBaseAndExtent(node, start, node, start + words.length);
		}`);
	await select("hubo una llamada");
	await page.keyboard.press("a");
	await select("Tomás Iriarte");
	await page.keyboard.press("o");
	await select("confirmó");
	await page.keyboard.press("e");
	assert.equal(await page.locator("input[name=content]").inputValue(), "hubo una llamada");
	await page.locator("textarea[name=translation]").fill("there was a call");
	await page.locator("button[value=add]").click();
	await page.locator("form.undo button[title^='added by hand']").waitFor();
	const [added, renew] = [page.locator(".statements .item").filter({ hasText: "checked: AB" }), page.locator("[data-key=r]")];
	await added.or(renew).first().waitFor(); // Where it takes a moment to work out what follows, the page waits to be asked for it.
	if (await renew.isVisible()) await renew.click();
	await added.waitFor();
	const text = (await added.textContent()) ?? "";
	assert.match(text, /"hubo una llamada".*Tomás Iriarte "confirmó".*own translation by AB: "there was a call"/s);
});

test("without the script every form works: words are typed, a text's date is set", { skip }, async (t) => {
	const { serve, opened, decided } = await deskFor(t);
	const page = await opened(`${await serve("AB")}/texts/${foreign?.id}`, { javaScriptEnabled: false });
	await page.locator("input[name=content]").fill("hubo una llamada");
	await page.locator("input[name=source]").fill("Tomás Iriarte");
	await page.locator("button[value=add]").click();
	await page.locator("form.undo button[title^='added by hand']").waitFor();
	await page.locator(".missed input[name=date]").fill("2025-10-16");
	await page.locator("button[value=published]").click();
	await page.locator("form.undo button[title^='published 16 Oct 2025']").waitFor();
	assert.deepEqual(
		(await decided()).map(({ decision }) => decision),
		["add", "published"],
	);
	await page.locator("input[name=content]").fill("no such words");
	await page.locator("input[name=name]").first().fill("Nobody");
	await page.locator("button[value=add]").click();
	assert.match((await page.locator("body").textContent()) ?? "", /"no such words" is not in .*, letter for letter/);
});

test("a second window is told what the first one decided, and nothing moves until it asks", { skip }, async (t) => {
	const { serve, opened } = await deskFor(t);
	const [mine, theirs] = [await serve("AB"), await serve("CD")];
	const [page, other] = [await opened(`${mine}/review`), await opened(`${theirs}/review`)];
	const place = await other.locator(".queue .item input[name=place]").first().inputValue();
	await page.keyboard.press("j");
	await page.keyboard.press("y");
	await other.locator(".said-by-desk", { hasText: "last decision: checked: AB" }).waitFor();
	assert.equal(await other.locator(".queue .item input[name=place]").first().inputValue(), place);
	assert.equal(await other.locator(".decisions li").count(), 0);
	await other.keyboard.press("r");
	await other.locator(".decisions li", { hasText: "checked: AB" }).waitFor();
	assert.equal(await other.locator("form.undo").count(), 0, "nobody undoes by a key what another decided");
});

test("where two people differ both are shown, and one key shows what the keys do", { skip }, async (t) => {
	const { serve, opened } = await deskFor(t);
	const [mine, theirs] = [await serve("AB"), await serve("CD")];
	const page = await opened(`${mine}${claimPath}`);
	await page.locator(".members .item a.evidence").first().focus();
	await page.keyboard.press("y");
	await page.locator(".members .item", { hasText: "checked: AB" }).first().waitFor();
	const other = await opened(`${theirs}${claimPath}`);
	await other.locator(".members .item a.evidence").first().focus();
	await other.keyboard.press("n");
	await other.locator("form.undo button[title^=rejected]").waitFor();
	await other.goto(`${theirs}/review`);
	const differing = other.locator(".differing li");
	assert.deepEqual((await differing.locator("strong").allTextContents()).sort(), ["checked", "rejected"]);
	await other.keyboard.press("?");
	await other.locator("dialog.keys[open] dd", { hasText: "the place is read right" }).waitFor();
	await other.keyboard.press("Escape");
	await other.locator("dialog.keys").waitFor({ state: "hidden" });
});
