import { InferenceSession, Tensor } from "onnxruntime-node";
import { weights } from "./model.ts";

/** What the network says of one window. */
export interface Scores {
	/** Outside, begin, inside of a cue: 3 numbers a token. */
	readonly cues: Float32Array;
	/** For each token at which a cue may begin: outside, begin and inside of its source, begin and inside of its content, 5 numbers a token. */
	readonly roles: ReadonlyMap<number, Float32Array>;
	/** Outside, begin and inside of each kind of name: 9 numbers a token. */
	readonly names: Float32Array;
	/** How well a token may stand for what an earlier one names: its row of `from` times the other's row of `to`. */
	readonly from: Float32Array;
	readonly to: Float32Array;
}

/** Scores of one window, given the ids and shapes of its tokens. */
export type Encoder = (ids: readonly number[], shapes: readonly number[]) => Promise<Scores>;

/** Vocabulary ids of the marks at a window's ends. */
const START = 101;
const END = 102;
const ROLES = 5;
const NAMES = 9;
/** Numbers in a row of `from` and `to`. */
export const LINK = 64;

const row = (values: readonly number[]): Tensor => new Tensor("int64", BigInt64Array.from(values, BigInt), [1, values.length]);

const floats = (tensor: Tensor | undefined): Float32Array => {
	if (tensor?.data instanceof Float32Array) return tensor.data;
	throw new Error("the model's output is not what this release expects");
};

const integers = (tensor: Tensor | undefined): number[] => {
	if (tensor?.data instanceof BigInt64Array) return Array.from(tensor.data, Number);
	throw new Error("the model's output is not what this release expects");
};

/** Load the network, on one thread. One window goes in at a time, so what is said of it depends on that window alone. */
export const loadEncoder = async (): Promise<Encoder> => {
	const session = await InferenceSession.create(weights(), {
		intraOpNumThreads: 1,
		interOpNumThreads: 1,
		executionMode: "sequential",
		enableMemPattern: false,
	});
	return async (ids, shapes) => {
		const { cues, heads, roles, names, from, to } = await session.run({ ids: row([START, ...ids, END]), shapes: row([0, ...shapes, 0]) });
		const size = ids.length + 2;
		const of = floats(roles);
		const within = (values: Float32Array, labels: number): Float32Array => values.subarray(labels, values.length - labels);
		const places = integers(heads).map((head, index): [number, Float32Array] => [
			head - 1,
			within(of.subarray(index * size * ROLES, (index + 1) * size * ROLES), ROLES),
		]);
		return {
			cues: within(floats(cues), 3),
			roles: new Map(places),
			names: within(floats(names), NAMES),
			from: within(floats(from), LINK),
			to: within(floats(to), LINK),
		};
	};
};
