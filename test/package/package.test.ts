import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { madeUpText } from "../reading/made-up.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
after(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, "story.txt"), madeUpText(4));

/** npm as it runs these tests, or as it stands beside Node: started as a script, for there is no shell to find it. */
const npm = (() => {
	const named = process.env["npm_execpath"];
	if (named?.endsWith("npm-cli.js")) return named;
	return [join(dirname(process.execPath), "../lib/node_modules/npm/bin/npm-cli.js"), join(dirname(process.execPath), "node_modules/npm/bin/npm-cli.js")].find(
		existsSync,
	);
})();

const run = (cwd: string, ...words: readonly string[]): string => {
	const { status, stdout, stderr } = spawnSync(process.execPath, words, {
		cwd,
		encoding: "utf8",
		env: { ...process.env, npm_config_onnxruntime_node_install: "skip" },
	});
	assert.equal(status, 0, `${words.join(" ")}\n${stderr}`);
	return stdout;
};

const Packed = v.pipe(v.array(v.object({ filename: v.string(), files: v.array(v.object({ path: v.string() })) })), v.length(1));
const Manifest = v.object({ dependencies: v.record(v.string(), v.string()) });

test("the package holds what it needs: installed in an empty folder it can be imported and its command runs", {
	skip: npm ? false : "npm is not to be found beside Node",
}, () => {
	const [packed] = v.parse(Packed, JSON.parse(run(root, npm ?? "", "pack", "--json", "--ignore-scripts", "--pack-destination", folder)));
	const paths = new Set(packed?.files.map(({ path }) => path));
	for (const path of [
		"dist/index.js",
		"dist/index.d.ts",
		"dist/cli/main.js",
		"dist/reading/worker.js",
		"desk/style.css",
		"desk/drawer.js",
		"models/reader.onnx",
		"models/reader.json",
		"models/meaning.onnx",
		"models/meaning.json",
		"models/error-rates.json",
		"models/vocabulary.txt",
		"models/README.md",
		"LICENSE",
		"NOTICE",
		"README.md",
	]) {
		assert.ok(paths.has(path), `${path} is not in the package`);
	}
	for (const path of paths) assert.doesNotMatch(path, /^(src|test|training|bench)\//);

	writeFileSync(join(folder, "package.json"), '{ "name": "user", "private": true, "type": "module" }');
	run(folder, npm ?? "", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", join(folder, packed?.filename ?? ""));

	writeFileSync(
		join(folder, "use.js"),
		`import { read } from "hearsay";
for await (const { articles } of read(["story.txt"], { stdin: process.stdin })) {
	for (const { reading } of articles) console.log(JSON.stringify(reading));
}`,
	);
	const fromLibrary = run(folder, "use.js");
	const fromCommand = run(folder, join(folder, "node_modules/hearsay/dist/cli/main.js"), "read", "story.txt");
	assert.equal(fromLibrary, fromCommand);
	assert.ok(JSON.parse(fromCommand).attributions.length > 0);
});

test("every dependency is pinned to one version", () => {
	const { dependencies } = v.parse(Manifest, JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
	for (const [name, version] of Object.entries(dependencies)) assert.match(version, /^\d+\.\d+\.\d+$/, name);
});

test("a model that is not the one of this release is refused", () => {
	const copy = join(folder, "copy");
	run(root, "-e", `require("node:fs").cpSync(${JSON.stringify(join(root, "dist"))}, ${JSON.stringify(join(copy, "dist"))}, { recursive: true })`);
	run(root, "-e", `require("node:fs").cpSync(${JSON.stringify(join(root, "models"))}, ${JSON.stringify(join(copy, "models"))}, { recursive: true })`);
	writeFileSync(join(copy, "package.json"), readFileSync(join(root, "package.json")));
	symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
	const weights = readFileSync(join(copy, "models/reader.onnx"));
	weights[weights.length >> 1] = (weights[weights.length >> 1] ?? 0) ^ 1;
	writeFileSync(join(copy, "models/reader.onnx"), weights);
	const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, "dist/cli/main.js"), "read", join(folder, "story.txt")], { encoding: "utf8" });
	assert.notEqual(status, 0);
	assert.equal(stdout, "");
	assert.match(stderr, /is not the model of this release/);
});
