import assert from "node:assert/strict";
import { after, test } from "node:test";
import { deskApp } from "../../src/http/desk.ts";
import { hostsAt, LOOPBACK } from "../../src/http/hosts.ts";
import { pagesApp } from "../../src/http/pages.ts";
import { hostileCase } from "./example.ts";

const made = hostileCase();
after(made.remove);
const matter = await made.matter();
const answer = pagesApp({
	matter: async () => matter,
	find: made.find,
	kept: made.kept,
	mark: async () => null,
	by: "AB",
	base: "",
	style: "",
	script: "",
}).fetch;
const app = deskApp({ answer, deciding: null, sent: [], base: "", hosts: () => hostsAt(LOOPBACK, 4747) });

const ask = (path: string, headers: Readonly<Record<string, string>> = {}, method = "GET") =>
	app.request(`http://127.0.0.1:4747${path}`, { method, headers: { host: "127.0.0.1:4747", ...headers } });

test("the desk answers under the names of this machine alone", async () => {
	for (const host of ["127.0.0.1:4747", "localhost:4747", "[::1]:4747"]) assert.equal((await ask("/", { host })).status, 200);
	for (const host of ["desk.example", "desk.example:4747", "127.0.0.1", "127.0.0.1:80", "127.0.0.1:4747.example", ""]) {
		const answer = await ask("/", { host });
		assert.equal(answer.status, 421, host);
		assert.doesNotMatch(await answer.text(), /Ferry/);
	}
});

test("no page of another origin gets an answer", async () => {
	for (const origin of ["http://evil.example", "https://127.0.0.1:4747", "null", "http://127.0.0.1:4748"])
		assert.equal((await ask("/case.json", { origin })).status, 403, origin);
	assert.equal((await ask("/case.json", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" })).status, 403);
	assert.equal((await ask("/case.json", { origin: "http://127.0.0.1:4747", "sec-fetch-site": "same-origin" })).status, 200);
	assert.equal((await ask("/", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" })).status, 200);
});

test("nothing can be changed but by a form of the desk", async () => {
	for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS"]) assert.equal((await ask("/", {}, method)).status, 405);
	assert.equal((await ask("/", {}, "POST")).status, 403);
});

test("where somebody decides, only a form of the desk's own pages is taken", async () => {
	const sent: unknown[] = [];
	const take = async (form: unknown): Promise<void> => {
		sent.push({ ...Object(form) });
	};
	const deciding = { by: "AB", decide: take, undo: take };
	const open = deskApp({ answer, deciding, sent: [], base: "", hosts: () => hostsAt(LOOPBACK, 4747) });
	const own = { host: "127.0.0.1:4747", origin: "http://127.0.0.1:4747", "content-length": "8" };
	const post = (headers: Readonly<Record<string, string>>, path = "/undo") =>
		open.request(`http://127.0.0.1:4747${path}`, {
			method: "POST",
			body: "id=12345",
			headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
		});
	const { origin, ...without } = own;
	for (const headers of [
		without,
		{ ...own, origin: "null" },
		{ ...own, origin: "http://evil.example" },
		{ ...own, "sec-fetch-site": "cross-site" },
		{ ...own, "sec-fetch-site": "same-site" },
	])
		assert.equal((await post(headers)).status, 403, JSON.stringify(headers));
	assert.equal((await post({ ...own, host: "evil.example" })).status, 421);
	assert.equal((await post({ ...own, "content-length": "999999" })).status, 413);
	assert.equal((await post(own, "/")).status, 404);
	assert.deepEqual(sent, []);
	const taken = await post(own);
	assert.deepEqual([taken.status, taken.headers.get("location"), sent], [303, "/review", [{ id: "12345" }]]);
	assert.equal(origin, "http://127.0.0.1:4747");
});

test("no address leads out of the case", async () => {
	const paths = ["/../package.json", "/texts/..%2f..%2fpackage.json", "/desk/style.css", "/claims/__proto__", "/texts/constructor", "/%00", "/nothing"];
	for (const path of paths) assert.equal((await ask(path)).status, 404, path);
	assert.equal((await ask(`/${"a".repeat(5000)}`)).status, 414);
});

test("every page has a strict policy, and its data beside it", async () => {
	const single = ["/", "/grid", "/differences", "/sources", "/timeline", "/texts", "/about", "/search?q=ferry"];
	const pages = [...single, ...matter.claims.map(({ claim }) => `/claims/${claim.id}`), ...matter.texts.map(({ id }) => `/texts/${encodeURIComponent(id)}`)];
	assert.ok(matter.claims.length > 0 && matter.texts.length === 3);
	for (const path of pages) {
		const answer = await ask(path);
		assert.equal(answer.status, 200, path);
		assert.match(answer.headers.get("content-security-policy") ?? "", /^default-src 'none'; script-src 'self'/);
		const page = await answer.text();
		assert.doesNotMatch(page, /<script>|<img|<svg onload/);
		const [, json = ""] = /type="application\/json" href="([^"]+)"/.exec(page) ?? [];
		const data = await ask(json.replaceAll("&amp;", "&").replaceAll("&#39;", "'"));
		assert.equal(data.status, 200, json);
		assert.match(data.headers.get("content-type") ?? "", /^application\/json/);
		assert.equal(JSON.parse(await data.text()).schema, 1);
	}
});
