import { once } from "node:events";

/** Whoever read the output went away (`| head -1`): there is nobody left to tell, and nothing went wrong. */
export class NobodyReads extends Error {
	override readonly name = "NobodyReads";
}

const left = new WeakSet<NodeJS.WritableStream>();

/** From now on, a stream whose reader goes away makes `print` throw, instead of ending the program. */
export const watchFor = (out: NodeJS.WritableStream): void => {
	out.on("error", (error: NodeJS.ErrnoException) => {
		if (error.code !== "EPIPE") throw error;
		left.add(out);
	});
};

/** Write text or bytes, and wait while whoever reads it has not taken what was written before. Throws NobodyReads. */
export const print = async (out: NodeJS.WritableStream, text: string | Uint8Array): Promise<void> => {
	if (left.has(out)) throw new NobodyReads();
	if (out.write(text)) return;
	try {
		await once(out, "drain");
	} catch (error) {
		throw left.has(out) ? new NobodyReads() : error;
	}
};
