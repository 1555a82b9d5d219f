/** A program of its own that decides on the articles of a case, one after the other without end, and prints each decision's id once it is kept: decider.ts CASE */
import { writeSync } from "node:fs";
import { openCase } from "../../src/ledger/case-file.ts";
import { entries } from "../../src/ledger/contents.ts";
import { decide, undo } from "../../src/ledger/decide.ts";

const file = await openCase(process.argv[2] ?? "", "write");
const places: { article: string; start: number; end: number }[] = [];
await file.look(async (db) => {
	for await (const { id, attributions } of entries(db))
		for (const { content } of attributions) for (const { start, end } of content) places.push({ article: id, start, end });
});
for (let round = 0; ; round++)
	for (const place of places) {
		const id = await decide(file, { decision: round % 2 === 0 ? "confirm" : "reject", spans: [place], by: "mk" });
		writeSync(1, `${id}\n`);
		if (round % 3 === 2) writeSync(1, `${await undo(file, id, { by: "jb" })}\n`);
	}
