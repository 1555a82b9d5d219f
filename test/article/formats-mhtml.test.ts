import assert from "node:assert/strict";
import { test } from "node:test";
import { draftsOf } from "../../src/article/drafts.ts";
import { leafOf } from "./leaf-of.ts";

const STORY =
	"The harbour master of Port Ellery said on Sunday that the old crane fell at dawn, an hour before the first ferry was due. “Nobody was hurt,” she told reporters.";
const PAGE = `<!doctype html><html><head><title>Crane falls</title></head><body><article><h1>Crane falls</h1><p>${STORY}</p><p>${STORY.replace("Sunday", "Monday")}</p></article></body></html>`;

const quotedPrintable = (text: string) =>
	[...Buffer.from(text)]
		.map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`)
		.join("")
		.replace(/(.{72})/g, "$1=\r\n");

const saved = (page: string, encoding: string, charset = "") =>
	[
		"From: <Saved by Blink>",
		"Snapshot-Content-Location: https://ellery.example/crane",
		"Subject: Crane falls",
		"Date: Sun, 4 May 2031 09:15:00 -0000",
		"MIME-Version: 1.0",
		"Content-Type: multipart/related;",
		'\ttype="text/html";',
		'\tboundary="----Boundary--abc----"',
		"",
		"",
		"------Boundary--abc----",
		`Content-Type: text/html${charset}`,
		"Content-ID: <frame-1@mhtml.blink>",
		`Content-Transfer-Encoding: ${encoding}`,
		"Content-Location: https://ellery.example/crane",
		"",
		page,
		"------Boundary--abc----",
		"Content-Type: text/html",
		"Content-ID: <frame-2@mhtml.blink>",
		"Content-Transfer-Encoding: quoted-printable",
		"",
		"<p>Buy a boat today, the boats are cheap and the sea is wide.</p>",
		"------Boundary--abc------",
		"",
	].join("\r\n");

for (const [encoding, page] of [
	["quoted-printable", quotedPrintable(PAGE)],
	[
		"base64",
		Buffer.from(PAGE)
			.toString("base64")
			.replace(/(.{76})/g, "$1\r\n"),
	],
	["binary", PAGE],
] as const) {
	test(`a page saved as MHTML, ${encoding}: its story, address and date, without its frames`, async () => {
		const [draft, ...others] = await draftsOf(leafOf(saved(page, encoding), { input: "crane.mhtml" }));
		assert.equal(others.length, 0);
		assert.ok(draft?.text.includes(STORY) && !draft.text.includes("Buy a boat"));
		assert.deepEqual([draft?.url, draft?.captured?.slice(0, 16)], ["https://ellery.example/crane", "2031-05-04T09:15"]);
	});
}

test("the part's own charset is heeded", async () => {
	const page = saved("~HERE~", "8bit", "; charset=windows-1252");
	const [head = "", tail = ""] = page.split("~HERE~");
	const bytes = Buffer.concat([Buffer.from(head), Buffer.from(PAGE.replace(/[“”]/g, '"').replace("master", "maître"), "latin1"), Buffer.from(tail)]);
	const [draft] = await draftsOf(leafOf(bytes));
	assert.ok(draft?.text.includes("harbour maître of"));
});

test("MHTML that is cut off or damaged gives what there is, or an error, never a crash", async () => {
	const whole = saved(quotedPrintable(PAGE), "quoted-printable");
	const cut = await draftsOf(leafOf(whole.slice(0, whole.indexOf("=2E") + 3)));
	assert.ok(cut[0]?.text.includes("Port Ellery"));
	for (const broken of [whole.slice(0, 200), whole.replaceAll("Boundary--abc", "Other"), saved("", "base64"), saved("%%%%", "base64")]) {
		const read = draftsOf(leafOf(broken, { input: "page.mht" }));
		await read.then(
			(drafts) => assert.ok(drafts.length === 1),
			(error: unknown) => assert.equal(error instanceof Error ? error.name : "", "Unreadable"),
		);
	}
});

test("parts that hold one another without end are refused", async () => {
	const nested = Array.from({ length: 5000 }, (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`).join("");
	await assert.rejects(draftsOf(leafOf(`MIME-Version: 1.0\r\n${nested}`)), { name: "Unreadable" });
});
