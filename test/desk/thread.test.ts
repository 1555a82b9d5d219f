import assert from "node:assert/strict";
import { after, test } from "node:test";
import { deskOf } from "../../src/views/pages/evidence.ts";
import { reportWays, servedWays } from "../../src/views/pages/ways.ts";
import { whoseWord } from "../../src/views/pages/whose-word.ts";
import { threadOf } from "../../src/views/thread.ts";
import { attributionOf, claimOf, entryOf, memberOf } from "../linking/entries.ts";
import { exampleCase } from "./example.ts";

const example = exampleCase();
after(example.remove);
const matter = await example.matter();
const threads = matter.claims.map(({ claim }) => ({ claim, thread: threadOf(matter, claim) }));

test("each text of a claim hangs on something, and each line joins what is drawn", () => {
	assert.ok(threads.length > 10);
	for (const { claim, thread } of threads) {
		const drawn = new Set(thread.knots.map(({ id }) => id));
		for (const { from, to } of thread.strands) assert.ok(drawn.has(from) && drawn.has(to) && from !== to);
		const texts = thread.knots.filter(({ column }) => column === "text");
		assert.deepEqual(new Set(texts.flatMap(({ articles }) => articles)), new Set(claim.members.map(({ article }) => article)));
		const hanging = new Set(thread.strands.filter(({ how }) => how !== "same wording").map(({ from }) => from));
		for (const { id, name } of texts) assert.ok(hanging.has(id), `${claim.statement}: ${name}`);
	}
});

test("somebody whom texts do not name is another one in each of them", () => {
	for (const { thread } of threads)
		for (const { end, articles, name } of thread.knots) if (end === "unnamed" || end === "unwritten") assert.equal(articles.length, 1, name);
});

test("the deal of which two sites have each other for a source is drawn as texts that cite each other", () => {
	const citing = threads.some(({ thread: { knots, strands } }) => {
		const idOf = (outlet: string) => knots.find(({ column, name }) => column === "text" && name === outlet)?.id;
		const [quayside, lantern] = [idOf("Quayside"), idOf("Daily Lantern")];
		const cites = (one?: string, other?: string) => strands.some(({ from, to, how }) => how === "cites" && from === one && to === other);
		return quayside !== undefined && lantern !== undefined && (cites(quayside, lantern) || cites(lantern, quayside));
	});
	assert.ok(citing);
});

/** A claim of 500 texts of 40 outlets, each on the word of its own unnamed officials. */
const manyTexts = () => {
	const text = "Officials said the weir was shut.";
	const texts = Array.from({ length: 500 }, (_, at) =>
		entryOf(`t${at}`, text, {
			outlet: `Outlet ${at % 40}`,
			published: `2031-03-${String(1 + (at % 28)).padStart(2, "0")}`,
			attributions: [
				attributionOf(text, ["Officials", "said", "the weir was shut"], {
					id: `row${at}`,
					speaker: { entity: null, name: null, type: "group" },
					anonymity: "unnamed",
				}),
			],
		}),
	);
	const members = texts.map((entry, at) => ({
		...memberOf(entry, "the weir was shut"),
		attribution: `row${at}`,
		whose: ["officials"],
		trail: "unnamed" as const,
	}));
	const many = {
		...matter,
		texts,
		text: new Map(texts.map((entry) => [entry.id, entry])),
		number: new Map(texts.map(({ id }, at) => [id, at])),
		derivations: [],
		derivationsIn: new Map(),
	};
	return { many, claim: claimOf("c", members) };
};

test("a claim of 500 texts is folded by outlet, and one outlet at a time unfolds", async () => {
	const { many, claim } = manyTexts();
	const count = (apart: readonly string[]) => threadOf(many, claim, new Set(apart)).knots.filter(({ column }) => column === "text").length;
	assert.equal(count([]), 40);
	assert.equal(count(["Outlet 3"]), 39 + 13);
	assert.equal(count(["Outlet 3", "Outlet 4"]), 38 + 26);
	const served = String(await whoseWord(deskOf(many, servedWays(many, "")), claim, new Set(["Outlet 3"])));
	assert.match(served, /href="\/claims\/c\?unfold=Outlet\+3&amp;unfold=Outlet\+4#whose-word"/);
	assert.match(served, /Fold all again\./);
	const filed = String(await whoseWord(deskOf(many, reportWays(many, false)), claim, new Set()));
	for (const [, name = ""] of filed.matchAll(/href="#(fold-[^"]+)"/g)) assert.ok(filed.includes(`id="${name}"`), name);
	assert.match(filed, /<summary>Outlet 3: 13 texts<\/summary>/);
});
