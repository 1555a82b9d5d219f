import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as v from "valibot";

/** Scores of each step from one label (row) to the next (column). */
const Steps = v.array(v.array(v.number()));

const Description = v.object({
	name: v.string(),
	/** SHA-256 of the weights and of the vocabulary, hexadecimal. */
	sha256: v.string(),
	vocabulary: v.string(),
	/** Word pieces in a window, the marks at its ends among them. */
	window: v.number(),
	cues: Steps,
	roles: Steps,
	names: Steps,
	/** Scores of a link's distance, by the power of two that it reaches in word pieces. */
	far: v.array(v.number()),
	/** From the network's probabilities to how often it is right: training/calibrate.ts. */
	calibration: v.object({ shift: v.number(), scale: v.pipe(v.number(), v.gtValue(0)) }),
});

const address = (name: string): URL => new URL(`../../models/${name}`, import.meta.url);

const description = v.parse(Description, JSON.parse(readFileSync(address("reader.json"), "utf8")));

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

/** Throws where a file of the model is not the one that this release was made with. */
const checked = (name: string, sha256: string): Buffer => {
	const bytes = readFileSync(address(name));
	const found = createHash("sha256").update(bytes).digest("hex");
	if (found !== sha256)
		throw new Error(`${fileURLToPath(address(name))} is not the model of this release: its SHA-256 is ${found}, not ${sha256}. Install hearsay again.`);
	return bytes;
};

/** The network, an ONNX file. */
export const weights = (): Buffer => checked("reader.onnx", description.sha256);

/** The vocabulary, one word piece a line; a piece's id is its line, from 0. */
export const vocabulary = (): string[] => checked("vocabulary.txt", description.vocabulary).toString("utf8").trimEnd().split("\n");
