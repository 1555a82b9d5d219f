import * as v from "valibot";
import { descriptionIn, Shipped, shipped, vocabularyOf } from "./shipped.ts";

/** Scores of each step from one label (row) to the next (column). */
const Steps = v.array(v.array(v.number()));

const description = descriptionIn(
	"reader.json",
	v.object({
		...Shipped.entries,
		cues: Steps,
		roles: Steps,
		names: Steps,
		/** Scores of a link's distance, by the power of two that it reaches in word pieces. */
		far: v.array(v.number()),
		/** From the network's probabilities to how often it is right: training/calibrate.ts. */
		calibration: v.object({ shift: v.number(), scale: v.pipe(v.number(), v.gtValue(0)) }),
	}),
);

/** The reader's model: what it is called, its hash, and what belongs to its network but is reckoned outside of it. */
export const MODEL = {
	name: description.name,
	sha256: description.sha256,
	window: description.window,
	cues: description.cues,
	roles: description.roles,
	names: description.names,
	far: description.far,
	calibration: description.calibration,
};

/** The reader's network, an ONNX file. Throws where it is not the one of this release. */
export const weights = (): Buffer => shipped("reader.onnx", description.sha256);

/** The reader's vocabulary, one word piece a line; a piece's id is its line, from 0. */
export const vocabulary = (): string[] => vocabularyOf(description.vocabulary);
