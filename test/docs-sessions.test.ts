/** Pages that show somebody at work: what they type is run, in order, and prints what stands there. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** The pages, each with the number of commands that it shows. */
const PAGES = { "docs/decisions.md": 4, "docs/guides.md": 15, "docs/tutorial.md": 10 };

/** What differs each time that commands are run: ids that hash a time, and days on which somebody decided. */
const timeless = (text: string): string => text.replaceAll(/[0-9a-f]{16}/g, "ID").replaceAll(/(: (?:mk|jb)), \d+ \w+ \d{4}/g, "$1, DAY");

/** A line typed, and what is shown under it; `…` on a line of its own stands for lines left out. */
interface Typed {
	readonly line: string;
	readonly words: readonly string[];
	readonly shown: string;
}

function typedIn(page: string): readonly Typed[] {
	const blocks = [...readFileSync(join(ROOT, page), "utf8").matchAll(/```console\n([\s\S]*?)```/g)].map(([, block = ""]) => block);
	return blocks
		.flatMap((block) => block.split(/^\$ hearsay /m).slice(1))
		.map((command) => {
			const [line = "", ...shown] = command.split("\n");
			return { line, words: [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word = ""]) => quoted ?? word), shown: shown.join("\n") };
		});
}

/** The ids of the decisions that some lines tell of. */
const decisionsIn = (text: string): readonly string[] => Array.from(text.matchAll(/^ *decision ([0-9a-f]{16})$/gm), ([, id = ""]) => id);

for (const [page, count] of Object.entries(PAGES))
	test(`${page}: its commands print what it shows`, () => {
		const folder = mkdtempSync(join(tmpdir(), "hearsay-docs-"));
		try {
			cpSync(join(ROOT, "examples"), join(folder, "examples"), { recursive: true });
			/** Decisions on the page, with their ids in this run. */
			const ids = new Map<string, string>();
			const typed = typedIn(page);
			assert.equal(typed.length, count);
			for (const { line, words, shown } of typed) {
				const meant = words.map((word) => [...ids].find(([id]) => word.length > 4 && id.startsWith(word))?.[1] ?? word);
				const { stdout, stderr, status } = spawnSync(process.execPath, [join(ROOT, "src/cli/main.ts"), ...meant], { cwd: folder, encoding: "utf8" });
				assert.equal(status, 0, `${line}\n${stderr}`);
				let rest = timeless(stdout);
				for (const piece of timeless(shown).split(/^ *…\n/m)) {
					const at = rest.indexOf(piece.trimEnd());
					assert.notEqual(at, -1, `${line}\n${piece}\nis not in\n${rest}`);
					rest = rest.slice(at + piece.trimEnd().length);
				}
				if (!shown.includes("…")) assert.equal(timeless(stdout), timeless(shown), line);
				for (const [at, id] of decisionsIn(shown).entries()) ids.set(id, decisionsIn(stdout)[at] ?? id);
			}
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
