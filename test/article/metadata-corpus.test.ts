import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { parseHTML } from "linkedom";
import * as v from "valibot";
import { metadataOf } from "../../src/article/metadata/metadata.ts";

const CORPUS = new URL("../corpus/", import.meta.url);
const Case = v.object({ from: v.object({ url: v.nullable(v.string()), captured: v.nullable(v.string()) }), metadata: v.unknown() });

for (const folder of readdirSync(fileURLToPath(CORPUS)).filter((name) => name.startsWith("metadata--"))) {
	test(`a page's metadata: ${folder.slice("metadata--".length).replaceAll("-", " ")}`, () => {
		const html = readFileSync(new URL(`${folder}/page.html`, CORPUS), "utf8");
		const expected = v.parse(Case, JSON.parse(readFileSync(new URL(`${folder}/expected.json`, CORPUS), "utf8")));
		const { document } = parseHTML(html);
		const before = document.toString();
		assert.deepEqual(metadataOf({ document, html, ...expected.from }), expected.metadata);
		assert.equal(document.toString(), before, "the document is left as it was");
	});
}
