import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
import { madeUpRecord, madeUpText } from "../reading/made-up.ts";
import { hearsay, startHearsay } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
after(() => rmSync(folder, { recursive: true }));

const pile = join(folder, "pile.jsonl");
writeFileSync(pile, Array.from({ length: 80 }, (_, number) => `${JSON.stringify(madeUpRecord(number))}\n`).join(""));
const text = join(folder, "one.txt");
writeFileSync(text, madeUpText(4));

test("an article a line, each span its text, and the text of a file unchanged", () => {
	const { status, out } = hearsay(["read", text]);
	assert.equal(status, 0);
	const { schema, article, attributions } = JSON.parse(out);
	assert.equal(schema, 1);
	assert.equal(article.text, madeUpText(4));
	assert.equal(article.input.endsWith("/one.txt"), true);
	assert.ok(attributions.length > 0);
	for (const row of attributions) {
		for (const span of [...row.source, ...row.cue, ...row.content, ...row.hedgeWords, ...row.grounds, ...row.basis]) {
			assert.equal(article.text.slice(span.start, span.end), span.text);
		}
	}
});

test("standard input is read where no path is given", () => {
	const { status, out } = hearsay(["read"], { input: `${JSON.stringify(madeUpRecord(3))}\n` });
	assert.equal(status, 0);
	assert.equal(JSON.parse(out).article.id, "made-up-3");
	assert.equal(JSON.parse(out).article.input, "-:1");
});

test("each line of a stream is answered before the next one comes", async () => {
	const child = startHearsay(["read", "-"]);
	const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	for (const number of [1, 2, 3]) {
		child.stdin.write(`${JSON.stringify(madeUpRecord(number))}\n`);
		const { value } = await lines.next();
		assert.equal(JSON.parse(value ?? "null").article.id, `made-up-${number}`);
	}
	child.stdin.end();
	const [status] = await once(child, "exit");
	assert.equal(status, 0);
});

test("whoever takes one line and goes leaves no error behind", async () => {
	const child = startHearsay(["read", pile]);
	let err = "";
	child.stderr.setEncoding("utf8").on("data", (part) => {
		err += part;
	});
	const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	await lines.next();
	child.stdout.destroy();
	const [status] = await once(child, "exit");
	assert.equal(status, 0);
	assert.equal(err, "");
});

test("a wrong call is told in one line, with status 2", () => {
	for (const words of [["read", "--wrong"], ["read", "--workers", "many", pile], ["raed"], ["export"], ["read", join(folder, "nowhere.txt")]]) {
		const { status, err } = hearsay(words);
		assert.equal(status, 2, words.join(" "));
		assert.match(err, /^hearsay: [^\n]+\n$/);
	}
});

test("a path that is not there does not keep the others from being read", () => {
	const { out } = hearsay(["read", join(folder, "nowhere.txt"), text]);
	const [absent, present] = out
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));
	assert.equal(absent.error.code, "missing");
	assert.equal(present.article.text, madeUpText(4));
});

test("an input that cannot be read gives its own line and status 1", () => {
	const broken = join(folder, "broken.gz");
	writeFileSync(broken, Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3]));
	const { status, out } = hearsay(["read", broken, text]);
	assert.equal(status, 1);
	const lines = out
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));
	assert.equal(lines[0].error.code, "broken_archive");
	assert.equal(lines.at(-1).article.text, madeUpText(4));
});

test("help is printed for the program and for each command", () => {
	const { status, out } = hearsay(["--help"]);
	assert.equal(status, 0);
	for (const name of ["read", "add", "show", "export", "verify"]) {
		assert.match(out, new RegExp(`hearsay ${name} `));
		assert.match(hearsay([name, "--help"]).out, new RegExp(`^hearsay ${name} `));
	}
});
