import { type Blocks, joined } from "./blocks.ts";

/** Reads a stretch of bytes from front to back, and can look ahead. Holds what the bytes come from: `close` it. */
export class ByteReader {
	readonly #source: AsyncIterator<Uint8Array>;
	/** What was looked at and not taken. */
	#held: Uint8Array[] = [];
	/** Once the source has failed it says so each time that it is asked. */
	#fault: { readonly error: unknown } | null = null;

	constructor(blocks: Blocks) {
		this.#source = blocks[Symbol.asyncIterator]();
	}

	async #pull(): Promise<Uint8Array | null> {
		if (this.#fault) throw this.#fault.error;
		try {
			const next = await this.#source.next();
			return next.done ? null : next.value;
		} catch (error) {
			this.#fault = { error };
			throw error;
		}
	}

	/** At least the next `size` bytes in blocks, without taking them: they stay in memory. Ends sooner at the end of the bytes, or at a fault, which is thrown to whoever takes what stands before it and goes on. */
	async *ahead(size: number): AsyncGenerator<Uint8Array> {
		let seen = 0;
		for (let at = 0; seen < size; at++) {
			const block = this.#held[at] ?? (await this.#pull().catch(() => null));
			if (block === null) return;
			if (at === this.#held.length) this.#held.push(block);
			seen += block.length;
			yield block;
		}
	}

	/** The next bytes without taking them, fewer than `size` where the end or a fault comes first. */
	async peek(size: number): Promise<Uint8Array> {
		const parts: Uint8Array[] = [];
		for await (const block of this.ahead(size)) parts.push(block);
		return joined(parts).subarray(0, size);
	}

	/** Take the next bytes in blocks, at most `size`. */
	async *next(size: number): AsyncGenerator<Uint8Array> {
		let left = size;
		while (left > 0) {
			const block = this.#held.shift() ?? (await this.#pull());
			if (block === null) return;
			if (block.length > left) this.#held.unshift(block.subarray(left));
			const part = block.subarray(0, left);
			left -= part.length;
			yield part;
		}
	}

	/** Take all the rest in blocks. */
	rest(): AsyncGenerator<Uint8Array> {
		return this.next(Number.POSITIVE_INFINITY);
	}

	/** Take the next bytes at once, fewer than `size` only at the end. */
	async take(size: number): Promise<Uint8Array> {
		const parts: Uint8Array[] = [];
		for await (const part of this.next(size)) parts.push(part);
		return joined(parts);
	}

	/** Let go of what the bytes come from. */
	async close(): Promise<void> {
		this.#held = [];
		await this.#source.return?.();
	}
}
