import { articlesOf } from "../../src/article/articles.ts";
import { loadReader } from "../../src/attribution/reader.ts";
import { vocabulary } from "../../src/encoder/model.ts";
import { wordPiecesWith } from "../../src/encoder/word-pieces.ts";
import { leavesOf } from "../../src/intake/intake.ts";
import { type EncoderCost, processorTime } from "./encoder-clock.ts";

export interface OneCore {
	/** Milliseconds of one core that each article took beside the network, from the smallest. */
	readonly milliseconds: readonly number[];
	/** Tokens that went through the network for each token of text. */
	readonly encoded: number;
}

/** Articles that are read before the counting begins, so that the runtime has compiled what it runs often. */
export const WARM_UP = 40;

/** Read a path in this thread alone, from its bytes to the printed line, and tell the network's time from all other time. */
export async function onOneCore(path: string, encoder: EncoderCost): Promise<OneCore> {
	const read = await loadReader(new AbortController().signal);
	const wordPieces = wordPiecesWith(vocabulary());
	const milliseconds: number[] = [];
	let encoded = 0;
	let tokens = 0;
	let count = 0;
	let start = processorTime();
	let network = encoder.microseconds;
	for await (const leaf of leavesOf([path], { stdin: process.stdin })) {
		if ("error" in leaf) throw new Error(leaf.error.message);
		const [article] = await articlesOf(leaf);
		if (!article) throw new Error(`${leaf.input} holds no article`);
		const before = encoder.tokens;
		const line = JSON.stringify(await read(article));
		const own = processorTime() - start - (encoder.microseconds - network);
		if (line !== "" && count++ >= WARM_UP) {
			milliseconds.push(own / 1000);
			encoded += encoder.tokens - before;
			tokens += wordPieces(article.text).ids.length;
		}
		start = processorTime();
		network = encoder.microseconds;
	}
	return { milliseconds: milliseconds.sort((one, other) => one - other), encoded: encoded / tokens };
}

/** The value below which a share of sorted values lies. */
export const quantile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

export const median = (values: readonly number[]): number =>
	quantile(
		[...values].sort((one, other) => one - other),
		0.5,
	);
