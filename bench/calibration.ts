/**
 * Whether `confidence` says how often an attribution is right: npm run bench -- calibration POLNEAR
 * POLNEAR is a folder with dev.jsonl, made of github.com/networkdynamics/PolNeAR, a line an article: {"id", "text", "annotators": {PERSON: [{"source", "cue", "content"}]}}
 * with spans [start, end] in code points. An attribution is right when its cue overlaps a marked one, its source is the same and its content overlaps by half.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { confidenceOf } from "../src/attribution/confidence.ts";
import { binsOf, calibrationError } from "./measure/calibration-error.ts";
import { inFolder, misused } from "./measure/call.ts";
import { fitted } from "./measure/fitted.ts";
import { readInto } from "./measure/hearsay.ts";
import { type Judged, judged } from "./measure/judged.ts";
import { polnearArticles } from "./measure/polnear.ts";
import { probabilities } from "./measure/probabilities.ts";
import { readings } from "./measure/readings.ts";
import { report, rounded, row } from "./measure/result.ts";

/** Expected calibration error, as set out for. */
const GOAL = 0.05;

const articles = polnearArticles(join(process.argv[2] ?? misused("calibration POLNEAR"), "dev.jsonl"));

/** The error on some articles of a curve that was fitted to others. */
const crossed = (from: readonly Judged[], to: readonly Judged[]): number => {
	const curve = fitted(from);
	return calibrationError(to.map(({ confidence, right }) => ({ confidence: confidenceOf(confidence, curve), right })));
};

await inFolder(async (folder) => {
	const records = join(folder, "records.jsonl");
	writeFileSync(records, articles.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(""));
	const output = join(folder, "hearsay.jsonl");
	readInto(output, records);
	const attributions = new Map(readings(readFileSync(output, "utf8")).map((reading) => [reading.article.id, reading.attributions]));
	const shipped = articles.flatMap((article) => judged(article, attributions.get(article.id) ?? []));

	const raw = await probabilities(articles);
	const half = (rest: number): readonly Judged[] => raw.filter((_, at) => at % 2 === rest).flat();
	const error = (what: string, figure: number, goal: number | null = GOAL) => row(what, "", rounded(figure, 3), { better: "lower", goal });
	report("calibration", {
		about: `What \`confidence\` is worth: ${shipped.length} attributions in the ${articles.length} articles of PolNeAR dev, in ten bins of equal count. Right is an attribution whose cue overlaps one that the first annotator marked, with the same source and a content that overlaps by half. The error is the expected calibration error (Naeini, Cooper, Hauskrecht 2015): how far a bin's mean confidence is from the share of it that is right, on average. The two constants of the curve from the network's probability to \`confidence\` were fitted to these same articles, since the network has seen the training articles; so the first figure is of articles that the curve has seen, and the two of halves are of articles that it has not.`,
		command: "npm run bench -- calibration POLNEAR",
		rows: [
			error("error", calibrationError(shipped)),
			error("error on every second article, of the curve that the others give", crossed(half(0), half(1))),
			error("error on the others, of the curve that every second article gives", crossed(half(1), half(0))),
			error("error of the network's own probability, without a curve", calibrationError(raw.flat()), null),
			...binsOf(shipped).map(({ count, confidence, right }, at) =>
				row(`bin ${at + 1}: share that is right`, `of ${count}`, rounded(right, 2), { note: `mean confidence ${confidence.toFixed(2)}` }),
			),
		],
	});
});
