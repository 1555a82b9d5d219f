/** Cases for the tests of the desk: the example story, and one whose every word tries to be markup. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { finding } from "../../src/http/finding.ts";
import { type Kept, keeping } from "../../src/http/keeping.ts";
import { type CaseFile, openCase } from "../../src/ledger/case-file.ts";
import type { Beginning } from "../../src/ledger/statement-index.ts";
import { type Matter, matterOf } from "../../src/views/matter.ts";
import { hearsay } from "../cli/command.ts";

const EXAMPLE = fileURLToPath(new URL("../../examples/grain-reserve/pages", import.meta.url));

export interface Made {
	readonly path: string;
	readonly folder: string;
	readonly matter: () => Promise<Matter>;
	readonly kept: Kept;
	readonly find: (question: string) => Promise<readonly Beginning[] | null>;
	readonly remove: () => void;
}

const looking = async <Result>(path: string, work: (file: CaseFile) => Promise<Result>): Promise<Result> => {
	const file = await openCase(path, "read");
	try {
		return await work(file);
	} finally {
		await file.close();
	}
};

const newFolder = (): string => mkdtempSync(join(tmpdir(), "hearsay-desk-"));

/** A case in a folder, of what is at `inputs`; `expected` is the status with which adding ends. */
const caseIn = (folder: string, inputs: string, expected: number): Made => {
	const path = join(folder, "story.case");
	const { status, err } = hearsay(["add", path, inputs]);
	assert.equal(status, expected, err);
	return {
		path,
		folder,
		matter: () => looking(path, (file) => file.transact((db) => matterOf(db, path, null))),
		kept: (article) => looking(path, (file) => keeping(file)(article)),
		find: (question) => looking(path, (file) => finding(file)(question)),
		remove: () => rmSync(folder, { recursive: true }),
	};
};

const madeFrom = (fill: (folder: string) => string): Made => {
	const folder = newFolder();
	return caseIn(folder, fill(folder), 0);
};

/** A case of inputs of which some cannot be read. */
export const brokenCase = async (fill: (folder: string) => Promise<string>): Promise<Made> => {
	const folder = newFolder();
	return caseIn(folder, await fill(folder), 1);
};

export const exampleCase = (): Made => madeFrom(() => EXAMPLE);

/** Markup that a browser would run, if it ever stood in a page as markup. */
const TRAP = `<img src=x onerror="document.title='caught'"><script>document.title='caught'</script>"><svg onload=document.title='caught'>`;

/** Three articles on one matter; outlet, title, byline, address, record id, source and content are traps. */
export const hostileCase = (): Made =>
	madeFrom((folder) => {
		const file = join(folder, "traps.jsonl");
		const record = (id: string, outlet: string, day: string) =>
			JSON.stringify({
				id: `${id}'"><script>document.title='caught'</script>/../..`,
				outlet: `${outlet} ${TRAP}`,
				title: `Ferry ${TRAP} stops`,
				byline: [TRAP],
				url: `javascript:document.title='caught'//${id}`,
				published: day,
				text: `Harbour master Ines ${TRAP} Roth said on Monday that the ferry to ${TRAP} Gull Point had stopped sailing for the winter.\n\nThe council said the ferry to Gull Point had not stopped sailing for the winter. ${TRAP}`,
			});
		const records = [record("a", "The Quay Letter", "2031-03-02"), record("b", "Coast Daily", "2031-03-03"), record("c", "River Herald", "2031-03-04")];
		writeFileSync(file, `${records.join("\n")}\n`);
		return file;
	});
