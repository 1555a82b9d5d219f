import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const STORY = "grain-reserve";
const CASE = `${STORY}.case`;
const COMMAND = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const PAGES = `examples/${STORY}/pages`;

/** Runs `hearsay` as its users do, on this terminal. Ends here with the command's own status where that is not 0. */
function hearsay(words: readonly string[]): void {
	console.log(`$ hearsay ${words.join(" ")}`);
	const { status, error } = spawnSync(process.execPath, [COMMAND, ...words], { stdio: "inherit" });
	if (error) throw error;
	if (status !== 0) process.exit(status ?? 1);
	console.log("");
}

hearsay(["add", CASE, PAGES]);
hearsay(["show", CASE]);
hearsay(["claims", CASE]);
console.log(`What was read is kept in ${CASE}. examples/${STORY}/README.md says what to look for in these pages. To go on:
  npx hearsay report ${CASE} -o story.html     all of this as one page to open or to send
  npx hearsay export ${CASE} --format xlsx -o statements.xlsx     every statement as a row of a spreadsheet
  npx hearsay conflicts ${CASE}      where the texts differ; also: origins, sources, timeline, todo, find
  npx hearsay claim ${CASE} ID       whose word one claim is, text by text
  npx hearsay show ${CASE} ID        one of the articles, with all that stands in no statement
  npx hearsay read ${PAGES}/04-daily-lantern.html     the same for programs, kept nowhere
  npx hearsay add my.case FOLDER     saved pages of your own`);
