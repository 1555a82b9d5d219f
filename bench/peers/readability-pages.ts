import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import * as v from "valibot";
import type { PeerRun } from "../measure/python.ts";

const Package = v.object({ devDependencies: v.object({ "@mozilla/readability": v.string() }) });

/** What Readability takes from the pages of a folder, on the document that hearsay uses too, as `hearsay read` would print it. */
export function readabilityRun(pages: string, output: string): PeerRun {
	const start = performance.now();
	const lines = readdirSync(pages)
		.sort()
		.map((name) => {
			const bytes = readFileSync(join(pages, name));
			const html = (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
			const text = new Readability(parseHTML(html).document).parse()?.textContent ?? "";
			return `${JSON.stringify({ article: { input: name, text, zones: [] } })}\n`;
		});
	const seconds = (performance.now() - start) / 1000;
	writeFileSync(output, lines.join(""));
	const { devDependencies } = v.parse(Package, JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")));
	return { version: devDependencies["@mozilla/readability"], seconds, note: null };
}
