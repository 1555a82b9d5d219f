import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { open, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { Misuse, Unreadable } from "../../src/article/failure.ts";
import { MODEL } from "../../src/encoder/model.ts";
import { budgetOf } from "../../src/intake/budget.ts";
import { zipInFile, zipMembers } from "../../src/intake/zip.ts";
import { decide, undo } from "../../src/ledger/decide.ts";
import { CaseFailure } from "../../src/ledger/failure.ts";
import { keep } from "../../src/ledger/keep.ts";
import { link } from "../../src/ledger/linked.ts";
import { type Maker, makerOn } from "../../src/ledger/maker.ts";
import { processorHere } from "../../src/ledger/processor.ts";
import { nothingCheckedSealed, type SealedFault, sealedFaults } from "../../src/ledger/sealed/check.ts";
import { FILES } from "../../src/ledger/sealed/manifest.ts";
import { openSealed } from "../../src/ledger/sealed/open.ts";
import { sealed } from "../../src/ledger/sealed/seal.ts";
import { zipped } from "../../src/ledger/sealed/zip-stream.ts";
import type { Outcome } from "../../src/reading/outcome.ts";
import { read } from "../../src/reading/read.ts";
import { RELEASE } from "../../src/release.ts";
import { add, articleOf, exported, folder, outcomeOf, readingOf, withCase } from "./builders.ts";

const first = articleOf({ recordId: "r1", input: "buoy.html" });
const other = articleOf({ recordId: "r1", input: "later.html", modified: "2031-03-04", text: "Pilot Ines Roth said the buoy was safe." });
const second = articleOf({ recordId: "r2", input: "pier.html", text: "Pilot Ines Roth said three piers may sink." });
const unread: Outcome = {
	leaf: null,
	articles: [],
	unread: { schema: 1, input: "cellar.bin", error: { code: "unknown_format", message: "The bytes are odd." } },
};

const placeIn = ({ id, text }: typeof first) => ({ article: id, start: text.indexOf("said ") + 5, end: text.length - 1 });

/** A case with two texts under one id, an input that was not read, and decisions, one of them taken back. */
const caseAt = async (path: string): Promise<string> => {
	await add(path, [outcomeOf(other), unread, outcomeOf(second), outcomeOf(first)]);
	await withCase(path, "write", async (file) => {
		const id = await decide(file, { decision: "reject", spans: [placeIn(second)], by: "mk", note: "no such pier" });
		await undo(file, id, { by: "jb" });
		await decide(file, { decision: "speaker", spans: [placeIn(second)], name: "Ada Quill", by: "jb" });
		await link(file);
	});
	return path;
};

const bytesOf = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
	const all: Uint8Array[] = [];
	for await (const piece of pieces) all.push(piece);
	return Buffer.concat(all);
};

const sealOf = (path: string): Promise<Buffer> => withCase(path, "read", (file) => file.transact((db) => bytesOf(sealed(db, path))));

type Files = Map<string, Buffer>;

const filesOf = async (path: string): Promise<Files> => {
	const handle = await open(path);
	const files: Files = new Map();
	for await (const { name, blocks } of zipMembers(
		zipInFile(handle),
		budgetOf(() => 1e9),
	))
		files.set(name, await bytesOf(blocks));
	await handle.close();
	return files;
};

const packed = (files: Iterable<readonly [string, Buffer]>): Promise<Buffer> =>
	bytesOf(
		zipped(
			(async function* () {
				for (const [name, bytes] of files)
					yield {
						name,
						blocks: (async function* () {
							yield bytes;
						})(),
					};
			})(),
		),
	);

const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** The same files with the hashes in the manifest made anew, as somebody would who knows how. */
const resealed = (files: Files): Files => {
	const manifest = JSON.parse(files.get(FILES.manifest)?.toString() ?? "");
	manifest.files = [...files].filter(([path]) => path !== FILES.manifest).map(([path, bytes]) => ({ path, sha256: sha256(bytes), size: bytes.length }));
	return new Map([...files, [FILES.manifest, Buffer.from(`${JSON.stringify(manifest, null, "\t")}\n`)]]);
};

/** What a check finds that another release or processor would not excuse; what it refuses to look at, by its code. */
const found = async (path: string): Promise<readonly SealedFault[] | string> => {
	const faults: SealedFault[] = [];
	try {
		for await (const fault of sealedFaults(path, nothingCheckedSealed(), 1)) if (fault.by === null) faults.push(fault);
		return faults;
	} catch (error) {
		if (error instanceof Unreadable) return error.code;
		if (error instanceof Misuse) return "misuse";
		throw error;
	}
};

/** A sealed case, and where to put what was made of it. */
const sealedCase = async (t: Parameters<typeof folder>[0]) => {
	const path = await folder(t);
	const made = await caseAt(join(path, "pile.case"));
	const file = join(path, "pile.zip");
	await writeFile(file, await sealOf(made));
	return { path, made, file, put: join(path, "meddled.zip") };
};

