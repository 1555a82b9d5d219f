import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { madeUpText } from "../reading/made-up.ts";
import { hearsay } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
after(() => rmSync(folder, { recursive: true }));

/** Names addresses in every way in which a page can: whoever fetched one of them would be caught. */
const page = join(folder, "page.html");
writeFileSync(
	page,
	`<!doctype html><html><head><title>Ferry line in doubt</title><base href="http://pages.invalid/">
<link rel="stylesheet" href="style.css"><link rel="preload" as="script" href="//cdn.invalid/a.js"><script src="http://scripts.invalid/a.js"></script>
<style>@import url(http://styles.invalid/a.css); body { background: url(http://pictures.invalid/a.png) }</style><meta http-equiv="refresh" content="0; url=http://elsewhere.invalid/">
</head><body><iframe src="http://frames.invalid/"></iframe><img src="http://pictures.invalid/b.png" srcset="http://pictures.invalid/c.png 2x"><object data="http://objects.invalid/"></object>
<article><h1>Ferry line in doubt</h1>${madeUpText(5)
		.split("\n\n")
		.map((paragraph) => `<p>${paragraph}</p>`)
		.join("")}</article></body></html>`,
);
const file = join(folder, "ferry.case");
const pairs = join(folder, "pairs.jsonl");
writeFileSync(
	pairs,
	`${JSON.stringify({ id: "1", claim: "The ferry line will close.", text: "The ferry line will close, see http://texts.invalid/ for more." })}\n`,
);
/** All but `serve`, which is there to be asked, on this machine alone. */
const COMMANDS = [
	["read", page],
	["add", file, page],
	["show", file],
	...["json", "csv", "claim"].map((format) => ["export", file, "--format", format]),
	["report", file, "-o", join(folder, "ferry.html")],
	...["claims", "origins", "conflicts", "timeline", "sources", "todo", "decide"].map((name) => [name, file]),
	["find", file, "ferry line"],
	["verify", file],
	["export", file, "--format", "sealed", "-o", join(folder, "ferry.zip")],
	["verify", join(folder, "ferry.zip")],
	["stories", page],
	["copies", page],
	["match", pairs, pairs],
	["stance", pairs],
];

test("no command opens a socket or asks for an address", () => {
	const tripwire = ["--import", fileURLToPath(new URL("./tripwire.ts", import.meta.url))];
	for (const words of COMMANDS) {
		const { status, err } = hearsay(words, { before: tripwire });
		assert.equal(status, 0, `${words[0]}: ${err}`);
		assert.doesNotMatch(err, /TRIPWIRE/);
	}
});

test("the tripwire itself works, in threads too", () => {
	const before = ["--import", fileURLToPath(new URL("./tripwire.ts", import.meta.url))];
	const connecting = join(folder, "connecting.mjs");
	writeFileSync(connecting, 'import net from "node:net"; net.connect(1, "127.0.0.1");');
	const inThread = join(folder, "in-thread.mjs");
	writeFileSync(inThread, `import { Worker } from "node:worker_threads"; new Worker(${JSON.stringify(connecting)}).on("exit", (code) => process.exit(code));`);
	for (const script of [connecting, inThread]) {
		const { status, stderr } = spawnSync(process.execPath, [...before, script], { encoding: "utf8" });
		assert.equal(status, 97);
		assert.equal(stderr, "TRIPWIRE connect\n");
	}
});

const canUnshare = spawnSync("unshare", ["--user", "--map-root-user", "--net", "true"]).status === 0;

test("every command works where there is no network at all", { skip: canUnshare ? false : "a network namespace cannot be had here" }, () => {
	const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
	for (const words of COMMANDS) {
		const { status, stderr } = spawnSync("unshare", ["--user", "--map-root-user", "--net", process.execPath, main, ...words], { encoding: "utf8" });
		assert.equal(status, 0, `${words[0]}: ${stderr}`);
	}
});

test("the network's runtime has no program for the internet in it", () => {
	// From 1.29 on onnxruntime reports its use to its maker, from within its compiled part, where the tripwire does not reach.
	const parts = readdirSync(fileURLToPath(new URL("../../node_modules/onnxruntime-node/bin", import.meta.url)), {
		recursive: true,
		withFileTypes: true,
	}).filter((entry) => entry.isFile());
	assert.ok(parts.length > 0);
	for (const { parentPath, name } of parts) {
		const bytes = readFileSync(join(parentPath, name));
		for (const word of ["libcurl", "LogManager", "winhttp", "wininet"]) assert.equal(bytes.includes(word), false, `${name}: ${word}`);
	}
});

test("nothing is written beside the case, not even into the user's own folder", () => {
	const home = mkdtempSync(join(folder, "home-"));
	const env = {
		HOME: home,
		USERPROFILE: home,
		XDG_CACHE_HOME: join(home, "cache"),
		XDG_CONFIG_HOME: join(home, "config"),
		LOCALAPPDATA: join(home, "local"),
		TMPDIR: home,
		TEMP: home,
	};
	assert.equal(hearsay(["read", page], { env }).status, 0);
	assert.deepEqual(readdirSync(home), []);
});
