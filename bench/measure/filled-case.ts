import { readFileSync } from "node:fs";
import type { Reading } from "../../src/attribution/reading.ts";
import type { CaseFile } from "../../src/ledger/case-file.ts";
import { keep } from "../../src/ledger/keep.ts";
import { type Maker, makerNumber } from "../../src/ledger/maker.ts";
import { derivedFrom } from "../../src/ledger/shapes.ts";
import { varied } from "./varied.ts";

/** The articles of a file that `hearsay read` wrote. */
export const readingsOf = (file: string): readonly Reading[] =>
	readFileSync(file, "utf8")
		.split("\n")
		.filter((line) => line !== "")
		.map((line): Reading => {
			const read = JSON.parse(line);
			return { ...read, ...derivedFrom(read) };
		});

/** Put the articles from number `from` up to `to` into a case: some readings over and over, each time under other names and numbers. */
export async function fillCase(file: CaseFile, readings: readonly Reading[], maker: Maker, from: number, to: number): Promise<void> {
	const number = await makerNumber(file, maker);
	for (let at = from; at < to; at++) {
		const reading = readings[at % readings.length];
		if (!reading) throw new Error("nothing was read");
		const made = varied(reading, `a${at}`, Math.floor(at / readings.length));
		const leaf = { input: `${made.article.id}.json`, bytes: Buffer.from(made.article.id), url: null, captured: null, contentType: null, place: "" };
		await keep(file, { leaf, articles: [{ article: made.article, reading: made }], unread: null }, number);
	}
}
