/** Bringing texts into a case on the desk: by the app without a socket. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { Hono } from "hono";
import { parseHTML } from "linkedom";
import * as v from "valibot";
import { addingRoutes } from "../../src/http/adding-routes.ts";
import { deskApp } from "../../src/http/desk.ts";
import { hostsAt, LOOPBACK } from "../../src/http/hosts.ts";
import { type CaseFile, openCase } from "../../src/ledger/case-file.ts";
import { takenIn } from "../../src/ledger/taken.ts";
import { hearsay } from "../cli/command.ts";
import { exported } from "../ledger/builders.ts";

const HOST = "127.0.0.1:4747";
const FROM_DESK = { host: HOST, origin: `http://${HOST}`, "sec-fetch-site": "same-origin", accept: "application/json" };

const Progress = v.object({
	id: v.string(),
	state: v.string(),
	sent: v.number(),
	read: v.number(),
	passedOver: v.number(),
	texts: v.object({ added: v.number(), revision: v.number(), unchanged: v.number() }),
	unread: v.number(),
	failed: v.array(v.object({ input: v.string(), code: v.string(), message: v.string(), todo: v.string() })),
});
const Told = v.object({ progress: v.nullish(Progress), words: v.nullish(v.string()), refusal: v.optional(v.string()) });

const story = (name: string): string => `${name} adrift\n\nPilot Ines Roth said on Monday that the ${name} had drifted towards the pier.\n`;

/** A desk for a case that is empty, or for one that the test made itself. */
async function desk(t: TestContext) {
	const folder = await mkdtemp(join(tmpdir(), "hearsay-"));
	const path = join(folder, "buoys.case");
	const opened: Promise<CaseFile>[] = [];
	const writing = (): Promise<CaseFile> => {
		if (opened.length === 0) opened.push(openCase(path, "write"));
		return opened[0] ?? openCase(path, "write");
	};
	const routes = addingRoutes({ writing, shown: async () => undefined, name: "buoys", base: "", script: "" });
	const app = deskApp({ answer: new Hono().fetch, deciding: null, sent: [routes.app], base: "", hosts: () => hostsAt(LOOPBACK, 4747) });
	const close = async (): Promise<void> => {
		await routes.close();
		await (await opened.shift())?.close();
	};
	t.after(async () => {
		await close();
		await rm(folder, { recursive: true });
	});
	const post = async (body: FormData | Uint8Array<ArrayBuffer>, { query = "", headers = {} as Readonly<Record<string, string>>, path = "/add" } = {}) => {
		const made = body instanceof FormData ? new Response(body) : new Response(body, { headers: { "content-type": headers["content-type"] ?? "" } });
		const bytes = new Uint8Array(await made.arrayBuffer());
		return app.request(`http://${HOST}${path}${query}`, {
			method: "POST",
			body: bytes,
			headers: { ...FROM_DESK, "content-type": made.headers.get("content-type") ?? "", "content-length": String(bytes.length), ...headers },
		});
	};
	const ask = (at: string) => app.request(`http://${HOST}${at}`, { headers: { host: HOST } });
	const told = async () => v.parse(Told, await (await ask("/adding.json")).json());
	const ended = async () => {
		for (;;) {
			const { progress } = await told();
			if (progress && progress.state !== "reading" && progress.state !== "linking") return progress;
			await pause(20);
		}
	};
	return { path, folder, post, ask, told, ended, close };
}

const form = (files: readonly (readonly [path: string, body: string | Uint8Array<ArrayBuffer>])[]): FormData => {
	const made = new FormData();
	made.set("paths", JSON.stringify(files.map(([path]) => path)));
	for (const [, body] of files) made.append("file", new File([body], "file"));
	return made;
};

const refusalOf = async (answer: Response): Promise<string> => v.parse(Told, await answer.json()).refusal ?? "";

