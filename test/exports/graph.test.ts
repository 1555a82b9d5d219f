import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { bookOf } from "../../src/views/exports/book.ts";
import { claimsChosen } from "../../src/views/exports/claims-chosen.ts";
import { entitiesOf } from "../../src/views/exports/follow-the-money.ts";
import { type Graph, graphOf } from "../../src/views/exports/graph.ts";
import { matterOf } from "../../src/views/matter.ts";
import { withCase } from "../ledger/builders.ts";
import { makeStory } from "./story.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-exports-"));
const path = join(folder, "story.case");
before(() => makeStory(path));
after(() => rmSync(folder, { recursive: true }));

const matter = () => withCase(path, "read", (file) => file.transact((db) => matterOf(db, path, null)));

const story = async (): Promise<Graph> => {
	const held = await matter();
	const book = bookOf(held);
	return graphOf(
		held,
		book,
		claimsChosen(held, book, () => true, []),
	);
};

const labelsOf = ({ nodes }: Graph, kind: string): readonly string[] => nodes.filter((node) => node.kind === kind).map(({ label }) => label);

test("somebody unnamed is another in every text, and an outlet whose text is here is that text", async () => {
	const graph = await story();
	const sources = labelsOf(graph, "source");
	assert.deepEqual(sources.filter((label) => /officials/i.test(label)).sort(), [
		"Two officials - in River Herald, 4 Mar 2031",
		"Two officials - in The Quay Letter, 2 Mar 2031",
	]);
	assert.deepEqual(
		sources.filter((label) => /Quay Letter/.test(label) && !label.includes(" - in ")),
		[],
	);
	const named = new Map(graph.nodes.map(({ id, label }) => [id, label]));
	const cites = graph.edges.filter(({ kind }) => kind === "cites").map(({ from, to }) => `${named.get(from)} > ${named.get(to)}`);
	assert.ok(cites.includes("River Herald, 4 Mar 2031 > The Quay Letter, 2 Mar 2031"), cites.join("; "));
});

test("a claim is never without whose it is, a denial answers it, and every edge leads to characters", async () => {
	const graph = await story();
	const { text } = await matter();
	for (const label of labelsOf(graph, "claim")) assert.match(label, /^".*" - .*20\d\d/);
	const named = new Map(graph.nodes.map(({ id, label }) => [id, label]));
	assert.deepEqual(
		graph.edges.filter(({ kind }) => kind === "answers").map(({ from }) => named.get(from)),
		["Pier Gazette, 3 Mar 2031", "Harbour office"],
	);
	for (const { places } of graph.edges) {
		assert.ok(places.length > 0);
		for (const place of places) {
			const [, article = "", start = "", end = ""] = /^(.*):(\d+)-(\d+)$/.exec(place) ?? [];
			assert.ok((text.get(article)?.text.slice(Number(start), Number(end)) ?? "").length > 0, place);
		}
	}
});

test("no entity is made of somebody unnamed, and every statement is a note on its text", async () => {
	const held = await matter();
	const entities = [...entitiesOf(held, bookOf(held), () => true)].map((line): { schema: string; properties: Record<string, string[]> } => JSON.parse(line));
	const people = entities.filter(({ schema }) => !["Article", "Note", "Documentation"].includes(schema)).flatMap(({ properties }) => properties["name"] ?? []);
	assert.ok(people.includes("Ines Roth"));
	assert.deepEqual(
		people.filter((name) => /officials/i.test(name)),
		[],
	);
	const notes = entities.filter(({ schema }) => schema === "Note");
	assert.ok(notes.length >= 12 && notes.every(({ properties }) => (properties["entity"]?.[0] ?? "").startsWith("hearsay-text-")));
});
