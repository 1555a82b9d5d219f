/** Articles and readings made up for these tests, and cases to keep them in. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as textOf } from "node:stream/consumers";
import type { TestContext } from "node:test";
import { type Article, NO_METADATA } from "../../src/article/article.ts";
import { articleId } from "../../src/article/identity.ts";
import type { Attribution } from "../../src/attribution/attribution.ts";
import { attributionId } from "../../src/attribution/identity.ts";
import type { Reading } from "../../src/attribution/reading.ts";
import { type CaseFile, openCase } from "../../src/ledger/case-file.ts";
import { exportJson } from "../../src/ledger/export.ts";
import { type Kept, keep } from "../../src/ledger/keep.ts";
import { type Maker, makerNumber } from "../../src/ledger/maker.ts";
import type { Outcome } from "../../src/reading/outcome.ts";
import { type Span, spanOf } from "../../src/text/span.ts";

export const MAKER: Maker = { release: "0.0.1", model: "made-up", sha256: "00".repeat(32) };

/** A folder that is gone after the test. */
export const folder = async (t: TestContext): Promise<string> => {
	const path = await mkdtemp(join(tmpdir(), "hearsay-"));
	t.after(() => rm(path, { recursive: true, force: true }));
	return path;
};

const find = (text: string, words: string): Span[] => {
	const start = text.indexOf(words);
	return start < 0 ? [] : [spanOf(text, start, start + words.length)];
};

/** An article of one statement by a harbour pilot; `recordId` null gives it a hash for an id. */
export const articleOf = ({ recordId = null, ...fields }: Partial<Article> & { readonly recordId?: string | null } = {}): Article => {
	const text = fields.text ?? "Pilot Ines Roth said the buoy drifted.";
	const known = { ...NO_METADATA, outlet: "The Quay Letter", published: "2031-03-02", title: "Buoy adrift", ...fields, text };
	const rest = { revises: null, input: "quay.html", language: "en", zones: [], removed: [], notices: [] };
	return { ...rest, ...known, id: articleId({ recordId, ...known }) };
};

/** What a reader would find in such an article: "SOURCE said CONTENT." */
export const readingOf = (article: Article): Reading => {
	const { text } = article;
	const parts = { source: find(text, "Pilot Ines Roth"), cue: find(text, "said"), content: find(text, text.slice(text.indexOf("said ") + 5, -1)) };
	const attribution: Attribution = {
		id: attributionId(article.id, parts),
		...parts,
		parent: null,
		recipient: [],
		speaker: { entity: "roth", name: "Ines Roth", type: "person" },
		anonymity: "named",
		grounds: [],
		basis: [],
		affiliation: null,
		kind: "indirect",
		act: "assert",
		answer: null,
		answered: [],
		stage: null,
		hedge: "weak",
		hedgeWords: find(text, "may"),
		polarity: "affirmed",
		said: { earliest: "2031-03-01", latest: "2031-03-02", evidence: find(text, "said") },
		quantities: find(text, "three").map((span) => ({ ...span, value: 3, unit: "buoy", scope: null })),
		confidence: 0.87,
	};
	const mentions = find(text, "Ines Roth").map((span) => ({ ...span, form: "name" as const }));
	return {
		schema: 1,
		article,
		sentences: [{ start: 0, end: text.length, voice: "attributed" }],
		entities: [{ id: "roth", name: "Ines Roth", type: "person", mentions }],
		attributions: [attribution],
	};
};

/** One input with these articles in it. */
export const outcomeOf = (...articles: readonly Article[]): Outcome => {
	const input = articles[0]?.input ?? "nothing.html";
	const bytes = Buffer.from(JSON.stringify(articles.map(({ id, text, modified }) => [id, text, modified])));
	const leaf = { input, bytes, url: null, captured: null, contentType: null, place: "" };
	return { leaf, articles: articles.map((article) => ({ article, reading: readingOf(article) })), unread: null };
};

/** Open a case, work on it, and close it whatever comes. */
export const withCase = async <Result>(path: string, use: "read" | "write", work: (file: CaseFile) => Promise<Result>): Promise<Result> => {
	const file = await openCase(path, use);
	try {
		return await work(file);
	} finally {
		await file.close();
	}
};

/** Add inputs to the case at `path`, one after the other. */
export const add = (path: string, outcomes: readonly Outcome[], maker: Maker = MAKER): Promise<readonly Kept[]> =>
	withCase(path, "write", async (file) => {
		const number = await makerNumber(file, maker);
		const kept: Kept[] = [];
		for (const outcome of outcomes) kept.push(...(await keep(file, outcome, number)));
		return kept;
	});

/** The export of the case at `path`, as text. */
export const exported = (path: string): Promise<string> => withCase(path, "read", (file) => file.transact(async (db) => await textOf(exportJson(db, path))));