test("files are kept under their names and paths, byte for byte, and give the case that add gives", async (t) => {
	const { post, ended, close, path, folder } = await desk(t);
	const names = ["buoy.txt", "saved/pier.txt", `saved/"quay" <b>&; äö\n\u202e.txt`, "saved/../../../pier.txt"];
	const answer = await post(form(names.map((name, at) => [name, story(`buoy ${at}`)])));
	assert.equal(answer.status, 202);
	const progress = await ended();
	assert.deepEqual([progress.state, progress.sent, progress.read, progress.texts.added, progress.unread], ["done", 4, 4, 4, 0]);
	await close();
	const file = await openCase(path, "read");
	const taken = await file.look(takenIn);
	await file.close();
	assert.deepEqual(taken.map(({ input, size }) => [input, size]).sort(), names.map((name, at) => [name, Buffer.byteLength(story(`buoy ${at}`))]).sort());
	assert.equal(hearsay(["verify", path]).status, 0);
	const records = join(folder, "records.case");
	const input = names.map((_, at) => `${JSON.stringify({ text: story(`buoy ${at}`) })}\n`).join("");
	assert.equal(hearsay(["add", records, "-"], { input }).status, 0);
	const ids = async (of: string): Promise<unknown> => JSON.parse(await exported(of)).articles.map(({ id }: { id: string }) => id);
	assert.deepEqual(await ids(path), await ids(records));
});

test("several forms are one adding, and nothing else is taken meanwhile", async (t) => {
	const { post, ended, told, ask } = await desk(t);
	const first = v.parse(Told, await (await post(form([["one.txt", story("one")]]), { query: "?more=1" })).json());
	const id = first.progress?.id ?? "";
	assert.match(await refusalOf(await post(form([["two.txt", story("two")]]))), /being added already/);
	assert.match(await refusalOf(await post(form([["two.txt", story("two")]]), { query: "?to=other" })), /has ended/);
	assert.equal((await post(form([["three.txt", story("three")]]), { query: `?to=${id}` })).status, 202);
	const progress = await ended();
	assert.deepEqual([progress.id, progress.sent, progress.texts.added], [id, 2, 2]);
	assert.equal((await told()).words, "2 texts added.");
	assert.match(await (await ask("/add")).text(), /2 texts added\./);
	assert.equal((await post(form([["four.txt", story("four")]]), { query: `?to=${id}` })).status, 409);
	assert.equal((await post(form([["one.txt", story("one")]]))).status, 202);
	assert.equal((await ended()).texts.unchanged, 1);
});

test("what cannot be read is told in a line that says what to do, and the rest goes on", async (t) => {
	const { post, ended, ask } = await desk(t);
	await post(
		form([
			["empty.txt", ""],
			["<img src=x onerror=alert(1)>.pdf", "%PDF-1.7 cut off"],
			["buoy.txt", story("buoy")],
		]),
	);
	const progress = await ended();
	assert.deepEqual([progress.texts.added, progress.unread, progress.read], [1, 2, 3]);
	for (const { message, todo } of progress.failed) assert.ok(message.endsWith(".") && todo.endsWith("."));
	const { document } = parseHTML(await (await ask("/add")).text());
	const lines = [...document.querySelectorAll(".failures li")].map((line) => line.textContent ?? "");
	assert.deepEqual(lines.length, 2);
	assert.match(lines.find((line) => line.startsWith("empty.txt")) ?? "", /holds no text at all\. Open it/);
	assert.equal(document.querySelector(".failures img"), null);
});

test("of a folder hidden files, pictures and the parts of saved pages are passed over", async (t) => {
	const { post, ended } = await desk(t);
	await post(
		form([
			["saved/Story.html", `<!doctype html><html><body><article><h1>Buoy</h1><p>${story("buoy")}</p></article></body></html>`],
			["saved/.hidden.txt", story("hidden")],
			["saved/pier.png", "\u0089PNG"],
			["saved/Story_files/frame.html", `<!doctype html><html><body><p>${story("frame")}</p></body></html>`],
		]),
	);
	const progress = await ended();
	assert.deepEqual([progress.texts.added, progress.passedOver, progress.unread], [1, 3, 0]);
});

