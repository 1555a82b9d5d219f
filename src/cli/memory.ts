import { setFlagsFromString } from "node:v8";

/**
 * Keep the main thread's memory flat, and all that is started after. The engine doubles the room for what has just been made each time that as much has
 * outlived a clearing, up to 100 MB; dozens of articles are under way at any time, so on a long run it always gets there. Articles live longer than any such
 * room would hold them, and nothing is won by its size. Threads have a bound of their own; they begin with all of it, as they could not grow either.
 */
export const keepMemoryFlat = (): void => {
	setFlagsFromString("--semi-space-growth-factor=1");
	setFlagsFromString("--min-semi-space-size=4");
};
