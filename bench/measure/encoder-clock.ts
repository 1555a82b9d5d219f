import { InferenceSession } from "onnxruntime-node";
import { weights } from "../../src/encoder/model.ts";

/** What the network has cost in this process since the clock was set up. */
export interface EncoderCost {
	/** Microseconds of processor time, of all threads together. */
	microseconds: number;
	/** Tokens that went into it, the marks at the ends of windows among them. */
	tokens: number;
}

/** Microseconds of processor time that this process has taken, of all threads together. */
export const processorTime = (): number => {
	const { user, system } = process.cpuUsage();
	return user + system;
};

/** Count what the network costs from now on, in every session of this process: their `run` is measured from outside, so that nothing in the program knows of it. */
export async function encoderClock(): Promise<EncoderCost> {
	const cost: EncoderCost = { microseconds: 0, tokens: 0 };
	const session = await InferenceSession.create(weights(), { intraOpNumThreads: 1 });
	const sessions: Pick<InferenceSession, "run"> = Object.getPrototypeOf(session);
	sessions.run = new Proxy(sessions.run, {
		apply: async (run, self, words) => {
			cost.tokens += words[0]?.["ids"]?.size ?? 0;
			const start = processorTime();
			try {
				return await Reflect.apply(run, self, words);
			} finally {
				cost.microseconds += processorTime() - start;
			}
		},
	});
	return cost;
}
