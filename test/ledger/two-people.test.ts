import assert from "node:assert/strict";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import Database from "better-sqlite3";
import fc from "fast-check";
import type { Article } from "../../src/article/article.ts";
import { type Deciding, decide, merge, undo } from "../../src/ledger/decide.ts";
import { decisionLog } from "../../src/ledger/decision-log.ts";
import { checksOf, decisionsOf } from "../../src/ledger/decisions.ts";
import { link } from "../../src/ledger/linked.ts";
import { stateMark } from "../../src/ledger/state-mark.ts";
import { type Fault, faults, nothingChecked } from "../../src/ledger/verify.ts";
import type { Logged } from "../../src/linking/decisions/decision.ts";
import { checkWords } from "../../src/views/check.ts";
import { add, articleOf, exported, folder, outcomeOf, readingOf, withCase } from "./builders.ts";

const articles = ["the north buoy had drifted towards the pier", "the north buoy drifted to the pier", "the ferry Ansel leaked fuel"].map((said, index) =>
	articleOf({ recordId: `r${index}`, input: `${index}.html`, outlet: `Outlet ${index}`, text: `Pilot Ines Roth said ${said}.` }),
);

const placeIn = ({ id, text }: Article) => ({ article: id, start: text.indexOf("said ") + 5, end: text.length - 1 });
const [first, second, third] = articles.map(placeIn);
if (!first || !second || !third) throw new Error("there are three articles");

const minute = (number: number): Date => new Date(Date.UTC(2031, 2, 4, 9, number));

/** What two people may come to differ on. */
const possible: readonly Omit<Deciding, "by">[] = [
	{ decision: "same", spans: [first, second] },
	{ decision: "not_same", spans: [first, second] },
	{ decision: "same", spans: [second, third] },
	{ decision: "reject", spans: [second] },
	{ decision: "confirm", spans: [second] },
	{ decision: "rename", spans: [first] },
	{ decision: "rename", spans: [second] },
	{ decision: "speaker", spans: [third], name: "Ada Quill" },
	{ decision: "speaker", spans: [third], name: "Ivo Marsh" },
];

const caseAt = async (path: string): Promise<string> => {
	await add(
		path,
		articles.map((article) => outcomeOf(article)),
	);
	return path;
};

const logOf = (path: string): Promise<readonly Logged[]> => withCase(path, "read", (file) => file.look(decisionLog));

/** What the statement of an article says of its checking. */
const wordsAt = (path: string, article: Article): Promise<string> =>
	withCase(path, "read", (file) =>
		file.transact(async (db) => {
			const attribution = readingOf(article).attributions[0]?.id ?? "";
			return checkWords((await checksOf(db))({ ...placeIn(article), attribution }));
		}),
	);

/** All that depends on what people decided. */
const picture = async (path: string): Promise<unknown> => [
	await exported(path),
	await Promise.all(articles.map((article) => wordsAt(path, article))),
	await withCase(path, "read", (file) =>
		file.transact(async (db) => (await decisionsOf(db)).map(({ decision, state, overruledBy }) => [decision.id, state, overruledBy])),
	),
];

const faultsOf = (path: string): Promise<readonly Fault[]> =>
	withCase(path, "read", (file) =>
		file.transact(async (db) => {
			const found: Fault[] = [];
			for await (const fault of faults(db, nothingChecked())) found.push(fault);
			return found;
		}),
	);

/** What one person does: decides, in some minute, and may take it back. */
const doing = fc.array(fc.record({ which: fc.nat({ max: possible.length - 1 }), at: fc.nat({ max: 20 }), isUndone: fc.boolean() }), { maxLength: 6 });

test("logs of two people merge in either order to one picture, and to merge again changes nothing", async (t) => {
	const path = await folder(t);
	const plain = await caseAt(join(path, "plain.hearsay"));
	let number = 0;
	const copy = async (): Promise<string> => {
		const to = join(path, `${number++}.hearsay`);
		await copyFile(plain, to);
		return to;
	};
	const work = async (by: string, drawn: readonly { which: number; at: number; isUndone: boolean }[]): Promise<string> => {
		const at = await copy();
		await withCase(at, "write", async (file) => {
			for (const { which, at: when, isUndone } of drawn) {
				const deciding = possible[which];
				const id = deciding && (await decide(file, { ...deciding, by }, minute(when)));
				if (id !== undefined && isUndone) await undo(file, id, { by }, minute(when));
			}
		});
		return at;
	};
	await fc.assert(
		fc.asyncProperty(doing, doing, async (mine, theirs) => {
			const [mk, jb] = [await work("mk", mine), await work("jb", theirs)];
			const [mkLog, jbLog] = [await logOf(mk), await logOf(jb)];
			const third = await copy();
			await withCase(mk, "write", (file) => merge(file, jbLog));
			await withCase(jb, "write", (file) => merge(file, mkLog));
			await withCase(third, "write", (file) => merge(file, [...mkLog, ...jbLog].reverse()));
			const one = await picture(mk);
			assert.deepEqual(await picture(jb), one);
			assert.deepEqual(await picture(third), one);
			await withCase(mk, "write", async (file) => {
				const before = await file.look(stateMark);
				assert.equal(await merge(file, [...jbLog, ...mkLog]), 0);
				assert.equal(await file.look(stateMark), before);
			});
			for (const merged of [mk, jb, third]) assert.deepEqual(await faultsOf(merged), []);
		}),
		{ numRuns: 12 },
	);
});

