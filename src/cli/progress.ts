import { performance } from "node:perf_hooks";
import { type Extent, extentsOf } from "../intake/extent.ts";
import { STANDARD_INPUT } from "../intake/json-lines.ts";
import type { Outcome } from "../reading/outcome.ts";

/** How often the line is written anew, in milliseconds. */
const EVERY = 200;

/** What a person who waits sees on a terminal; nothing at all in a pipe. */
export interface Progress {
	readonly step: (outcome: Outcome) => void;
	readonly end: () => void;
}

const isTerminal = (stream: NodeJS.WritableStream): boolean => "isTTY" in stream && stream.isTTY === true;

/** Seconds as people say them. */
export const inWords = (seconds: number): string => {
	if (seconds < 90) return `${Math.ceil(seconds)} s`;
	return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
};

/** Counts, from outcomes in the order of the files, what part of the files' bytes is done: all of those before the one that is read, and of that one what came out of it. */
export const shareDone = (files: readonly Extent[]): ((outcome: Outcome) => number) => {
	const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
	let at = 0;
	let before = 0;
	let within = 0;
	return ({ leaf, unread }) => {
		const input = leaf?.input ?? unread?.input ?? "";
		let found = at;
		while (found < files.length && !input.startsWith(files[found]?.input ?? "")) found++;
		for (; at < found && found < files.length; at++) {
			before += files[at]?.bytes ?? 0;
			within = 0;
		}
		within += leaf?.bytes.length ?? 0;
		return total === 0 ? 0 : (before + Math.min(within, files[at]?.bytes ?? 0)) / total;
	};
};

/** A line that counts the articles read so far, how many a second, and how long the rest takes, on `stream` where that is a terminal. */
export const progressOn = async (stream: NodeJS.WritableStream, paths: readonly string[]): Promise<Progress> => {
	if (!isTerminal(stream)) return { step: () => undefined, end: () => undefined };
	const share = shareDone(paths.includes(STANDARD_INPUT) ? [] : await extentsOf(paths));
	const began = performance.now();
	let count = 0;
	let written = Number.NEGATIVE_INFINITY;
	return {
		step: (outcome) => {
			count += outcome.articles.length;
			const done = share(outcome);
			const now = performance.now();
			if (now - written < EVERY) return;
			written = now;
			const seconds = Math.max(now - began, 1) / 1000;
			const left = done > 0 ? `, about ${inWords((seconds * (1 - done)) / done)} left` : "";
			stream.write(`\r\u001b[K${count} articles read, ${(count / seconds).toFixed(1)} a second${left}`);
		},
		end: () => stream.write("\r\u001b[K"),
	};
};
