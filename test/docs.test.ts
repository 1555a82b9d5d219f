import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { KINDS, ZONES } from "../src/article/article.ts";
import { TELLS } from "../src/article/format.ts";
import { ACTS, ANONYMITY, ANSWERS, SPEAKER_TYPES } from "../src/attribution/attribution.ts";
import { allCommands } from "../src/cli/commands.ts";
import { CONFLICTS, STANCES, TRAILS, VERDICTS } from "../src/linking/links.ts";
import { read } from "../src/reading/read.ts";
import { COLUMNS } from "../src/views/exports/columns.ts";
import { FORMATS } from "../src/views/exports/formats.ts";

const ROOT = new URL("../", import.meta.url);
const COMMANDS = await allCommands();
const textOf = (path: string): string => readFileSync(new URL(path, ROOT), "utf8");

const PAGES = [
	"README.md",
	"CONTRIBUTING.md",
	"examples/grain-reserve/README.md",
	...readdirSync(new URL("docs/", ROOT))
		.filter((name) => name.endsWith(".md"))
		.map((name) => `docs/${name}`),
];

/** The words in backticks that open the rows of a page's tables. */
const rowsOf = (page: string): string[] => [...textOf(page).matchAll(/^\| `([^`]+)` \|/gm)].map(([, first = ""]) => first);

for (const page of PAGES) {
	test(`${page}: every link leads to something`, () => {
		const targets = [...textOf(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = ""]) => target).filter((target) => !/^https?:/.test(target));
		assert.deepEqual(
			targets.filter((target) => !existsSync(new URL(target, new URL(page, ROOT)))),
			[],
		);
	});

	test(`${page}: every command that is named exists`, () => {
		const named = [...textOf(page).matchAll(/(?:^|`|npx )hearsay ([a-z]+)\b/gm)].map(([, name = ""]) => name);
		assert.deepEqual(
			named.filter((name) => COMMANDS.every((command) => command.name !== name)),
			[],
		);
	});
}

test("the README has every command, as it is called", () => {
	assert.deepEqual(
		rowsOf("README.md").filter((row) => row.startsWith("hearsay ")),
		COMMANDS.map(({ usage }) => `hearsay ${usage}`),
	);
});

test("the README and the house rules have every folder of the sources, and no other", () => {
	const folders = readdirSync(new URL("src/", ROOT), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => `src/${name}`)
		.sort();
	for (const page of ["README.md", "CONTRIBUTING.md"])
		assert.deepEqual(
			rowsOf(page)
				.filter((row) => row.startsWith("src/"))
				.sort(),
			folders,
			page,
		);
});

test("every folder that the README names exists", () => {
	assert.deepEqual(
		rowsOf("README.md").filter((row) => !row.startsWith("hearsay ") && !existsSync(fileURLToPath(new URL(row, ROOT)))),
		[],
	);
});

test("the list of formats has every format that is told", () => {
	const listed = [...textOf("docs/formats.md").matchAll(/^\| [^|]*\(`([a-z]+)`\) \|/gm)].map(([, format]) => format);
	assert.deepEqual(listed.toSorted(), [...new Set(TELLS.map(({ format }) => format))].sort());
});

