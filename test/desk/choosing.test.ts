/** A desk for a folder of cases: by the app without a socket. */
import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { parseHTML } from "linkedom";
import { choosingApp } from "../../src/http/choosing.ts";
import { hostsAt, LOOPBACK } from "../../src/http/hosts.ts";
import { add, articleOf, outcomeOf } from "../ledger/builders.ts";

const HOST = "127.0.0.1:4747";
const FROM_DESK = { host: HOST, origin: `http://${HOST}`, "sec-fetch-site": "same-origin" };

/** A desk for a folder with two cases in it, and with much that is none. */
async function desk(t: TestContext, absent: string | null = null) {
	const path = await mkdtemp(join(tmpdir(), "hearsay-"));
	const cases = join(path, "cases");
	mkdirSync(cases);
	await add(join(cases, "buoys & beacons.case"), [outcomeOf(articleOf())]);
	await add(join(cases, "quays.hearsay"), [outcomeOf(articleOf({ text: "Pilot Ines Roth said the quay had sunk.", title: "Quay" }))]);
	await add(join(path, "beside.case"), [outcomeOf(articleOf())]);
	await add(join(cases, ".hidden.case"), [outcomeOf(articleOf())]);
	symlinkSync(join(path, "beside.case"), join(cases, "link.case"));
	mkdirSync(join(cases, "folder.case"));
	writeFileSync(join(cases, "note.case"), "secret words\n".repeat(200));
	writeFileSync(join(cases, "note.txt"), "secret words");
	const { app, close } = choosingApp({ folder: cases, absent, question: null, by: "AB", hosts: () => hostsAt(LOOPBACK, 4747) });
	t.after(async () => {
		await close();
		await rm(path, { recursive: true });
	});
	const ask = (at: string) => app.request(`http://${HOST}${at}`, { headers: { host: HOST } });
	const make = (name: string, headers: Readonly<Record<string, string>> = FROM_DESK) => {
		const body = new URLSearchParams({ name }).toString();
		return app.request(`http://${HOST}/cases`, {
			method: "POST",
			body,
			headers: { ...headers, "content-type": "application/x-www-form-urlencoded", "content-length": String(body.length) },
		});
	};
	return { ask, make, cases };
}

test("the cases of the folder are shown, and nothing else", async (t) => {
	const { ask } = await desk(t);
	const { document } = parseHTML(await (await ask("/")).text());
	assert.deepEqual(
		[...document.querySelectorAll(".cases a")].map((link) => link.textContent),
		["buoys & beacons.case", "quays.hearsay"],
	);
});

test("two cases are open side by side, and every link and form of a page stays with its own", async (t) => {
	const { ask } = await desk(t);
	for (const [base, words] of [
		["/cases/buoys%20%26%20beacons.case", "drifted"],
		["/cases/quays.hearsay", "sunk"],
	] as const) {
		const seen = new Set<string>();
		const waiting = [base];
		for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
			const answer = await ask(at);
			assert.equal(answer.status, 200, at);
			const text = await answer.text();
			if (answer.headers.get("content-type")?.startsWith("text/html") !== true) continue;
			const { document } = parseHTML(text);
			const named = [...document.querySelectorAll("[href], [src], [action]")].map(
				(one) => one.getAttribute("href") ?? one.getAttribute("src") ?? one.getAttribute("action") ?? "",
			);
			const addresses = named.filter((address) => !address.startsWith("#") && address !== "/").map((address) => address.replace(/#.*/, ""));
			assert.deepEqual(
				addresses.filter((address) => !address.startsWith(base)),
				[],
				at,
			);
			const forms = new Set([...document.querySelectorAll("form[method=post]")].map((form) => form.getAttribute("action")));
			for (const address of addresses) {
				if (seen.has(address) || forms.has(address)) continue;
				seen.add(address);
				waiting.push(address);
			}
		}
		assert.ok(seen.size > 8);
		assert.match(await (await ask(`${base}/texts`)).text(), /The Quay Letter/);
		assert.match(await (await ask(`${base}/search?q=pilot`)).text(), new RegExp(words));
	}
});

test("no address leads to another file", async (t) => {
	const { ask } = await desk(t);
	const names = [
		"link.case",
		"note.case",
		"note.txt",
		".hidden.case",
		"folder.case",
		"..%2fbeside.case",
		"%2e%2e%2fbeside.case",
		"..%5cbeside.case",
		"nothing.case",
		"%00",
	];
	for (const name of [...names, "../beside.case", `quays.hearsay%2f..%2fnote.txt`]) {
		for (const end of ["", "/texts", "/case.json"]) {
			const answer = await ask(`/cases/${name}${end}`);
			assert.equal(answer.status, 404, name + end);
			assert.doesNotMatch(await answer.text(), /secret|drifted/);
		}
	}
});

test("a case is made in the folder and nowhere else, and never over another file", async (t) => {
	const { ask, make } = await desk(t, "ferry.case");
	assert.match(await (await ask("/")).text(), /no case called <strong>ferry\.case<\/strong> here/);
	for (const name of ["../ferry", "a/b", "a\\b", "", " ", ".ferry", "fer\nry", "x".repeat(200), "C:ferry", "ferry."])
		assert.equal((await make(name)).status, 409, name);
	for (const name of ["note.case", "quays.hearsay"]) assert.match(await (await make(name)).text(), /already/);
	const made = await make("ferry");
	assert.deepEqual([made.status, made.headers.get("location")], [303, "/cases/ferry.case/add"]);
	assert.equal((await ask("/cases/ferry.case")).status, 200);
	assert.doesNotMatch(await (await ask("/")).text(), /no case called/);
});

test("no page elsewhere makes a case", async (t) => {
	const { ask, make } = await desk(t);
	for (const headers of [{ host: HOST }, { ...FROM_DESK, origin: "http://evil.example" }, { ...FROM_DESK, "sec-fetch-site": "cross-site" }])
		assert.equal((await make("ferry", headers)).status, 403);
	assert.equal((await make("ferry", { ...FROM_DESK, host: "desk.example" })).status, 421);
	assert.equal((await ask("/cases/ferry.case")).status, 404);
});
