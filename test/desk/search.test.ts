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

const Facet = v.array(v.object({ value: v.string(), count: v.number() }));
const Found = v.object({
	total: v.number(),
	hits: v.array(v.object({ article: v.string(), attribution: v.nullable(v.string()), text: v.string(), score: v.number() })),
	facets: v.object({ speaker: Facet, act: Facet, outlet: Facet, date: Facet, claim: Facet }),
});
const search = async (query: string) => v.parse(Found, JSON.parse(await ask(`/search.json?${query}`)));
const FACETS = ["speaker", "act", "outlet", "date", "claim"] as const;

test("the count beside every value of a facet is how many it leaves", async () => {
	const all = await search("q=memo");
	assert.ok(all.total > 10 && all.hits.length === all.total);
	for (const facet of FACETS) {
		assert.ok(all.facets[facet].length > 1, facet);
		for (const { value, count } of all.facets[facet]) {
			const narrowed = await search(`q=memo&${facet}=${encodeURIComponent(value)}`);
			assert.equal(narrowed.total, count, `${facet} ${value}`);
		}
	}
	const [outlet] = all.facets.outlet;
	const [speaker] = (await search(`q=memo&outlet=${encodeURIComponent(outlet?.value ?? "")}`)).facets.speaker;
	const both = await search(`q=memo&outlet=${encodeURIComponent(outlet?.value ?? "")}&speaker=${speaker?.value}`);
	assert.equal(both.total, speaker?.count);
	assert.deepEqual(new Set(both.hits.map(({ article }) => matter.text.get(article)?.outlet)), new Set([outlet?.value]));
});

test("a search is narrowed and widened by links alone", async () => {
	const { document } = parseHTML(await ask("/search?q=memo"));
	const link = document.querySelector(".facet li a");
	const narrowed = parseHTML(await ask(link?.getAttribute("href") ?? "")).document;
	const count = Number(link?.parentElement?.querySelector(".count")?.textContent);
	assert.equal(narrowed.querySelectorAll(".hits li").length, count);
	const back = narrowed.querySelector(".chosen a")?.getAttribute("href") ?? "";
	assert.equal(back, "/search?q=memo");
	assert.equal(narrowed.querySelector("input[name=speaker]")?.getAttribute("value"), /speaker=([^&]+)/.exec(link?.getAttribute("href") ?? "")?.[1]);
});

test("with nothing asked for all statements are counted and none is shown; what is not there is not said not to be", async () => {
	const nothing = await search("");
	assert.deepEqual([nothing.total, nothing.hits], [0, []]);
	assert.ok(nothing.facets.outlet.reduce((sum, { count }) => sum + count, 0) > 200);
	const none = await ask("/search?q=zeppelin");
	assert.match(none, /Not found in these texts, which does not mean that there is nothing\./);
	assert.equal((await search("q=memo&speaker=nobody-at-all")).total, 0);
});
