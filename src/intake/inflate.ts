import type { Transform } from "node:stream";
import { Unreadable } from "../article/failure.ts";
import { type Blocks, even } from "./blocks.ts";
import type { Budget } from "./budget.ts";
import { RATIO, STREAM_FLOOR_BYTES } from "./limits.ts";

/** Packed bytes that are unpacked at a time: at deflate's utmost they make 16 MB. */
const STEP_BYTES = 16 * 1024;
/** Where a step fails it is unpacked again in steps of so many bytes. */
const FINE_STEP_BYTES = 16;
/** Packed bytes that are kept to unpack them again. Of a longer stream that fails, the step that fails is lost. */
const KEPT_BYTES = 4 * 1024 * 1024;

/**
 * Unpack bytes with a decoder of zlib's. All that stands before damage is given, and always the same, however the bytes come.
 * Throws Unreadable: broken_archive where the bytes are damaged or end too soon, too_dense.
 */
export async function* inflated(packed: Blocks | readonly Uint8Array[], decoder: () => Transform, budget: Budget): AsyncGenerator<Uint8Array> {
	const steps: Uint8Array[] = [];
	const sizes = { packed: 0, unpacked: 0 };
	const kept = async function* (): AsyncGenerator<Uint8Array> {
		for await (const step of even(packed, STEP_BYTES)) {
			sizes.packed += step.length;
			if (sizes.packed <= KEPT_BYTES) steps.push(step);
			else steps.length = 0;
			yield step;
		}
	};
	try {
		for await (const block of unpacked(kept(), decoder())) {
			sizes.unpacked += block.length;
			budget.spend(block.length);
			if (sizes.unpacked > STREAM_FLOOR_BYTES && sizes.unpacked > RATIO * sizes.packed) throw new Unreadable("too_dense");
			yield block;
		}
	} catch (error) {
		if (!(error instanceof Unreadable && error.code === "broken_archive")) throw error;
		yield* after(sizes.unpacked, unpacked(refined(steps), decoder()));
		throw error;
	}
}

/** The steps that went well as they were, and the last one in fine steps. */
function* refined(steps: readonly Uint8Array[]): Generator<Uint8Array> {
	const last = steps.at(-1) ?? new Uint8Array(0);
	yield* steps.slice(0, -1);
	for (let at = 0; at < last.length; at += FINE_STEP_BYTES) yield last.subarray(at, at + FINE_STEP_BYTES);
}

/** What comes after the first `size` bytes. */
async function* after(size: number, blocks: Blocks): AsyncGenerator<Uint8Array> {
	let left = size;
	for await (const block of blocks) {
		if (block.length > left) yield block.subarray(left);
		left = Math.max(0, left - block.length);
	}
}

/**
 * Give a decoder one step after another, and hand over what each step gives before the next one begins: Node's streams drop what they hold
 * when they fail. Throws Unreadable "broken_archive" at the step that fails; what that step would have given is lost.
 */
async function* unpacked(steps: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, decoder: Transform): AsyncGenerator<Uint8Array> {
	const ready: Uint8Array[] = [];
	let settle = (): void => undefined;
	let [fault, ended]: [Error | null, boolean] = [null, false];
	decoder.on("data", (block: Uint8Array) => ready.push(block));
	decoder.on("error", (error: Error) => {
		fault = error;
	});
	decoder.on("end", () => {
		ended = true;
	});
	decoder.on("close", () => settle());
	/** Resolves when the decoder is done with a step, or is closed because it failed. */
	const done = (act: (resolve: () => void) => void): Promise<void> =>
		new Promise((resolve) => {
			settle = resolve;
			act(resolve);
		});
	try {
		for await (const step of steps) {
			if (ended) return; // What follows the end is padding.
			await done((resolve) => decoder.write(step, () => resolve()));
			yield* ready.splice(0);
			if (fault) throw new Unreadable("broken_archive", undefined, { cause: fault });
		}
		await done((resolve) => decoder.once("end", resolve).end());
		yield* ready.splice(0);
		if (fault) throw new Unreadable("broken_archive", undefined, { cause: fault });
	} finally {
		decoder.destroy();
	}
}
