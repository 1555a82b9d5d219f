import * as v from "valibot";
import { END, floats, openNetwork, row, START } from "./network.ts";
import { descriptionIn, Shipped, shipped, vocabularyOf } from "./shipped.ts";
import { wordPiecesWith } from "./word-pieces.ts";

const description = descriptionIn(
	"meaning.json",
	v.object({
		...Shipped.entries,
		/** Word pieces of a claim, and of a claim and a passage with the three marks around them, at most. */
		claim: v.number(),
		pair: v.number(),
	}),
);

/** The model for meaning: what it is called, and its hash. */
export const MEANING = { name: description.name, sha256: description.sha256 };

/** The marks at both ends of a text. */
const MARKS = 2;

/** How probable it is that a passage agrees with a claim, disagrees with it, discusses it without taking a side, or has nothing to do with it; together 1. */
export interface PairScores {
	readonly agree: number;
	readonly disagree: number;
	readonly discuss: number;
	readonly unrelated: number;
}

/** The encoder for meaning. What it says of a text or of a pair depends on that text or pair alone. */
export interface Meaning {
	/**
	 * For each text a vector of 384 numbers and length 1 (as far as 32 bits go), in the order of the texts; the closer two texts are in meaning, the larger is the
	 * dot product of their vectors, -1 to 1. Only a text's first 254 word pieces count.
	 */
	readonly vectorsOf: (texts: readonly string[]) => Promise<readonly Float32Array[]>;
	/** How a passage stands to a claim. Only the claim's first 64 word pieces count, and of the passage as many as fit beside them into 192. */
	readonly pairScoresOf: (claim: string, passage: string) => Promise<PairScores>;
}

/** Load the encoder for meaning, on one thread. Throws where a file is not the one that this release was made with. */
export const loadMeaning = async (): Promise<Meaning> => {
	const session = await openNetwork(shipped("meaning.onnx", description.sha256));
	const pieces = wordPiecesWith(vocabularyOf(description.vocabulary));

	const vectorOf = async (text: string): Promise<Float32Array> => {
		const ids = [START, ...pieces(text).ids.slice(0, description.window - MARKS), END];
		const { vector } = await session.run({ ids: row(ids), types: row(ids.map(() => 0)) }, ["vector"]);
		return floats(vector);
	};

	return {
		vectorsOf: async (texts) => {
			const out: Float32Array[] = [];
			for (const text of texts) out.push(await vectorOf(text));
			return out;
		},
		pairScoresOf: async (claim, passage) => {
			const first = [START, ...pieces(claim).ids.slice(0, description.claim), END];
			const second = [...pieces(passage).ids.slice(0, description.pair - first.length - 1), END];
			const types = [...first.map(() => 0), ...second.map(() => 1)];
			const { stance } = await session.run({ ids: row([...first, ...second]), types: row(types) }, ["stance"]);
			const [agree = 0, disagree = 0, discuss = 0, unrelated = 0] = shares(floats(stance));
			return { agree, disagree, discuss, unrelated };
		},
	};
};

/** The softmax of scores. */
const shares = (scores: Float32Array): readonly number[] => {
	const most = Math.max(...scores);
	const powers = Array.from(scores, (score) => Math.exp(score - most));
	const sum = powers.reduce((total, power) => total + power, 0);
	return powers.map((power) => power / sum);
};
