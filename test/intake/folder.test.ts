import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmod, mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { leavesOf } from "../../src/intake/intake.ts";
import { emptyFolder, filled, inputs, leaves, page, textOf } from "./pile.ts";

const noInput = { stdin: process.stdin };
const isWindows = process.platform === "win32";

test("a folder is walked in the order of its names' code units, folders where their names stand", async (t) => {
	const folder = await filled(await emptyFolder(t), {
		"b.html": page("1"),
		"B.html": page("2"),
		"a/z.html": page("3"),
		"a.html": page("4"),
		"é.html": page("5"),
		"10.html": page("6"),
		"9.html": page("7"),
	});
	assert.deepEqual(await inputs([folder], { under: folder }), ["/10.html", "/9.html", "/B.html", "/a/z.html", "/a.html", "/b.html", "/é.html"]);
});

test("paths are read in the order given, and named as given", async (t) => {
	const folder = await filled(await emptyFolder(t), { "two/x.html": page("x"), "one.html": page("one") });
	const paths = [join(folder, "two/"), join(folder, "one.html"), join(folder, "gone.html")];
	assert.deepEqual(await inputs(paths, { under: folder }), ["/two/x.html", "/one.html", "/gone.html: missing"]);
});

test("hidden files, the system's own and what belongs to a saved page are passed over in a folder", async (t) => {
	const folder = await filled(await emptyFolder(t), {
		".hidden.html": page("no"),
		".git/page.html": page("no"),
		".DS_Store": "no",
		"__MACOSX/story.html": page("no"),
		"story.html": page("yes"),
		"story_files/frame.html": page("no"),
		"story_files/deep/frame.html": page("no"),
		"court_files/ruling.html": page("yes"),
		"Bericht.htm": page("yes"),
		"Bericht-Dateien/frame.htm": page("no"),
		"picture.jpg": Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
		"style.css": "p { color: red }",
		"really-a-page.jpg": page("yes"),
	});
	assert.deepEqual(await inputs([folder], { under: folder }), ["/Bericht.htm", "/court_files/ruling.html", "/really-a-page.jpg", "/story.html"]);
});

test("a file that is named is always attempted", async (t) => {
	const folder = await filled(await emptyFolder(t), { ".hidden.html": page("h"), "picture.png": "not looked at here" });
	assert.deepEqual(await inputs([join(folder, ".hidden.html"), join(folder, "picture.png")], { under: folder }), ["/.hidden.html", "/picture.png"]);
});

test("a link that leads back up is told and the walk goes on", { skip: isWindows }, async (t) => {
	const folder = await filled(await emptyFolder(t), { "a/story.html": page("story"), "z.html": page("z") });
	await symlink("..", join(folder, "a", "back"));
	await symlink("self", join(folder, "self"));
	assert.deepEqual(await inputs([folder], { under: folder }), ["/a/back: loop", "/a/story.html", "/self: loop", "/z.html"]);
});

test("a folder that many links lead to is walked by the first of them and at its own place", { skip: isWindows }, async (t) => {
	const folder = await filled(await emptyFolder(t), { "real/story.html": page("story") });
	for (const name of ["link-1", "link-2", "link-3"]) await symlink("real", join(folder, name));
	await symlink(join("real", "story.html"), join(folder, "linked.html"));
	assert.deepEqual(await inputs([folder], { under: folder }), ["/link-1/story.html", "/linked.html", "/real/story.html"]);
});

test("links that would make ever more ways through a folder do not", { skip: isWindows }, async (t) => {
	const folder = await filled(await emptyFolder(t), { "30/story.html": page("story") });
	for (let level = 0; level < 30; level++) {
		await mkdir(join(folder, String(level)), { recursive: true });
		for (const side of ["left", "right"]) await symlink(join("..", String(level + 1)), join(folder, String(level), side));
	}
	assert.ok((await inputs([folder])).length < 40);
});

test("a file that goes away while the folder is walked is missing, and so is what a link no longer leads to", { skip: isWindows }, async (t) => {
	const folder = await filled(await emptyFolder(t), { "1.html": page("1"), "2.html": page("2"), "3.html": page("3"), "4/5.html": page("5") });
	await symlink("nowhere", join(folder, "6.html"));
	const found: string[] = [];
	for await (const leaf of leavesOf([folder], noInput)) {
		if (found.length === 0) {
			await rm(join(folder, "2.html"));
			await rename(join(folder, "4"), `${folder}-moved`);
		}
		found.push(`${leaf.input.slice(folder.length)}${"error" in leaf ? `: ${leaf.error.code}` : ""}`);
	}
	await rm(`${folder}-moved`, { recursive: true });
	assert.deepEqual(found, ["/1.html", "/2.html: missing", "/3.html", "/4: missing", "/6.html: missing"]);
});

test("names with line breaks, dots and quotes stay what they are", { skip: isWindows }, async (t) => {
	const names = ["a\nb.html", "..html", "...", "..\n.html", 'q"uote.html', "sp ace.html", "back\\slash.html"];
	const folder = await emptyFolder(t);
	for (const name of names) await writeFile(join(folder, name), page(name));
	const shown = names.filter((name) => !name.startsWith(".")).map((name) => `/${name}`);
	assert.deepEqual(await inputs([folder], { under: folder }), shown.toSorted());
});

test("a name that is not Unicode is opened by its bytes and shown with replacement characters", { skip: process.platform !== "linux" }, async (t) => {
	const folder = await emptyFolder(t);
	await writeFile(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from(".html")]), page("café"));
	await mkdir(Buffer.concat([Buffer.from(`${folder}/d`), Buffer.from([0xff])]));
	await writeFile(Buffer.concat([Buffer.from(`${folder}/d`), Buffer.from([0xff]), Buffer.from("/in.html")]), page("in"));
	const [outer, inner] = await leaves([folder]);
	assert.equal(outer?.input.slice(folder.length), "/caf\uFFFD.html");
	assert.match(textOf(outer), /café/);
	assert.equal(inner?.input.slice(folder.length), "/d\uFFFD/in.html");
});

test("pipes, sockets and devices are not opened", { skip: isWindows }, async (t) => {
	const folder = await filled(await emptyFolder(t), { "z.html": page("z") });
	execFileSync("mkfifo", [join(folder, "pipe")]);
	const server = createServer().listen(join(folder, "socket"));
	t.after(() => server.close());
	await new Promise((resolve) => server.once("listening", resolve));
	assert.deepEqual(await inputs([folder, "/dev/null"], { under: folder }), ["/pipe: not_a_file", "/socket: not_a_file", "/z.html", "/dev/null: not_a_file"]);
});

test("a file and a folder that may not be read are told", { skip: isWindows || process.getuid?.() === 0 }, async (t) => {
	const folder = await filled(await emptyFolder(t), { "a.html": page("a"), "b/c.html": page("c"), "d.html": page("d") });
	await chmod(join(folder, "a.html"), 0);
	await chmod(join(folder, "b"), 0);
	const read = await inputs([folder], { under: folder });
	await chmod(join(folder, "b"), 0o700);
	assert.deepEqual(read, ["/a.html: forbidden", "/b: forbidden", "/d.html"]);
});