test("what the README shows is what the program prints", () => {
	const [, shown = ""] = /<!-- part of what `hearsay show`[^>]*-->\n```\n([\s\S]*?)```/.exec(textOf("README.md")) ?? [];
	const folder = mkdtempSync(join(tmpdir(), "hearsay-docs-"));
	try {
		const caseFile = join(folder, "lantern.case");
		const pages = ["04-daily-lantern.html", "05-quayside.html"].map((name) => `examples/grain-reserve/pages/${name}`);
		const hearsay = (...words: string[]) => spawnSync(process.execPath, ["src/cli/main.ts", ...words], { cwd: ROOT, encoding: "utf8" });
		assert.equal(hearsay("add", caseFile, ...pages).status, 0);
		const printed = hearsay("show", caseFile).stdout;
		const pieces = shown.split("…\n");
		assert.ok(pieces.length > 1);
		assert.deepEqual(
			pieces.filter((piece) => !printed.includes(piece)),
			[],
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test("what the page on claims shows is what the program prints", () => {
	const blocks = [...textOf("docs/claims.md").matchAll(/<!-- part of what `hearsay ([a-z]+)`[^>]*-->\n```\n([\s\S]*?)```/g)];
	const folder = mkdtempSync(join(tmpdir(), "hearsay-docs-"));
	try {
		const caseFile = join(folder, "grain-reserve.case");
		const hearsay = (...words: string[]) => spawnSync(process.execPath, ["src/cli/main.ts", ...words], { cwd: ROOT, encoding: "utf8" });
		assert.equal(hearsay("add", caseFile, "examples/grain-reserve/pages").status, 0);
		const [, id = ""] = /hearsay claim grain-reserve.case ([0-9a-f]+)/.exec(textOf("docs/claims.md")) ?? [];
		assert.deepEqual(
			blocks.map(([, command]) => command),
			["claims", "claim", "origins", "conflicts", "timeline", "sources", "todo"],
		);
		for (const [, command = "", shown = ""] of blocks) {
			const printed = hearsay(command, caseFile, ...(command === "claim" ? [id] : [])).stdout;
			const missing = shown.split("…\n").filter((piece) => !printed.includes(piece.trimEnd()));
			assert.deepEqual(missing, [], command);
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test("the README's program runs", () => {
	const [, program = ""] = /```js\n([\s\S]*?)```/.exec(textOf("README.md")) ?? [];
	const folder = mkdtempSync(join(tmpdir(), "hearsay-docs-"));
	try {
		const file = join(folder, "program.mjs");
		writeFileSync(file, program.replace('"hearsay"', JSON.stringify(new URL("src/index.ts", ROOT).href)));
		const { stdout, status } = spawnSync(process.execPath, [file], { cwd: ROOT, encoding: "utf8" });
		assert.equal(status, 0);
		assert.match(stdout, /^Harbour Radio 2025-10-14T09:00.* Headlines at nine\n\[/);
	} finally {
		rmSync(folder, { recursive: true });
	}
});

/** The paths of an output's fields, as docs/json.md writes them: lists with [], a list of spans without the span's own fields. */
function pathsOf(value: unknown, path: string): string[] {
	if (Array.isArray(value)) return value.length === 0 ? [`${path}[]`] : value.flatMap((item) => pathsOf(item, `${path}[]`));
	if (value === null || typeof value !== "object") return [path];
	const isSpan = "start" in value && "end" in value && "text" in value;
	const own = Object.entries(value).filter(([name]) => !isSpan || !["start", "end", "text"].includes(name));
	const inner = own.flatMap(([name, part]) => pathsOf(part, path === "" ? name : `${path}.${name}`));
	return isSpan ? [path, ...inner] : inner;
}

test("the JSON page has every field of the output", async () => {
	const documented = new Set(rowsOf("docs/json.md"));
	const pages = fileURLToPath(new URL("examples/grain-reserve/pages/04-daily-lantern.html", ROOT));
	const found = new Set<string>();
	for await (const { articles, unread } of read([pages, "nowhere"], { stdin: process.stdin, workers: 1 })) {
		for (const line of [...articles.map(({ reading }) => reading), unread]) if (line) for (const path of pathsOf(line, "")) found.add(path);
	}
	assert.ok(found.has("attributions[].content[]") && found.has("error.code"));
	const holds = (path: string) => documented.has(path) || (path.endsWith("[]") && [...documented].some((row) => row.startsWith(`${path}.`)));
	assert.deepEqual(
		[...found].filter((path) => !holds(path)),
		[],
	);
});

test("the JSON page has every field of the export", () => {
	const folder = mkdtempSync(join(tmpdir(), "hearsay-docs-"));
	try {
		const hearsay = (...words: string[]) => spawnSync(process.execPath, ["src/cli/main.ts", ...words], { cwd: ROOT, encoding: "utf8", maxBuffer: 2 ** 28 });
		const caseFile = join(folder, "grain.case");
		assert.equal(hearsay("add", caseFile, "examples/grain-reserve/pages").status, 0);
		const { articles: _, ...lists } = JSON.parse(hearsay("export", caseFile, "--format", "json").stdout);
		const documented = rowsOf("docs/json.md");
		const holds = (path: string): boolean =>
			/^(?:models|notices)\[\]/.test(path) ||
			documented.some((row) => row === path || row === path.replace(/\.article$|\[\]$/, "") || (path.endsWith("[]") && row.startsWith(`${path}.`)));
		assert.deepEqual(
			[...new Set(pathsOf(lists, ""))].filter((path) => !holds(path)),
			[],
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test("the page on exports has every format and every column", () => {
	const documented = rowsOf("docs/exports.md");
	assert.deepEqual(documented, [...FORMATS.keys(), ...COLUMNS.map(({ name }) => name)]);
	for (const { name, about } of COLUMNS) assert.ok(textOf("docs/exports.md").includes(`| \`${name}\` | ${about}`), name);
});

test("the JSON page has every value that a field can take", () => {
	const page = textOf("docs/json.md");
	assert.deepEqual(
		[...KINDS, ...ZONES, ...SPEAKER_TYPES, ...ANONYMITY, ...ACTS, ...ANSWERS, ...STANCES, ...TRAILS, ...CONFLICTS, ...VERDICTS].filter(
			(value) => !page.includes(`\`${value}\``),
		),
		[],
	);
});
