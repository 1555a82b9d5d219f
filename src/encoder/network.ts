import { InferenceSession, Tensor } from "onnxruntime-node";

/** Vocabulary ids of the marks at the beginning and at the end of what a network is given. */
export const START = 101;
export const END = 102;

/**
 * Open a network, on one thread. One row of tokens goes in at a time, and activations are scaled row by row, so what it says of a row depends
 * on that row alone.
 */
export const openNetwork = (onnx: Buffer): Promise<InferenceSession> =>
	InferenceSession.create(onnx, { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: "sequential", enableMemPattern: false });

/** One row of integers. */
export const row = (values: readonly number[]): Tensor => new Tensor("int64", BigInt64Array.from(values, BigInt), [1, values.length]);

/** The numbers of an output. Throws where it holds none. */
export const floats = (tensor: Tensor | undefined): Float32Array => {
	if (tensor?.data instanceof Float32Array) return tensor.data;
	throw new Error("the model's output is not what this release expects");
};

/** The integers of an output. Throws where it holds none. */
export const integers = (tensor: Tensor | undefined): number[] => {
	if (tensor?.data instanceof BigInt64Array) return Array.from(tensor.data, Number);
	throw new Error("the model's output is not what this release expects");
};
