import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import fc from "fast-check";
import type { Article } from "../../src/article/article.ts";
import { Misuse } from "../../src/article/failure.ts";
import { attributionId } from "../../src/attribution/identity.ts";
import type { Reading } from "../../src/attribution/reading.ts";
import { staleArticles } from "../../src/ledger/contents.ts";
import { type Deciding, decide, merge, undo } from "../../src/ledger/decide.ts";
import { decisionLines } from "../../src/ledger/decision-lines.ts";
import { decisionLog } from "../../src/ledger/decision-log.ts";
import { checksOf, decisionsOf } from "../../src/ledger/decisions.ts";
import { keepReading } from "../../src/ledger/keep.ts";
import { link } from "../../src/ledger/linked.ts";
import { makerNumber } from "../../src/ledger/maker.ts";
import { faults, nothingChecked } from "../../src/ledger/verify.ts";
import type { Logged } from "../../src/linking/decisions/decision.ts";
import { spanOf } from "../../src/text/span.ts";
import { add, articleOf, exported, folder, MAKER, outcomeOf, readingOf, withCase } from "./builders.ts";

const NEWER = { ...MAKER, sha256: "11".repeat(32) };

const SAID = [
	"the north buoy had drifted towards the pier",
	"the north buoy drifted to the pier",
	"the ferry Ansel leaked fuel",
	"fuel leaked from the ferry Ansel",
	"nothing",
];
const articles = SAID.map((said, index) =>
	articleOf({ recordId: `r${index}`, input: `${index}.html`, outlet: `Outlet ${index}`, text: `Pilot Ines Roth said ${said}.` }),
);

/** The place of what an article says. */
const placeIn = ({ id, text }: Article) => ({ article: id, start: text.indexOf("said ") + 5, end: text.length - 1 });
const [first, second, third, fourth, last] = articles.map(placeIn);
if (!first || !second || !third || !fourth || !last) throw new Error("there are five articles");

/** A minute of one morning. */
const minute = (number: number): Date => new Date(Date.UTC(2031, 2, 4, 9, number));

const caseOf = async (path: string, order: readonly Article[] = articles): Promise<string> => {
	await add(
		path,
		order.map((article) => outcomeOf(article)),
	);
	return path;
};

const logOf = (path: string): Promise<readonly Logged[]> => withCase(path, "read", (file) => file.transact(decisionLog));
const statesOf = (path: string): Promise<string[]> =>
	withCase(path, "read", (file) => file.transact(async (db) => (await decisionsOf(db)).map(({ state }) => state)));

const possible: readonly Omit<Deciding, "by">[] = [
	{ decision: "same", spans: [first, third] },
	{ decision: "not_same", spans: [first, second] },
	{ decision: "not_same", spans: [third, fourth] },
	{ decision: "same", spans: [last, fourth] },
	{ decision: "reject", spans: [second] },
	{ decision: "reject", spans: [last] },
	{ decision: "rename", spans: [{ ...first, start: first.start + 4 }] },
	{ decision: "rename", spans: [second] },
	{ decision: "speaker", spans: [fourth], name: "Ada Quill" },
	{ decision: "speaker", spans: [fourth], name: "Ivo Marsh" },
	{ decision: "confirm", spans: [second] },
	{ decision: "confirm", spans: [first] },
];

test("a decision changes the export, and undone leaves no trace: the bytes are those without it", async (t) => {
	const path = await folder(t);
	const plain = await caseOf(join(path, "plain.hearsay"));
	const none = await exported(plain);
	let cases = 0;
	const run = async (drawn: readonly (readonly [number, boolean])[], isTaken: (isUndone: boolean) => boolean): Promise<string> => {
		const file = join(path, `${cases++}.hearsay`);
		await copyFile(plain, file);
		await withCase(file, "write", async (open) => {
			const ids: string[] = [];
			for (const [at, [which, isUndone]] of drawn.entries()) {
				const deciding = possible[which];
				if (!deciding || !isTaken(isUndone)) continue;
				const id = await decide(open, { ...deciding, by: "mk" }, minute(at));
				if (isUndone) ids.push(id);
			}
			for (const id of ids) await undo(open, id, { by: "jb" }, minute(59));
			if (drawn.length % 2 === 0) await link(open);
		});
		return await exported(file);
	};
	assert.equal(
		await run(
			[
				[0, true],
				[4, true],
				[7, true],
				[8, true],
			],
			() => true,
		),
		none,
	);
	assert.notEqual(await run([[1, false]], () => true), none);
	await fc.assert(
		fc.asyncProperty(fc.array(fc.tuple(fc.nat({ max: possible.length - 1 }), fc.boolean()), { maxLength: 8 }), async (drawn) => {
			assert.equal(await run(drawn, () => true), await run(drawn, (isUndone) => !isUndone));
		}),
		{ numRuns: 12 },
	);
});

