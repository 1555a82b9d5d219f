import { readFileSync } from "node:fs";
import * as v from "valibot";

const ErrorRates = v.object({
	about: v.string(),
	groups: v.array(
		v.object({
			/** The benchmark, as bench/README.md has it. */
			bench: v.string(),
			/** On what it was measured, in a sentence. */
			on: v.string(),
			/** The model that read it. */
			model: v.string(),
			rates: v.array(v.object({ what: v.string(), right: v.number(), unit: v.string() })),
		}),
	),
});

/** How often the program was right on texts that people had marked, by benchmark. */
export type ErrorRates = v.InferOutput<typeof ErrorRates>;

/** The figures that ship beside the models; written from the benchmarks' results, never by hand. Throws where the file is not as it should be. */
export const errorRates = (): ErrorRates => v.parse(ErrorRates, JSON.parse(readFileSync(new URL("../../models/error-rates.json", import.meta.url), "utf8")));
