import { STANDARD_INPUT } from "../intake/json-lines.ts";
import { read as readInputs } from "../reading/read.ts";
import { type Command, DONE, SOME_UNREAD, WRONG_CALL } from "./command.ts";
import { wholeNumber } from "./options.ts";
import { allThere } from "./paths.ts";
import { print } from "./print.ts";
import { progressOn } from "./progress.ts";

/** `hearsay read`: one JSON object a line, one line an article, in the order of the inputs. */
export const read: Command = {
	name: "read",
	summary: "read articles and print what was read, one JSON object a line; keep nothing",
	usage: "read [PATH...]",
	options: { workers: { type: "string" } },
	about: { workers: "threads that read at the same time (default: one a core)" },
	run: async ({ words, options, out, err, stdin }) => {
		const workers = wholeNumber("workers", options["workers"]);
		const paths = words.length > 0 ? words : [STANDARD_INPUT];
		const progress = await progressOn(err, paths);
		let status = allThere(words, err) ? DONE : WRONG_CALL;
		const line = (of: unknown): Promise<void> => print(out, `${JSON.stringify(of)}\n`);
		for await (const outcome of readInputs(paths, { stdin, ...(workers && { workers }) })) {
			const { articles, unread } = outcome;
			if (unread) {
				status = Math.max(status, SOME_UNREAD);
				await line(unread);
			}
			for (const { reading } of articles) await line(reading);
			progress.step(outcome);
		}
		progress.end();
		return status;
	},
};