test("a sealed case opens again with the same bytes of export and of seal, and nothing is wrong with it", async (t) => {
	const { path, made, file } = await sealedCase(t);
	assert.deepEqual(await sealOf(made), await readFile(file), "to seal twice gives the same bytes");
	assert.deepEqual(await found(file), []);
	const again = join(path, "again.case");
	await openSealed(file, again);
	assert.equal(await exported(again), await exported(made));
	assert.deepEqual(await sealOf(again), await readFile(file));
	await assert.rejects(openSealed(file, again), (error) => error instanceof Misuse && /already/.test(error.message));
	assert.deepEqual((await readdir(path)).sort(), ["again.case", "pile.case", "pile.zip"]);
});

test("a case that is not as it was written is not sealed", async (t) => {
	const { made } = await sealedCase(t);
	await withCase(made, "write", (file) => file.transact((db) => db.updateTable("intake").set({ received_by: "nobody" }).execute()));
	await assert.rejects(sealOf(made), CaseFailure);
});

test("a file that is changed by one byte, taken out, added, renamed or doubled is named", async (t) => {
	const { file, put, path } = await sealedCase(t);
	const files = await filesOf(file);
	assert.deepEqual(
		[...files.keys()].filter((name) => !name.startsWith("inputs/")),
		Object.values(FILES),
	);
	const named = async (meddled: Iterable<readonly [string, Buffer]>, name: string): Promise<void> => {
		await writeFile(put, await packed(meddled));
		const faults = await found(put);
		assert.ok(Array.isArray(faults) && faults.some(({ id }) => id === name), `${name}: ${JSON.stringify(faults)}`);
		await assert.rejects(openSealed(put, join(path, "meddled.case")), (error) => error instanceof Misuse && /not as it was sealed/.test(error.message));
	};
	for (const [name, bytes] of files) {
		if (name === FILES.manifest) continue;
		const changed = Buffer.from(bytes);
		changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
		await named(new Map([...files, [name, changed]]), name);
		await named(
			[...files].filter(([one]) => one !== name),
			name,
		);
		await named(
			[...files].map(([one, content]) => [one === name ? `${one}x` : one, content]),
			`${name}x`,
		);
	}
	for (const name of ["../outside.txt", "/etc/passwd", "inputs/../../outside", "inputs/extra", "C:/outside.txt"])
		await named([...files, [name, Buffer.from("x")]], name);
	await writeFile(put, await packed([...files, ["README.txt", Buffer.from("x")]]));
	assert.equal(await found(put), "broken");
	const { [FILES.manifest]: manifest, ...rest } = Object.fromEntries(files);
	await writeFile(put, await packed(Object.entries(rest)));
	assert.equal(await found(put), "broken");
	for (const name of ["../outside.txt", "inputs/../../outside"]) {
		await writeFile(put, await packed(resealed(new Map([...files, [name, Buffer.from("x")]]))));
		assert.equal(await found(put), "broken", `a manifest that names ${name}`);
	}
	assert.ok(manifest);
});

test("whichever byte of the archive is changed, and wherever it is cut off, it is refused or what differs is named", async (t) => {
	const { file, put } = await sealedCase(t);
	const whole = await readFile(file);
	await fc.assert(
		fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
			const changed = Buffer.from(whole);
			changed[at] = (changed[at] ?? 0) ^ by;
			await writeFile(put, changed);
			assert.notDeepEqual(await found(put).catch((error) => error.name), []);
		}),
		{ numRuns: 30 },
	);
	await fc.assert(
		fc.asyncProperty(fc.integer({ min: 4, max: whole.length - 1 }), async (length) => {
			await writeFile(put, whole.subarray(0, length));
			assert.equal(await found(put), "broken_archive");
		}),
		{ numRuns: 10 },
	);
});

/** What somebody changes who then makes all hashes of the manifest anew, and what is found all the same. */
const FORGED: readonly (readonly [path: string, from: string, to: string])[] = [
	[FILES.articles, "drifted", "drowned"],
	[FILES.articles, '"The Quay Letter"', '"The Pier Letter"'],
	[FILES.articles, '"start":0', '"start":1'],
	[FILES.articles, '"speaker":', '"speakers":'],
	[FILES.articles, '"intake":1', '"intake":9'],
	[FILES.intake, "2", "1"],
	[FILES.intake, '"input":"pier.html"', '"input":"jetty.html"'],
	[FILES.intake, "{", "["],
	[FILES.decisions, '"by":"mk"', '"by":"jb"'],
	[FILES.decisions, '"number":2', '"number":4'],
	[FILES.export, "Ada Quill", "Ida Quill"],
	[FILES.unread, '"input":"cellar.bin"', '"input":"attic.bin"'],
];

