/** A program of its own that adds made-up articles to a case and prints each article's id once it is kept: adder.ts CASE FROM TO */
import { writeSync } from "node:fs";
import { openCase } from "../../src/ledger/case-file.ts";
import { CaseFailure } from "../../src/ledger/failure.ts";
import { keep } from "../../src/ledger/keep.ts";
import { makerNumber } from "../../src/ledger/maker.ts";
import { articleOf, MAKER, outcomeOf } from "./builders.ts";

const [path = "", from, to] = process.argv.slice(2);

const numbered = (number: number) =>
	articleOf({ input: `buoy-${number}.html`, text: `Pilot Ines Roth said buoy ${number} may have drifted. ${"Rain fell. ".repeat(50)}` });

try {
	const file = await openCase(path, "write");
	try {
		const maker = await makerNumber(file, MAKER);
		for (let number = Number(from); number < Number(to); number++)
			for (const { id } of await keep(file, outcomeOf(numbered(number)), maker)) writeSync(1, `${id}\n`);
	} finally {
		await file.close();
	}
} catch (error) {
	if (!(error instanceof CaseFailure)) throw error;
	writeSync(2, `${error.message}\n`);
	process.exitCode = 1;
}