test("a text that is pasted is kept as it was given, and marked as given by hand", async (t) => {
	const { post, ended, close, path } = await desk(t);
	const made = new FormData();
	for (const [name, value] of Object.entries({ text: story("buoy"), url: "https://quay.example/buoy", outlet: "The Quay Letter", published: "2031-03-04" }))
		made.set(name, value);
	const answer = await post(made, { headers: { accept: "text/html" } });
	assert.deepEqual([answer.status, answer.headers.get("location")], [303, "/add"]);
	assert.equal((await ended()).texts.added, 1);
	await close();
	const [article] = JSON.parse(await exported(path)).articles;
	assert.deepEqual(
		[article.text, article.url, article.outlet, article.published],
		[story("buoy"), "https://quay.example/buoy", "The Quay Letter", "2031-03-04"],
	);
	assert.match(article.input, /^pasted-[0-9a-f]{16}\.json$/);
	assert.ok(article.notices.some(({ code }: { code: string }) => code === "by_hand"));
});

test("an adding that is cancelled keeps what it counted, and another can begin", async (t) => {
	const { post, ended, ask, path, close } = await desk(t);
	await post(form(Array.from({ length: 40 }, (_, at) => [`${at}.txt`, story(`buoy ${at}`).repeat(20)] as const)));
	while (v.parse(Told, await (await ask("/adding.json")).json()).progress?.texts.added === 0) await pause(5);
	await post(new FormData(), { path: "/add/cancel" });
	const { state, texts } = await ended();
	assert.equal(state, "cancelled");
	assert.ok(texts.added > 0 && texts.added < 40, String(texts.added));
	await post(form([["last.txt", story("last")]]));
	assert.equal((await ended()).state, "done");
	await close();
	assert.equal(JSON.parse(await exported(path)).articles.length, texts.added + 1);
});

test("a form that is damaged, empty or too much is refused in words, and nothing is kept", async (t) => {
	const { post, told } = await desk(t);
	const sent = (body: string, type = "multipart/form-data; boundary=XX") => post(Buffer.from(body), { headers: { "content-type": type } });
	const part = '--XX\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nwords\r\n';
	for (const [body, type] of [
		[part],
		["no form at all"],
		[`${part}--XX--\r\n`, "multipart/form-data"],
		[`${part}--XX--\r\n`, "text/plain"],
		["--XX--\r\n"],
		[part.repeat(2001)],
		['--XX\r\nContent-Disposition: form-data; name="paths"\r\n\r\n{"a": 1}\r\n--XX--\r\n'],
		['--XX\r\nContent-Disposition: form-data; name="paths"\r\n\r\n["a", "b"]\r\n--XX--\r\n'],
		[`--XX\r\nContent-Disposition: form-data; name="file"; filename="${"n".repeat(5000)}"\r\n\r\nwords\r\n--XX--\r\n`],
	] as const) {
		const answer = await sent(body, type);
		assert.equal(answer.status, 400, body.slice(0, 80));
		assert.match(await refusalOf(answer), /^[A-Z].*\.$/);
	}
	assert.equal((await post(new FormData(), { headers: { "content-length": String(66 * 1024 * 1024) } })).status, 413);
	assert.equal((await told()).progress, null);
});

test("nothing is taken from another site", async (t) => {
	const { post, told } = await desk(t);
	const files = form([["buoy.txt", story("buoy")]]);
	for (const headers of [{ origin: "http://evil.example" }, { origin: "null" }, { "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }])
		for (const path of ["/add", "/add/cancel"]) assert.equal((await post(files, { headers, path })).status, 403, JSON.stringify(headers));
	assert.equal((await post(files, { headers: { host: "desk.example" } })).status, 421);
	assert.equal((await told()).progress, null);
});
