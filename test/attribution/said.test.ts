import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import * as v from "valibot";
import { contextOf } from "../../src/attribution/labels/labels.ts";
import { saidOf, surroundingsOf } from "../../src/attribution/said/said.ts";
import { unitsOf } from "../../src/text/units.ts";
import { markedRows } from "./marked-rows.ts";

const FOLDER = new URL("../corpus/said/", import.meta.url);
const Corpus = v.object({
	about: v.string(),
	published: v.string(),
	cases: v.array(
		v.object({
			text: v.string(),
			published: v.optional(v.nullable(v.string())),
			expect: v.tupleWithRest([v.nullable(v.string()), v.nullable(v.string())], v.string()),
		}),
	),
});

for (const file of readdirSync(FOLDER).sort()) {
	const corpus = v.parse(Corpus, JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")));
	for (const { text: marked, published = corpus.published, expect } of corpus.cases) {
		test(`${file}: ${marked}`, () => {
			const { text, rows } = markedRows(marked);
			const [row] = rows;
			assert.ok(row);
			const said = saidOf(text, row, surroundingsOf(rows, published, contextOf(unitsOf(text)).sentencesFrom));
			assert.deepEqual([said.earliest, said.latest, ...said.evidence.map((span) => span.text)], expect);
		});
	}
}

for (const zone of ["Pacific/Auckland", "Pacific/Honolulu", "America/Sao_Paulo"]) {
	test(`a machine in ${zone} reckons the same days`, () => {
		const before = process.env["TZ"];
		process.env["TZ"] = zone;
		try {
			const { text, rows } = markedRows("{1s:Ada Quill} {1c:said} on Sunday {1x:that the mill would reopen}.");
			const [row] = rows;
			assert.ok(row);
			const said = saidOf(text, row, surroundingsOf(rows, "2023-03-27T00:30:00+13:00", contextOf(unitsOf(text)).sentencesFrom));
			assert.deepEqual([said.earliest, said.latest], ["2023-03-26", "2023-03-26"]);
		} finally {
			if (before === undefined) delete process.env["TZ"];
			else process.env["TZ"] = before;
		}
	});
}
