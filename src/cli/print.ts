import { once } from "node:events";

/** Write text, and wait while whoever reads it has not taken what was written before. */
export const print = async (out: NodeJS.WritableStream, text: string): Promise<void> => {
	if (!out.write(text)) await once(out, "drain");
};
