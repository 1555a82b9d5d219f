import assert from "node:assert/strict";
import { after, test } from "node:test";
import { threadOf } from "../../src/views/thread.ts";
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
