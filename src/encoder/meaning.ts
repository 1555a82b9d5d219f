import { END, floats, openNetwork, row, START } from "./network.ts";
import { descriptionIn, Shipped, shipped, vocabularyOf } from "./shipped.ts";
import { wordPiecesWith } from "./word-pieces.ts";

const description = descriptionIn("meaning.json", Shipped);

/** The marks at both ends of a text. */
const MARKS = 2;

/** The encoder for meaning. */
export interface Meaning {
	/**
	 * For each text a vector of 384 numbers and length 1 (as far as 32 bits go), in the order of the texts; the closer two texts are in meaning, the larger is the
	 * dot product of their vectors, -1 to 1. Only a text's first 254 word pieces count. A text's vector depends on that text alone.
	 */
	readonly vectorsOf: (texts: readonly string[]) => Promise<readonly Float32Array[]>;
}

/** Load the encoder for meaning, on one thread. Throws where a file is not the one that this release was made with. */
export const loadMeaning = async (): Promise<Meaning> => {
	const session = await openNetwork(shipped("meaning.onnx", description.sha256));
	const pieces = wordPiecesWith(vocabularyOf(description.vocabulary));

	const vectorOf = async (text: string): Promise<Float32Array> => {
		const ids = [START, ...pieces(text).ids.slice(0, description.window - MARKS), END];
		const { vector } = await session.run({ ids: row(ids), types: row(ids.map(() => 0)) });
		return floats(vector);
	};

	return {
		vectorsOf: async (texts) => {
			const out: Float32Array[] = [];
			for (const text of texts) out.push(await vectorOf(text));
			return out;
		},
	};
};
