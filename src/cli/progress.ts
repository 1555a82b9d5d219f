import { performance } from "node:perf_hooks";

/** How often the line is written anew, in milliseconds. */
const EVERY = 200;

/** What a person who waits sees on a terminal; nothing at all in a pipe. */
export interface Progress {
	readonly step: (articles: number) => void;
	readonly end: () => void;
}

const isTerminal = (stream: NodeJS.WritableStream): boolean => "isTTY" in stream && stream.isTTY === true;

/** A line that counts the articles read so far and how many a second, on `stream` where that is a terminal. */
export const progressOn = (stream: NodeJS.WritableStream): Progress => {
	if (!isTerminal(stream)) return { step: () => undefined, end: () => undefined };
	const began = performance.now();
	let count = 0;
	let written = 0;
	return {
		step: (articles) => {
			count += articles;
			const now = performance.now();
			if (now - written < EVERY) return;
			written = now;
			stream.write(`\r\u001b[K${count} articles read, ${((count * 1000) / (now - began)).toFixed(1)} a second`);
		},
		end: () => stream.write("\r\u001b[K"),
	};
};