test("twenty orders of arrival of articles and of two people's decisions give one export", async (t) => {
	const path = await folder(t);
	const mine = await caseOf(join(path, "mine.hearsay"));
	const theirs = await caseOf(join(path, "theirs.hearsay"));
	await withCase(mine, "write", async (file) => {
		for (const [at, deciding] of possible.entries()) await decide(file, { ...deciding, by: "mk", note: `no. ${at}` }, minute(2 * at));
		await undo(file, (await file.look(decisionLog))[2]?.id ?? "", { by: "mk" }, minute(50));
	});
	await withCase(theirs, "write", async (file) => {
		for (const [at, deciding] of possible.toReversed().entries()) await decide(file, { ...deciding, by: "jb" }, minute(2 * at + 1));
	});
	const logs = [...(await logOf(mine)), ...(await logOf(theirs))];
	const exports = new Set<string>();
	const numbers = fc.sample(
		fc.tuple(fc.shuffledSubarray(articles, { minLength: articles.length }), fc.shuffledSubarray(logs, { minLength: logs.length }), fc.nat({ max: 4 })),
		20,
	);
	for (const [index, [order, log, before]] of numbers.entries()) {
		const file = await caseOf(join(path, `${index}.hearsay`), order.slice(0, before));
		await withCase(file, "write", async (open) => {
			await merge(open, log.slice(0, 10));
			await link(open);
		});
		await caseOf(file, order);
		await withCase(file, "write", async (open) => {
			assert.equal(await merge(open, log), log.length - 10);
			if (index % 2 === 0) await link(open);
		});
		exports.add(await exported(file));
	}
	assert.equal(exports.size, 1);
	const { decisions }: { decisions: { state: string; by: string; overruledBy: string[] }[] } = JSON.parse([...exports][0] ?? "");
	const overruled = decisions.filter(({ state }) => state === "overruled");
	assert.ok(overruled.length > 0 && overruled.every(({ overruledBy }) => overruledBy.length > 0));
	assert.equal(decisions.length, 2 * possible.length - 1);
});

/** What another model would read: a word less, a word more, something else, nothing, or the same. */
const readOtherwise = (article: Article, how: number): Reading => {
	const reading = readingOf(article);
	const { text } = article;
	const [start, end] = [text.indexOf("said ") + 5, text.length - 1];
	const places: readonly (readonly [number, number] | null)[] = [
		[text.indexOf(" ", start) + 1, end],
		[start - 5, end],
		[text.lastIndexOf(" ", end) + 1, end],
		null,
		[start, end],
	];
	const place = places[how % places.length];
	if (!place) return { ...reading, attributions: [], sentences: [] };
	const attributions = reading.attributions.map((row) => {
		const content = [spanOf(text, place[0], place[1])];
		return { ...row, content, hedgeWords: [], quantities: [], id: attributionId(article.id, { ...row, content }) };
	});
	return { ...reading, attributions };
};

test("a hundred decisions outlive another model's rows: each holds or is said to be orphaned, and none is lost", async (t) => {
	const path = join(await folder(t), "pile.hearsay");
	const hundred = Array.from({ length: 100 }, (_, number) =>
		articleOf({ recordId: `r${number}`, input: `${number}.html`, text: `Pilot Ines Roth said the buoy number ${number} had drifted to pier ${number}.` }),
	);
	await caseOf(path, hundred);
	const kinds = ["reject", "confirm", "rename", "speaker", "same"] as const;
	const kindOf = (number: number) => kinds[Math.floor(number / 5) % 5] ?? "reject";
	await withCase(path, "write", async (file) => {
		for (const [number, article] of hundred.entries()) {
			const decision = kindOf(number);
			const other = hundred[number - 5] ?? article;
			await decide(
				file,
				{ decision, by: "mk", name: "Ada Quill", spans: decision === "same" ? [placeIn(article), placeIn(other)] : [placeIn(article)] },
				minute(number / 2),
			);
		}
		await link(file);
	});
	const [log, before] = [await logOf(path), await statesOf(path)];
	assert.ok(!before.includes("orphaned"));
	await withCase(path, "write", async (file) => {
		const maker = await makerNumber(file, NEWER);
		for await (const article of staleArticles(file, maker)) await keepReading(file, readOtherwise(article, Number(article.id.slice(1))), maker);
		await link(file);
	});
	assert.deepEqual(await logOf(path), log);
	const {
		decisions,
	}: { decisions: { decision: string; spans: { article: string }[]; state: string; why: string | null; now: { start: number; text: string }[] }[] } =
		JSON.parse(await exported(path));
	assert.equal(decisions.length, 100);
	const whatIs = new Map(decisions.map((decision) => [`${decision.decision} ${decision.spans[0]?.article}`, decision]));
	for (const [number] of hundred.entries()) {
		const kind = kindOf(number);
		const decision =
			whatIs.get(`${kind} r${number}`) ?? decisions.find(({ decision, spans }) => decision === kind && spans.some(({ article }) => article === `r${number}`));
		const how = number % 5;
		assert.ok(decision, `no. ${number}`);
		assert.equal(decision.why !== null, decision.state === "orphaned");
		if (how === 3 || how === 2) assert.equal(decision.state, "orphaned", `${kind} ${number}: nothing like it is read now`);
		else if (kind === "confirm") assert.equal(decision.state, how === 4 ? "holds" : "orphaned");
		else if (kind !== "rename") assert.equal(decision.state, "holds", `${kind} ${number}`);
	}
	await withCase(path, "write", async (file) => {
		const maker = await makerNumber(file, MAKER);
		for await (const article of staleArticles(file, maker)) await keepReading(file, readingOf(article), maker);
	});
	assert.deepEqual(await statesOf(path), before, "with the first model's rows all are back");
});

