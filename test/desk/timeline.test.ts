import assert from "node:assert/strict";
import { after, test } from "node:test";
import { parseHTML } from "linkedom";
import * as v from "valibot";
import { pagesApp } from "../../src/http/pages.ts";
import { exampleCase } from "./example.ts";

const example = exampleCase();
after(example.remove);
const matter = await example.matter();
const app = pagesApp({ matter: async () => matter, find: example.find, kept: example.kept, mark: async () => null, by: null, base: "", style: "", script: "" });
const ask = async (path: string): Promise<string> => (await app.request(path)).text();

const Timeline = v.object({
	timeline: v.array(
		v.object({
			earliest: v.string(),
			latest: v.string(),
			kind: v.picklist(["event", "statement"]),
			claims: v.array(v.string()),
			sources: v.array(v.object({ key: v.string(), name: v.string() })),
		}),
	),
});
const timeline = async (query = "") => v.parse(Timeline, JSON.parse(await ask(`/timeline.json${query}`))).timeline;

test("what was said is told apart from what is told of", async () => {
	const all = await timeline();
	assert.deepEqual([...new Set(all.map(({ kind }) => kind))].sort(), ["event", "statement"]);
	const { document } = parseHTML(await ask("/timeline"));
	assert.equal(document.querySelectorAll(".timeline li").length, all.length);
	for (const kind of ["is-said", "is-told"]) assert.ok(document.querySelectorAll(`.timeline-picture a .${kind}`).length > 0, kind);
	for (const mark of document.querySelectorAll(".timeline-picture .mark.is-given")) assert.equal(mark.classList.contains("is-reckoned"), false);
});

test("a timeline is narrowed to a claim, a source, a kind, days and words, without a script", async () => {
	const all = await timeline();
	const [claim = ""] = all.flatMap(({ claims }) => claims);
	const [source] = all.flatMap(({ sources }) => sources);
	assert.ok(claim !== "" && source);
	for (const [query, holds] of [
		[`claim=${claim}`, ({ claims }) => claims.includes(claim)],
		[`source=${source.key}`, ({ sources }) => sources.some(({ key }) => key === source.key)],
		["what=said", ({ kind }) => kind === "statement"],
		["from=2025-10-14&to=2025-10-15", ({ earliest, latest }) => latest >= "2025-10-14" && earliest <= "2025-10-15"],
	] satisfies [string, (entry: (typeof all)[number]) => boolean][]) {
		const shown = await timeline(`?${query}`);
		assert.deepEqual(shown, all.filter(holds), query);
		assert.ok(shown.length > 0 && shown.length < all.length, query);
		const { document } = parseHTML(await ask(`/timeline?${query}`));
		assert.equal(document.querySelectorAll(".timeline li").length, shown.length);
		assert.match(document.querySelector("link[type='application/json']")?.getAttribute("href") ?? "", /^\/timeline\.json\?./);
	}
	const worded = parseHTML(await ask("/timeline?words=memo+minister")).document.querySelectorAll(".timeline li");
	assert.ok(worded.length > 0 && worded.length < all.length);
	for (const entry of worded) assert.match(entry.textContent ?? "", /memo/i);
	assert.equal((await timeline("?from=nonsense&what=nothing")).length, all.length);
});
