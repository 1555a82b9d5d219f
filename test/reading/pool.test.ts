import assert from "node:assert/strict";
import { test } from "node:test";
import { Unreadable } from "../../src/article/failure.ts";
import type { Leaf } from "../../src/article/leaf.ts";
import { openPool } from "../../src/reading/pool.ts";
import { LONGEST_WAIT, timeLeft } from "../../src/reading/time-left.ts";
import { madeUpText } from "./made-up.ts";

const leaf = (text: string): Leaf => ({ input: "pile/one.txt", bytes: Buffer.from(text), url: null, captured: null, contentType: null, place: "" });

const codeOf = (code: string) => (error: unknown) => error instanceof Unreadable && error.code === code;

/** Parsing it takes many times a millisecond. */
const LONG = Array.from({ length: 3_000 }, (_, number) => madeUpText(number)).join("\n\n");

test("only a thread's processor time counts, unless it waits for long", () => {
	assert.equal(timeLeft({ processor: 400, clock: 6_000 }, 1_000), 600);
	assert.equal(timeLeft({ processor: 999.9, clock: 6_000 }, 1_000), 1);
	assert.equal(timeLeft({ processor: 1_000, clock: 1_000 }, 1_000), null);
	assert.equal(timeLeft({ processor: 0, clock: 11_900 }, 1_000), 100);
	assert.equal(timeLeft({ processor: 0, clock: LONGEST_WAIT * 1_000 }, 1_000), null);
});

test("an input that takes too long costs its thread, and the next inputs are read by another", async () => {
	const pool = openPool(1, { milliseconds: 1, megabytes: 512 });
	try {
		await assert.rejects(pool.parse(leaf(LONG)), codeOf("too_slow"));
		await assert.rejects(pool.parse(leaf(LONG)), codeOf("too_slow"));
	} finally {
		await pool.close();
	}
	const patient = openPool(1);
	try {
		const [article] = await patient.parse(leaf(madeUpText(1)));
		assert.equal(article?.text, madeUpText(1));
	} finally {
		await patient.close();
	}
});

test("an input that takes too much memory costs its thread, and the next input is read", async () => {
	const pool = openPool(1, { milliseconds: 60_000, megabytes: 48 });
	try {
		const page = `<!doctype html><html><body>${"<p><b>a</b> <i>b</i></p>".repeat(300_000)}</body></html>`;
		await assert.rejects(pool.parse(leaf(page)), codeOf("too_much_memory"));
		const [article] = await pool.parse(leaf(madeUpText(3)));
		assert.equal(article?.text, madeUpText(3));
	} finally {
		await pool.close();
	}
});

test("an input with nothing in it is told by its code", async () => {
	const pool = openPool(1);
	try {
		await assert.rejects(pool.parse(leaf("")), codeOf("empty"));
	} finally {
		await pool.close();
	}
});
