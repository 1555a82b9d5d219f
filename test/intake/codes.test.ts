import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { ERRORS, NOTICES, WHAT_TO_DO } from "../../src/article/codes.ts";
import { unreadableOf } from "../../src/intake/fault.ts";

test("the documentation lists every code with its sentence and what to do, and no other", async () => {
	const text = await readFile(new URL("../../docs/codes.md", import.meta.url), "utf8");
	const told = [...text.matchAll(/^\| `(\w+)` \| (.*) \|$/gm)].map(([, code, sentence]) => [code, sentence]);
	const errors = Object.entries(ERRORS).map(([code, sentence]) => [code, `${sentence} | ${Object.entries(WHAT_TO_DO).find(([of]) => of === code)?.[1]}`]);
	assert.deepEqual(told, [...errors, ...Object.entries(NOTICES)]);
});

test("what the system says of a path has a code, and what is no fault of a path is thrown on", () => {
	const said = (code: string): Error => Object.assign(new Error(code), { code, syscall: "open" });
	assert.deepEqual(
		["ENOENT", "ENOTDIR", "EACCES", "EPERM", "ELOOP", "EIO", "ENAMETOOLONG"].map((code) => unreadableOf(said(code)).code),
		["missing", "missing", "forbidden", "forbidden", "loop", "disk", "disk"],
	);
	const bug = new TypeError("a fault of the program");
	assert.throws(() => unreadableOf(bug), bug);
});
