/**
 * Fits the two constants that turn the network's probabilities into `confidence`, and writes them into models/reader.json: node training/calibrate.ts POLNEAR
 * POLNEAR is a folder with dev.jsonl, as bench/attribution.ts takes it. The network was trained on PolNeAR's training articles and is surer of those than it is
 * right elsewhere, so the constants come from dev, which it never saw; what constants of one half of dev do on the other is printed, and kept by bench/calibration.ts.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { fitted } from "../bench/measure/fitted.ts";
import { polnearArticles } from "../bench/measure/polnear.ts";
import { probabilities } from "../bench/measure/probabilities.ts";

const DESCRIPTION = new URL("../models/reader.json", import.meta.url);

const folder = process.argv[2];
if (folder === undefined) {
	console.error("Usage: node training/calibrate.ts POLNEAR");
	process.exit(2);
}
const calibration = fitted((await probabilities(polnearArticles(join(folder, "dev.jsonl")))).flat());
const description = v.parse(v.looseObject({}), JSON.parse(readFileSync(DESCRIPTION, "utf8")));
writeFileSync(DESCRIPTION, `${JSON.stringify({ ...description, calibration }, null, 1)}\n`);
console.log(`shift ${calibration.shift}, scale ${calibration.scale}`);
