import assert from "node:assert/strict";
import { test } from "node:test";
import { spokenOfIn } from "../../src/linking/ranking/spoken-of.ts";
import { worldOf } from "../../src/linking/world.ts";
import { told } from "./told.ts";

const LOBB = { name: "Tessa Lobb", type: "person" } as const;
const entries = [
	told("a", "{1s:Tessa Lobb} {1c:said} {1x:the lock gate was shut}. {2s:A keeper} {2c:said} {2x:Tessa Lobb had the key, and Orrin Fell saw it}.", [LOBB, {}], {
		"Tessa Lobb": "person",
		"Orrin Fell": "person",
	}),
	told("b", "{1s:A pilot} {1c:said} {1x:Tessa Lobb was away}. Orrin Fell came later.", [{}], { "Tessa Lobb": "person", "Orrin Fell": "person" }),
];

test("people are found in what others said, under one name for all texts, and not in what they say themselves", () => {
	assert.deepEqual(
		spokenOfIn(worldOf(entries, [])).map(({ name, namings }) => [name, namings.map(({ article, row }) => [article, row.content[0]?.text])]),
		[
			["Orrin Fell", [["a", "Tessa Lobb had the key, and Orrin Fell saw it"]]],
			[
				"Tessa Lobb",
				[
					["a", "Tessa Lobb had the key, and Orrin Fell saw it"],
					["b", "Tessa Lobb was away"],
				],
			],
		],
	);
});
