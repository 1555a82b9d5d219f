import assert from "node:assert/strict";
import { test } from "node:test";
import { draftsOf } from "../../src/article/drafts.ts";
import { leafOf } from "./leaf-of.ts";

const BODY = "The *harbour master* of [Port Ellery](https://ellery.example) said the crane fell at dawn.\n\nNobody was hurt, she added.\n";

test("Markdown keeps its source; front matter is clutter, the first heading the title", async () => {
	const source = `---\ntitle: "Crane falls: nobody hurt"\nauthor:\n  - Ida Brandt\n  - Tom Osei\ndate: 2031-05-04\nsource: https://ellery.example/crane?utm_source=x\nsite: Ellery Post\ntags: [a, b]\n---\n\n# Crane *falls*\n\n${BODY}`;
	const [draft] = await draftsOf(leafOf(source, { input: "note" }));
	assert.equal(draft?.text, source);
	assert.deepEqual(
		[draft?.title, draft?.byline, draft?.published, draft?.url, draft?.outlet],
		["Crane falls: nobody hurt", ["Ida Brandt", "Tom Osei"], "2031-05-04", "https://ellery.example/crane", "Ellery Post"],
	);
	const [front, title] = draft?.zones ?? [];
	assert.deepEqual(
		[front?.zone, source.slice(front?.start, front?.end).startsWith("---\ntitle"), source.slice(front?.start, front?.end).endsWith("---\n")],
		["boilerplate", true, true],
	);
	assert.deepEqual([title?.zone, source.slice(title?.start, title?.end)], ["title", "Crane *falls*"]);
});

test("without front matter the name tells Markdown, and the heading the title", async () => {
	for (const heading of ["# Crane falls #", "Crane falls\n==========="]) {
		const [draft] = await draftsOf(leafOf(`${heading}\n\n${BODY}`, { input: "crane.md" }));
		assert.equal(draft?.title, "Crane falls");
		assert.deepEqual(
			draft?.zones.filter(({ zone }) => zone === "title").map(({ start, end }) => draft.text.slice(start, end)),
			["Crane falls"],
		);
	}
});

test("front matter that never ends, or holds no fields, is text", async () => {
	for (const source of [`---\n${"- a\n".repeat(20_000)}`, "---\nhello there\n---\n", `---\n${"a: b\n".repeat(20_000)}`]) {
		const [draft] = await draftsOf(leafOf(source, { input: "note.md" }));
		assert.equal(draft?.text, source);
	}
});
