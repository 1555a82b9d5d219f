import { execFileSync } from "node:child_process";
import { mkdir, open, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { archives } from "./archives.ts";
import { documents } from "./documents.ts";
import { encodings } from "./encodings.ts";
import { feeds } from "./feeds.ts";
import { type Content, type Hostile, many, STORY, STORY_PAGE } from "./hostile.ts";
import { pages } from "./pages.ts";
import { records } from "./records.ts";
import { texts } from "./texts.ts";
import { writing } from "./writing.ts";

/** Names that not every system allows. */
const NAMES: readonly (readonly [name: string, what: string])[] = [
	["line\nbreak.html", "a name with a line break"],
	["..dots.html", "a name that begins with dots and is thereby hidden"],
	["--help", "a name that looks like an option"],
	["-", "a name that stands for standard input"],
	["quo\"te's.html", "a name with quotation marks"],
	["back\\slash.html", "a name with a backslash"],
	["$(touch x);`ls`&.html", "a name that a shell would run"],
	["%00%2e%2e%2f.html", "a name that an address would decode"],
	["\u001B[31mred.html", "a name with a terminal escape"],
	["\u202Elmth.drawkcab", "a name with a mark that turns the reading order"],
	[`${many(120, "é")}.html`, "a name as long as it may be"],
	["family \u{1F468}\u200D\u{1F469}.html", "a name with joined emoji"],
	["page.html/inner.html", "a folder with a page's name"],
];

/** What is a matter of the file system: what it does and its name. */
const PLACES: readonly (readonly [name: string, what: string, make: (path: string) => Promise<unknown> | unknown])[] = [
	["loop/back", "a link that leads back up", (path) => symlink("..", path)],
	["loop/self", "a link that leads to itself", (path) => symlink("self", path)],
	["gone.html", "a link to a file that has gone away", (path) => symlink("nowhere.html", path)],
	["pipe", "a pipe that nobody writes to", (path) => execFileSync("mkfifo", [path])],
	["device", "a link to a device that never ends", (path) => symlink("/dev/zero", path)],
	["large.html", "1 GB of NULs that take no room on the disk", sparse],
	[`${many(200, "d/")}deep.html`, "a page 200 folders down", (path) => writeFile(path, STORY_PAGE)],
];

async function sparse(path: string): Promise<void> {
	const file = await open(path, "w");
	await file.truncate(1024 ** 3);
	await file.close();
}

/**
 * Write inputs that are hostile or broken into a folder, about 260 MB. Returns the names of the inputs in it, and what is wrong with each.
 * Windows, which knows neither such names nor pipes, gets the others. No result depends on the clock, the machine or chance.
 */
export async function writeHostileInputs(folder: string): Promise<readonly { name: string; what: string }[]> {
	const written: { name: string; what: string }[] = [];
	const named: readonly Hostile[] = NAMES.map(([name, what]) => ({ name: `names/${name}`, what, bytes: () => `${STORY_PAGE}${STORY}` }));
	const isPosix = process.platform !== "win32";
	for (const { name, what, bytes } of [
		...texts,
		...writing,
		...encodings,
		...pages,
		...records,
		...feeds,
		...documents,
		...archives,
		...(isPosix ? named : []),
	]) {
		await mkdir(dirname(join(folder, name)), { recursive: true });
		await writeParts(join(folder, name), await bytes());
		written.push({ name, what });
	}
	for (const [name, what, make] of isPosix ? PLACES : []) {
		const place = `places/${name}`;
		await mkdir(dirname(join(folder, place)), { recursive: true });
		await make(join(folder, place));
		written.push({ name: place, what });
	}
	return written;
}

async function writeParts(path: string, content: Content): Promise<void> {
	if (typeof content === "string" || content instanceof Uint8Array) return await writeFile(path, content);
	const file = await open(path, "w");
	for (const part of content) await file.write(part);
	await file.close();
}
