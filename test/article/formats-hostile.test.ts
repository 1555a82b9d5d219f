import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Draft } from "../../src/article/article.ts";
import { draftsOf } from "../../src/article/drafts.ts";
import { Unreadable } from "../../src/article/failure.ts";
import { docxOf, pdfOf, rtfOf } from "./documents.ts";
import { leafOf } from "./leaf-of.ts";

const STORY =
	"The harbour master of Port Ellery said on Sunday that the old crane fell at dawn, an hour before the first ferry was due. “Nobody was hurt,” she told reporters.";

const SAMPLES: Readonly<Record<string, string | Uint8Array>> = {
	"record.json": JSON.stringify([
		{ id: "a", text: STORY, title: "Crane falls", published: "2031-05-04" },
		{ maintext: STORY, authors: ["Ida Brandt"] },
	]),
	"feed.xml": `<?xml version="1.0"?><rss version="2.0"><channel><title>Ellery Post</title><item><title>Crane falls</title><description>&lt;p&gt;${STORY}&lt;/p&gt;</description></item></channel></rss>`,
	"page.html": `<!doctype html><html><head><meta charset="utf-8"><title>Crane falls</title></head><body><article><h1>Crane falls</h1><p>${STORY}</p><p>${STORY}</p></article></body></html>`,
	"page.mhtml": `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Location: https://ellery.example/\r\n\r\n<html><body><p>${STORY}</p></body></html>\r\n--x--\r\n`,
	"note.md": `---\ntitle: Crane falls\n---\n# Crane\n\n${STORY}`,
	"note.txt": `Crane falls\n\n${STORY}`,
	"report.docx": docxOf([{ style: "Title", text: "Crane falls" }, STORY]),
	"report.rtf": rtfOf(["Crane falls", STORY]),
	"report.pdf": pdfOf([[{ x: 72, y: 700, text: "The old crane fell at dawn." }]]),
};

/** Bytes with a piece cut out, doubled, or overwritten. */
const damage = fc.record({
	from: fc.nat({ max: 10_000 }),
	length: fc.nat({ max: 400 }),
	kind: fc.constantFrom("cut", "end", "double", "overwrite"),
	bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
});

function damaged(bytes: Uint8Array, { from, length, kind, bytes: other }: { from: number; length: number; kind: string; bytes: Uint8Array }): Uint8Array {
	const start = from % bytes.length;
	const [before, piece, after] = [bytes.subarray(0, start), bytes.subarray(start, start + length), bytes.subarray(start + length)];
	if (kind === "end") return before;
	if (kind === "cut") return Buffer.concat([before, after]);
	if (kind === "double") return Buffer.concat([before, piece, piece, after]);
	return Buffer.concat([before, other, bytes.subarray(start + other.length)]);
}

function isSound({ text, zones, title }: Draft): void {
	assert.ok(text.isWellFormed() && /\S/.test(text) && !text.includes("\0"));
	assert.ok(title === null || title.isWellFormed());
	let at = 0;
	for (const { start, end } of zones) {
		assert.ok(start >= at && end >= start && end <= text.length, `${start} to ${end} of ${text.length}, after ${at}`);
		at = end;
	}
}

async function read(bytes: Uint8Array, input: string): Promise<void> {
	try {
		for (const draft of await draftsOf(leafOf(bytes, { input }))) isSound(draft);
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error;
	}
}

for (const [input, content] of Object.entries(SAMPLES)) {
	const whole = typeof content === "string" ? Buffer.from(content) : content;

	test(`${input}: whole it is read, and its zones lie in its text`, async () => {
		const drafts = await draftsOf(leafOf(whole, { input }));
		assert.ok(drafts.length > 0);
		drafts.forEach(isSound);
	});

	test(`${input}: damaged it gives sound drafts or one of the errors`, async () => {
		await fc.assert(
			fc.asyncProperty(damage, async (how) => read(damaged(whole, how), input)),
			{ numRuns: 60 },
		);
	});

	test(`${input}: under every other name it is told by its content`, async () => {
		for (const other of Object.keys(SAMPLES)) await read(whole, other);
	});
}

test("any bytes under any name give sound drafts or one of the errors", async () => {
	await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), fc.constantFrom(...Object.keys(SAMPLES)), async (bytes, input) => read(bytes, input)));
});