test("where two people differ, a statement says what each said; who thought better of it differs from nobody", async (t) => {
	const path = await folder(t);
	const mine = await caseAt(join(path, "mine.hearsay"));
	const theirs = await caseAt(join(path, "theirs.hearsay"));
	await withCase(mine, "write", async (file) => {
		await decide(file, { decision: "confirm", spans: [second], by: "mk" }, minute(1));
		await decide(file, { decision: "speaker", spans: [third], name: "Ada Quill", by: "mk" }, minute(2));
		await decide(file, { decision: "not_same", spans: [first, third], by: "mk" }, minute(3));
	});
	await withCase(theirs, "write", async (file) => {
		await decide(file, { decision: "confirm", spans: [first], by: "jb" }, minute(4));
		await decide(file, { decision: "reject", spans: [first], by: "jb" }, minute(5));
		await decide(file, { decision: "reject", spans: [second], by: "jb" }, minute(6));
		await decide(file, { decision: "speaker", spans: [third], name: "Ivo Marsh", by: "jb" }, minute(7));
	});
	await withCase(mine, "write", async (file) => {
		await merge(file, await logOf(theirs));
		await link(file);
	});
	const [one, other, last] = await Promise.all(articles.map((article) => wordsAt(mine, article)));
	assert.equal(one, "rejected: jb, 4 Mar 2031 · people differ: not the same claim: mk, 4 Mar 2031; rejected: jb, 4 Mar 2031");
	assert.equal(other, "rejected: jb, 4 Mar 2031 · people differ: checked: mk, 4 Mar 2031; rejected: jb, 4 Mar 2031");
	assert.equal(
		last,
		"machine reading, not checked · speaker is Ivo Marsh: jb, 4 Mar 2031 · people differ: speaker is Ada Quill: mk, 4 Mar 2031; speaker is Ivo Marsh: jb, 4 Mar 2031",
	);
});

/** What somebody does to the log behind the program's back, and which rows it is seen at, by number as they were written. */
const MEDDLING: readonly (readonly [sql: string, rows: readonly number[]])[] = [
	["delete from decision where number = 1", [2]],
	["delete from decision where number = 2", [3]],
	["update decision set number = 9 where number = 3", [3]],
	["update decision set number = 0 where number = 2", [1, 2, 3]],
	["update decision set at = '1999-01-01T00:00:00.000Z' where number = 2", [2]],
	["update decision set previous = '' where number = 2", [2]],
	["update decision set hash = '00' where number = 1", [1, 2]],
	["update decision set body = replace(body, 'mk', 'jb') where number = 1", [1]],
	["update decision set body = (select body from decision where number = 3), id = 'x' where number = 1", [1]],
];

test("an entry of the log that is changed, taken out or put elsewhere is named", async (t) => {
	const path = await folder(t);
	const sound = await caseAt(join(path, "sound.hearsay"));
	const ids: string[] = [];
	await withCase(sound, "write", async (file) => {
		for (const [at, place] of [first, second, third].entries()) ids.push(await decide(file, { decision: "reject", spans: [place], by: "mk" }, minute(at)));
	});
	assert.deepEqual(await faultsOf(sound), []);
	for (const [sql, rows] of MEDDLING) {
		const meddled = join(path, "meddled.hearsay");
		await copyFile(sound, meddled);
		const database = new Database(meddled);
		database.exec(sql);
		database.close();
		const found = await faultsOf(meddled);
		assert.ok(
			found.every((fault) => fault.in === "decision"),
			sql,
		);
		const named = new Set(found.map(({ id }) => (id === "x" ? 1 : ids.indexOf(id) + 1)));
		assert.deepEqual([...named].sort(), rows, `${sql}: ${JSON.stringify(found)}`);
	}
});

/** Brings a case back to the tables of format 5, whose log had no chain. */
const asFormat5 = (path: string): void => {
	const database = new Database(path);
	database.exec(`
		create table old (id text primary key, at text not null, body text not null);
		insert into old select id, at, body from decision order by number;
		drop table decision;
		alter table old rename to decision;
		drop table seen;
		alter table maker drop column processors;
		pragma user_version = 5;
	`);
	database.close();
};

test("the log of a case of format 5 gets its chain in the order in which its entries came", async (t) => {
	const path = await caseAt(join(await folder(t), "old.hearsay"));
	const rowsOf = () => withCase(path, "read", (file) => file.look((db) => db.selectFrom("decision").selectAll().orderBy("number").execute()));
	await withCase(path, "write", async (file) => {
		const later = await decide(file, { decision: "reject", spans: [first], by: "mk" }, minute(9));
		await undo(file, later, { by: "jb" }, minute(10));
		await decide(file, { decision: "confirm", spans: [second], by: "mk" }, minute(11));
	});
	const [rows, before] = [await rowsOf(), await exported(path)];
	asFormat5(path);
	await withCase(path, "write", async () => undefined);
	assert.deepEqual(await rowsOf(), rows);
	assert.deepEqual(await faultsOf(path), []);
	assert.equal(await exported(path), before);
});
