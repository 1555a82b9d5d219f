/** A desk that others can reach: by the app, and by a real socket. */
import assert from "node:assert/strict";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { Hono } from "hono";
import { guarded, HEADERS } from "../../src/http/guards.ts";
import { hostsAt, isLoopback, LOOPBACK } from "../../src/http/hosts.ts";
import { listen } from "../../src/http/listen.ts";
import { lockedApp, newToken } from "../../src/http/locked.ts";
import { hearsay } from "../cli/command.ts";

const ADDRESS = "192.0.2.7";
const HOST = `${ADDRESS}:4747`;
const token = newToken();
const hosts = () => hostsAt(ADDRESS, 4747);
const inner = new Hono();
inner.use(guarded(hosts));
inner.get("*", (context) => context.text("words of the case"));
const app = lockedApp({ app: inner, token, hosts, style: "" });

const ask = (path: string, headers: Readonly<Record<string, string>> = {}, init: RequestInit = {}) =>
	app.request(`http://${HOST}${path}`, { ...init, headers: { host: HOST, ...headers } });
const enter = (given: string, headers: Readonly<Record<string, string>> = { origin: `http://${HOST}` }) => {
	const body = `token=${encodeURIComponent(given)}`;
	return ask("/enter", { "content-type": "application/x-www-form-urlencoded", "content-length": String(body.length), ...headers }, { method: "POST", body });
};
const cookieOf = (answer: Response): string => answer.headers.get("set-cookie") ?? "";

test("without the token nothing of a case is answered, under any address", async () => {
	for (const path of ["/", "/case.json", "/texts/x", "/texts/x/saved", "/desk.js", "/../secret"]) {
		const answer = await ask(path);
		assert.equal(answer.status, 401, path);
		const page = await answer.text();
		assert.match(page, /This desk is locked/);
		assert.doesNotMatch(page, /words of the case/);
	}
	for (const cookie of ["hearsay-00000000=x", `hearsay-00000000=${token}`, `token=${token}`, ""]) assert.equal((await ask("/", { cookie })).status, 401);
	assert.equal((await ask(`/?token=${token}`)).status, 401);
});

test("the token, from the desk's own page, is exchanged for a cookie that only this desk gets", async () => {
	const answer = await enter(token);
	assert.equal(answer.status, 303);
	assert.equal(answer.headers.get("location"), "/");
	assert.match(cookieOf(answer), /; Path=\/; HttpOnly; SameSite=Strict$/);
	const [cookie = ""] = cookieOf(answer).split(";");
	assert.equal(await (await ask("/", { cookie })).text(), "words of the case");
	assert.notEqual(newToken(), token);
	for (const wrong of ["", `${token}x`, token.slice(1), token.toUpperCase()]) {
		const refused = await enter(wrong);
		assert.equal(refused.status, 401);
		assert.equal(cookieOf(refused), "");
	}
	for (const headers of [{}, { origin: "http://evil.example" }, { origin: `http://${HOST}`, "sec-fetch-site": "cross-site" }])
		assert.equal((await enter(token, headers)).status, 403);
});

test("with the token too the desk answers under its own name alone, and to no other origin", async () => {
	const [cookie = ""] = cookieOf(await enter(token)).split(";");
	for (const host of ["desk.example:4747", "127.0.0.1:4747", "localhost:4747", `${ADDRESS}:80`])
		assert.equal((await ask("/", { cookie, host })).status, 421, host);
	assert.equal((await ask("/", { cookie, origin: "http://127.0.0.1:4747" })).status, 403);
	assert.equal((await ask("/", { cookie, "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" })).status, 403);
});

test("every answer has the headers of the desk, whatever is answered", async () => {
	for (const answer of [
		await ask("/"),
		await ask("/", { host: "x" }),
		await ask("/", { origin: "null" }),
		await ask("/", {}, { method: "PUT" }),
		await enter("x"),
		await enter(token),
	])
		for (const [name, value] of Object.entries(HEADERS)) assert.equal(answer.headers.get(name), value, `${answer.status} ${name}`);
});