test("who changes a file and makes its hash anew is found out where other files tell of it", async (t) => {
	const { file, put } = await sealedCase(t);
	const files = await filesOf(file);
	for (const [path, from, to] of FORGED) {
		const text = files.get(path)?.toString() ?? "";
		assert.ok(text.includes(from), `${path} has ${from}`);
		await writeFile(put, await packed(resealed(new Map([...files, [path, Buffer.from(text.replace(from, to))]]))));
		assert.notDeepEqual(await found(put), [], `${path}: ${from}`);
	}
});

test("an archive that unpacks to more than archives may is refused", async (t) => {
	const { file, put } = await sealedCase(t);
	const files = await filesOf(file);
	const bomb = Buffer.alloc(64 * 1024 * 1024);
	await writeFile(put, await packed([...files, ["inputs/bomb", bomb]]));
	assert.match(JSON.stringify(await found(put)), /too_dense/);
	await writeFile(put, await packed(new Map([...files, [FILES.manifest, bomb]])));
	assert.equal(await found(put), "too_dense");
});

test("an input of little but one letter is sealed so that it can be opened again", async (t) => {
	const path = await folder(t);
	const [made, file] = [join(path, "dense.case"), join(path, "dense.zip")];
	const leaf = { input: "dense.bin", bytes: Buffer.alloc(20 * 1024 * 1024, "a"), url: null, captured: null, contentType: null, place: "" };
	await add(made, [outcomeOf(first), { leaf, articles: [], unread: { schema: 1, input: leaf.input, error: { code: "unknown_format", message: "odd" } } }]);
	await writeFile(file, await sealOf(made));
	await openSealed(file, join(path, "again.case"));
	assert.deepEqual(await sealOf(join(path, "again.case")), await readFile(file));
});

test("what another case format sealed keeps its texts, logs and decisions, and is to be read again; what a newer one sealed is refused", async (t) => {
	const { file, put, path, made } = await sealedCase(t);
	const files = await filesOf(file);
	const withFormat = (caseFormat: number): Files => {
		const manifest = JSON.parse(files.get(FILES.manifest)?.toString() ?? "");
		return new Map([...files, [FILES.manifest, Buffer.from(JSON.stringify({ ...manifest, caseFormat }))]]);
	};
	await writeFile(put, await packed(withFormat(5)));
	assert.deepEqual(await found(put), []);
	const old = join(path, "old.case");
	await openSealed(put, old);
	const [before, after] = [JSON.parse(await exported(made)), JSON.parse(await exported(old))];
	assert.match(after.release, /case format 5/);
	assert.deepEqual(
		after.articles.map(({ id, text }: { id: string; text: string }) => [id, text]),
		before.articles.map(({ id, text }: { id: string; text: string }) => [id, text]),
	);
	assert.equal(after.decisions.length, 1);
	await writeFile(put, await packed(withFormat(99)));
	assert.equal(await found(put), "misuse");
});

test("what another release or another kind of processor reads otherwise is told and is no fault; what this very program reads otherwise is one", async (t) => {
	const path = await folder(t);
	const text = "The tide was high. Pilot Ines Roth said the buoy drifted.";
	const page = { id: "r1", outlet: "The Quay Letter", published: "2031-03-02", text };
	const [leaf, notes] = [join(path, "page.jsonl"), join(path, "notes.jsonl")];
	await writeFile(leaf, JSON.stringify(page));
	await writeFile(notes, JSON.stringify({ ...page, id: "r2", text: `${text} Nobody saw it.` }));
	const real = { release: RELEASE, model: MODEL.name, sha256: MODEL.sha256 };
	const sealedWith = async (name: string, maker: Maker, processors: readonly string[]): Promise<string> => {
		const made = join(path, `${name}.case`);
		await withCase(made, "write", async (file) => {
			const number = await file.transact((db) => makerOn(db, maker, processors));
			for await (const { leaf: input, articles } of read([leaf, notes], { stdin: process.stdin, workers: 1, known: () => true }))
				if (input) await keep(file, { leaf: input, articles: articles.map(({ article }) => ({ article, reading: readingOf(article) })), unread: null }, number);
		});
		const file = join(path, `${name}.zip`);
		await writeFile(file, await sealOf(made));
		return file;
	};
	const by = async (file: string): Promise<unknown> => {
		const faults: SealedFault[] = [];
		for await (const fault of sealedFaults(file, nothingCheckedSealed(), 1)) faults.push(fault);
		return faults.map((fault) => [fault.in, fault.id.slice(path.length + 1), fault.what, fault.by]);
	};
	const otherwise = (why: SealedFault["by"]) => ["page.jsonl:1", "notes.jsonl:1"].map((input) => ["input", input, "something else is read in its text", why]);
	assert.deepEqual(await by(await sealedWith("same", real, [processorHere()])), otherwise(null));
	assert.deepEqual(await by(await sealedWith("machine", real, ["x64 A processor of long ago"])), otherwise("processor"));
	assert.deepEqual(await by(await sealedWith("release", { ...real, release: "0.0.0" }, [processorHere()])), otherwise("release"));
});
