/** What is new since somebody looked: by the desk's app without a socket. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { parseHTML } from "linkedom";
import { hostsAt, LOOPBACK } from "../../src/http/hosts.ts";
import { openDesk } from "../../src/http/open-desk.ts";
import { add, articleOf, exported, outcomeOf } from "../ledger/builders.ts";

const HOST = "127.0.0.1:4747";

const told = (outlet: string, words: string) =>
	outcomeOf(articleOf({ outlet, input: `${outlet}.html`, title: `${outlet} on the buoy`, text: `Pilot Ines Roth said ${words}.`, recordId: outlet }));
const FIRST = [told("Coast Daily", "the north buoy had drifted two miles"), told("River Herald", "the north buoy had drifted two miles")];

async function desk(t: TestContext, by: string | null) {
	const folder = await mkdtemp(join(tmpdir(), "hearsay-"));
	const path = join(folder, "buoys.case");
	await add(path, FIRST);
	const { app, close } = await openDesk(path, { question: null, by, base: "", hosts: () => hostsAt(LOOPBACK, 4747) });
	t.after(async () => {
		await close();
		await rm(folder, { recursive: true });
	});
	const ask = async (cookie = "") => parseHTML(await (await app.request(`http://${HOST}/`, { headers: { host: HOST, cookie } })).text()).document;
	/** The first page once it shows so many texts. */
	const shown = async (texts: number, cookie = "") => {
		for (;;) {
			const document = await ask(cookie);
			if (document.querySelector(".totals")?.textContent?.startsWith(`${texts} texts`) && document.querySelector(".behind") === null) return document;
		}
	};
	const mark = (state: string, { cookie = "", origin = `http://${HOST}` } = {}) => {
		const body = new URLSearchParams({ state }).toString();
		const headers = { host: HOST, origin, cookie, "content-type": "application/x-www-form-urlencoded", "content-length": String(body.length) };
		return app.request(`http://${HOST}/seen`, { method: "POST", body, headers });
	};
	return { path, ask, shown, mark };
}

type Shown = Awaited<ReturnType<Awaited<ReturnType<typeof desk>>["ask"]>>;
const stateOf = (document: Shown): string => document.querySelector("form.seen input")?.getAttribute("value") ?? "";
const linesOf = (document: Shown): string => document.querySelector(".since")?.textContent ?? "";

test("a browser that marked a case as seen is told what is new since, and no other is", async (t) => {
	const { path, ask, shown, mark } = await desk(t, null);
	const before = await exported(path);
	const first = await ask();
	assert.doesNotMatch(linesOf(first), /New since/);
	const marked = await mark(stateOf(first));
	assert.deepEqual([marked.status, marked.headers.get("location")], [303, "/"]);
	const [cookie = ""] = (marked.headers.get("set-cookie") ?? "").split(";");
	assert.match(marked.headers.get("set-cookie") ?? "", /HttpOnly; SameSite=Strict$/);
	assert.equal(await exported(path), before);
	assert.match(linesOf(await ask(cookie)), /Nothing is new/);

	await add(path, [told("Quay Letter", "the north buoy had drifted two miles"), told("Harbour Post", "the pier had been closed since May")]);
	const later = await shown(4, cookie);
	assert.match(linesOf(later), /2 new texts/);
	assert.match(linesOf(later), /2 new statements/);
	const texts = [...later.querySelectorAll(".since a")].map((link) => link.getAttribute("href"));
	assert.ok(texts.includes("/texts/Quay%20Letter") && texts.includes("/texts/Harbour%20Post"));
	assert.match(linesOf(later), /1 claim with other statements or another range/);
	assert.ok(texts.some((address) => address?.startsWith("/claims/")));
	assert.doesNotMatch(linesOf(await ask()), /New since/);
	assert.doesNotMatch(linesOf(await ask("hearsay-looker=00000000-0000-4000-8000-000000000000")), /New since/);

	await mark(stateOf(later), { cookie });
	assert.match(linesOf(await ask(cookie)), /Nothing is new/);
});

test("what came after the page was shown is not marked as seen", async (t) => {
	const { path, shown, mark } = await desk(t, "AB");
	const first = await shown(2);
	await mark(stateOf(first));
	await add(path, [told("Quay Letter", "the pier had been closed since May")]);
	await shown(3);
	await mark(stateOf(first));
	assert.match(linesOf(await shown(3)), /1 new text/);
});

test("no other site marks anything", async (t) => {
	const { shown, mark } = await desk(t, "AB");
	const first = await shown(2);
	assert.equal((await mark(stateOf(first), { origin: "http://evil.example" })).status, 403);
	assert.doesNotMatch(linesOf(await shown(2)), /New since/);
});