test("a decision on a text that is not here waits for it", async (t) => {
	const path = await folder(t);
	const whole = await caseOf(join(path, "whole.hearsay"));
	await withCase(whole, "write", (file) => decide(file, { decision: "not_same", spans: [first, second], by: "mk" }, minute(1)));
	const file = await caseOf(join(path, "part.hearsay"), articles.slice(1));
	const log = await logOf(whole);
	await withCase(file, "write", (open) => merge(open, log));
	assert.match(await exported(file), /"state":"orphaned","why":"no text with the id r0 is here"/);
	await caseOf(file, articles);
	assert.equal(await exported(file), await exported(whole));
});

test("a decision on a text that came to be shown by a marked id, or lost the mark, is about the same text", async (t) => {
	const path = await folder(t);
	const [early, late] = ["2031-03-02", "2031-03-05"].map((modified, index) =>
		articleOf({ recordId: "r7", input: `${index}.html`, modified, text: `Pilot Ines Roth said the ${index === 0 ? "east" : "west"} buoy sank.` }),
	);
	if (!early || !late) throw new Error("there are two texts");
	const one = await caseOf(join(path, "one.hearsay"), [late]);
	await withCase(one, "write", (file) => decide(file, { decision: "reject", spans: [placeIn(late)], by: "mk" }, minute(1)));
	assert.deepEqual(await statesOf(one), ["holds"]);
	await caseOf(one, [early]);
	assert.deepEqual(await statesOf(one), ["holds"]);
	const marked = await withCase(one, "write", async (file) => {
		const { decisions }: { decisions: { now: { article: string }[] }[] } = JSON.parse(await exported(one));
		const article = decisions[0]?.now[0]?.article ?? "";
		await decide(file, { decision: "confirm", spans: [{ ...placeIn(late), article }], by: "jb" }, minute(2));
		return article;
	});
	assert.match(marked, /^r7@/);
	const other = await caseOf(join(path, "other.hearsay"), [late]);
	const log = await logOf(one);
	await withCase(other, "write", (file) => merge(file, log));
	assert.deepEqual(await statesOf(other), ["overruled", "holds"]);
});

