import { lstatSync } from "node:fs";
import { STANDARD_INPUT } from "../intake/json-lines.ts";

/** Writes one line where a path that the call names is not there; whether all are there. */
export const allThere = (paths: readonly string[], err: NodeJS.WritableStream): boolean => {
	const absent = paths.filter((path) => path !== STANDARD_INPUT && lstatSync(path, { throwIfNoEntry: false }) === undefined);
	if (absent.length === 0) return true;
	const others = absent.length > 1 ? ` nor at ${absent.length - 1} more of the paths given` : "";
	err.write(`hearsay: There is nothing at ${JSON.stringify(absent[0])}${others}; give the path of a file, a folder or an archive, or - for standard input.\n`);
	return false;
};