test("which addresses are this machine's alone, and under which names a desk is called", () => {
	for (const address of ["127.0.0.1", "127.9.9.9", "::1", "localhost"]) assert.ok(isLoopback(address), address);
	for (const address of ["0.0.0.0", "::", "192.0.2.7", "127.evil.example", "localhost.evil.example", ""]) assert.ok(!isLoopback(address), address);
	assert.deepEqual([...hostsAt("2001:db8::7", 4747)], ["[2001:db8::7]:4747"]);
	assert.deepEqual([...hostsAt("192.0.2.7", 80)], ["192.0.2.7", "192.0.2.7:80"]);
	assert.ok(hostsAt("0.0.0.0", 4747).has("127.0.0.1:4747"));
});

test("an address that this machine has not is a wrong call", () => {
	const { status, err } = hearsay(["serve", "/tmp", "--host", ADDRESS]);
	assert.equal(status, 2, err);
	assert.match(err, /no address of this machine/);
});

/** What a socket gets back that says this and then goes on with `more` every 300 milliseconds. */
const answered = async (port: number, said: string, more: string | null = null): Promise<string> => {
	const socket = connect(port, LOOPBACK);
	socket.on("error", () => socket.destroy());
	socket.write(said);
	const timer = more === null ? null : setInterval(() => socket.write(more), 300);
	try {
		return await text(socket);
	} finally {
		if (timer) clearInterval(timer);
	}
};

test("by a socket: what is no question, is too large, or leads out of the case is refused with the headers of the desk", async () => {
	let port = 0;
	const own = () => hostsAt(LOOPBACK, port);
	const desk = new Hono();
	desk.use(guarded(own));
	desk.get("/texts/:id", (context) => context.text(`text ${context.req.param("id").length}`));
	desk.get("/fails", () => {
		throw new Error("a fault");
	});
	const listening = await listen(desk, 0, LOOPBACK);
	port = listening.port;
	const host = `Host: 127.0.0.1:${port}\r\nConnection: close\r\n`;
	try {
		for (const [status, said] of [
			["200", `GET /texts/a HTTP/1.1\r\n${host}\r\n`],
			["400", "no question at all\r\n\r\n"],
			["421", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"],
			["421", `GET / HTTP/1.1\r\nHost: desk.example\r\nConnection: close\r\n\r\n`],
			["431", `GET / HTTP/1.1\r\n${host}X-Long: ${"x".repeat(20_000)}\r\n\r\n`],
			["414", `GET /${"x".repeat(5000)} HTTP/1.1\r\n${host}\r\n`],
			["413", `POST /decide HTTP/1.1\r\n${host}Origin: http://127.0.0.1:${port}\r\nContent-Length: 999999999\r\n\r\n`],
			["413", `POST /decide HTTP/1.1\r\n${host}Origin: http://127.0.0.1:${port}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
			["404", `GET /../../../etc/passwd HTTP/1.1\r\n${host}\r\n`],
			["404", `GET /texts/..%2f..%2fetc%2fpasswd/x HTTP/1.1\r\n${host}\r\n`],
			["500", `GET /fails HTTP/1.1\r\n${host}\r\n`],
		] as const) {
			const answer = await answered(port, said);
			assert.match(answer, new RegExp(`^HTTP/1\\.1 ${status} `), said.slice(0, 60));
			assert.match(answer, /\r\ncontent-security-policy: default-src 'none'/i, said.slice(0, 60));
			assert.match(answer, /\r\nx-content-type-options: nosniff/i);
			assert.doesNotMatch(answer, /root:|a fault|at .*\.ts/);
		}
	} finally {
		await listening.close();
	}
});

test("by a socket: whoever sends a question byte by byte, or none, is given up", { timeout: 60_000 }, async () => {
	const listening = await listen(new Hono(), 0, LOOPBACK);
	try {
		const [slow, silent] = await Promise.all([answered(listening.port, "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ", "x"), answered(listening.port, "")]);
		assert.match(slow, /^HTTP\/1\.1 408 /);
		assert.match(silent, /^(?:HTTP\/1\.1 408 |$)/);
	} finally {
		await listening.close();
	}
});