test("a place is any part of a statement; a decision that names none, or nothing that is here, is refused", async (t) => {
	const path = await caseOf(join(await folder(t), "pile.hearsay"));
	await withCase(path, "write", async (file) => {
		await decide(file, { decision: "confirm", spans: [{ ...first, start: first.start + 4, end: first.start + 12 }], by: "mk" }, minute(1));
		const refused = (deciding: Deciding, why: RegExp) => assert.rejects(decide(file, deciding), (error) => error instanceof Misuse && why.test(error.message));
		await refused({ decision: "confirm", spans: [{ ...first, article: "r99" }], by: "mk" }, /No text/);
		await refused({ decision: "confirm", spans: [{ ...first, end: 9999 }], by: "mk" }, /no place/);
		const source = await decide(file, { decision: "confirm", spans: [{ ...second, start: 0, end: 5 }], by: "mk" }, minute(2));
		assert.ok((await file.look(decisionLog)).some((one) => one.id === source && one.decision === "confirm" && one.spans[0].start === second.start));
		await refused({ decision: "confirm", spans: [{ ...first, start: first.end, end: first.end + 1 }], by: "mk" }, /No statement/);
		await refused({ decision: "same", spans: [first], by: "mk" }, /two places/);
		await refused({ decision: "reject", spans: [first, second], by: "mk" }, /one place/);
		await refused({ decision: "not_same", spans: [first, { ...first, end: first.end - 1 }], by: "mk" }, /one statement/);
		await refused({ decision: "speaker", spans: [first], by: "mk" }, /by name/);
		await refused({ decision: "rename", spans: [{ ...first, start: 0 }], by: "mk" }, /cannot be decided/);
		await refused({ decision: "reject", spans: [first], by: " " }, /initials/);
		await assert.rejects(undo(file, "ffff", { by: "mk" }), Misuse);
		await assert.rejects(undo(file, "", { by: "mk" }), Misuse);
	});
	const [entry] = await logOf(path);
	assert.ok(entry && entry.decision === "confirm");
	assert.deepEqual(
		[entry.spans[0].start, entry.spans[0].end, entry.spans[0].before, entry.by, entry.at],
		[first.start, first.end, "Pilot Ines Roth said ", "mk", minute(1).toISOString()],
	);
});

test("a log's order is that in which its decisions were made, even where the clock was put back", async (t) => {
	const path = await caseOf(join(await folder(t), "pile.hearsay"));
	await withCase(path, "write", async (file) => {
		await decide(file, { decision: "reject", spans: [first], by: "mk" }, minute(9));
		await decide(file, { decision: "confirm", spans: [first], by: "mk" }, minute(3));
		const checks = await file.look(checksOf);
		const { attributions = [] } = readingOf(articles[0] ?? articleOf());
		assert.equal(checks({ ...first, attribution: attributions[0]?.id ?? "" }).check?.found, "checked");
	});
	assert.deepEqual(await statesOf(path), ["overruled", "holds"]);
});

test("a file of decisions is read line by line: what is no decision, was changed or lies ahead is told", async (t) => {
	const path = await caseOf(join(await folder(t), "pile.hearsay"));
	await withCase(path, "write", (file) => decide(file, { decision: "reject", spans: [first], by: "mk" }, minute(9)));
	const [entry] = await logOf(path);
	const line = JSON.stringify(entry);
	const { entries, unread } = decisionLines([`\ufeff${line}`, "", "{", line.replace('"mk"', '"jb"'), '"reject"', `${line}\r`].join("\n"), minute(9));
	assert.deepEqual(entries, [entry, entry]);
	assert.deepEqual(
		unread.map((one) => one.line),
		[3, 4, 5],
	);
	assert.match(decisionLines(line, new Date(0)).unread[0]?.why ?? "", /not here yet/);
});

test("a log that was changed behind the program's back is named", async (t) => {
	const path = await caseOf(join(await folder(t), "pile.hearsay"));
	await withCase(path, "write", (file) => decide(file, { decision: "reject", spans: [first], by: "mk" }, minute(9)));
	const wrong = (): Promise<string[]> =>
		withCase(path, "read", (file) =>
			file.transact(async (db) => {
				const found: string[] = [];
				for await (const fault of faults(db, nothingChecked())) found.push(fault.in);
				return found;
			}),
		);
	assert.deepEqual(await wrong(), []);
	const database = new Database(path);
	database.exec(`update decision set body = replace(body, '"mk"', '"jb"')`);
	database.close();
	assert.deepEqual(await wrong(), ["decision"]);
	await assert.rejects(exported(path), /hearsay verify/);
});

test("whatever kills the program, a decision that it told as kept is on the disk", async (t) => {
	const path = await folder(t);
	const whole = await caseOf(join(path, "whole.hearsay"));
	for (let kill = 0; kill < 5; kill++) {
		const file = join(path, `${kill}.hearsay`);
		await copyFile(whole, file);
		const child = spawn(process.execPath, [join(import.meta.dirname, "decider.ts"), file], { stdio: ["ignore", "pipe", "inherit"] });
		let printed = "";
		const closed = once(child, "close");
		const enough = new Promise<void>((resolve) =>
			child.stdout.setEncoding("utf8").on("data", (text: string) => {
				printed += text;
				if (printed.split("\n").length > 3 * kill + 1) resolve();
			}),
		);
		await enough;
		await pause(kill);
		child.kill("SIGKILL");
		await closed;
		const told = printed.split("\n").slice(0, -1);
		const kept = new Set((await logOf(file)).map(({ id }) => id));
		assert.ok(told.length > 0);
		assert.deepEqual(
			told.filter((id) => !kept.has(id)),
			[],
		);
	}
});
