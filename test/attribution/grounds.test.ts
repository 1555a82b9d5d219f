import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf, labelsOf } from "../../src/attribution/labels/labels.ts";
import { entitiesOf, NO_HINTS } from "../../src/entities/entities.ts";
import { unitsOf } from "../../src/text/units.ts";
import { markedRows } from "./marked-parts.ts";

const CASES: readonly (readonly [marked: string, grounds: readonly string[]])[] = [
	["{s1:One official} {c1:said} {x1:no}, while {s2:an aide who asked not to be named} {c2:said} {x2:yes}.", ["", "asked not to be named"]],
	["{s1:One official}, who asked not to be named, {c1:said} {x1:no}, while {s2:an aide} {c2:said} {x2:yes}.", ["asked not to be named", ""]],
	["{s1:One official} {c1:said} {x1:no}, and {s2:an aide}, speaking on condition of anonymity, {c2:said} {x2:yes}.", ["", "on condition of anonymity"]],
	["Speaking on condition of anonymity, {s1:one official} {c1:said} {x1:no} and {s2:an aide} {c2:said} {x2:yes}.", ["on condition of anonymity", ""]],
	["{s1:One official} {c1:said} {x1:no}. {s2:An aide} {c2:said} {x2:yes}, on condition of anonymity.", ["", "on condition of anonymity"]],
];

for (const [marked, grounds] of CASES) {
	test(`each source has its own reasons: ${marked}`, () => {
		const { text, rows } = markedRows(marked);
		const units = unitsOf(text);
		const sources = rows.flatMap(({ source }) => source);
		const labels = rows.map((row) => labelsOf(text, row, contextOf(units), entitiesOf("", units, rows, NO_HINTS), sources));
		assert.deepEqual(
			labels.map((row) => row.grounds.map((span) => span.text).join(", ")),
			grounds,
		);
		assert.deepEqual(
			labels.map(({ anonymity }) => anonymity),
			grounds.map((words) => (words === "" ? "unnamed" : "condition_of_anonymity")),
		);
	});
}
