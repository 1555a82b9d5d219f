import { weights } from "./model.ts";
import { END, floats, integers, openNetwork, row, START } from "./network.ts";

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

const ROLES = 5;
const NAMES = 9;
/** Numbers in a row of `from` and `to`. */
export const LINK = 64;

/** Load the network. What is said of a window depends on that window alone. */
export const loadEncoder = async (): Promise<Encoder> => {
	const session = await openNetwork(weights());
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
