import { Misuse } from "../article/failure.ts";
import { exportJson } from "../ledger/export.ts";
import { type Command, DONE } from "./command.ts";
import { atMost, onCase } from "./on-case.ts";
import { print } from "./print.ts";

const USAGE = "export CASE --format json";

/** `hearsay export`: a case as one JSON object, written as a stream. */
export const exportCase: Command = {
	name: "export",
	summary: "print what a case holds, for programs: the same bytes whatever the order in which its articles came",
	usage: USAGE,
	options: { format: { type: "string" } },
	about: { format: "json" },
	run: (call) => {
		atMost(call.words, 1, USAGE);
		if (call.options["format"] !== "json") throw new Misuse(`Say in which format: hearsay ${USAGE}`);
		return onCase(call, "read", USAGE, (file) =>
			file.transact(async (db) => {
				for await (const piece of exportJson(db, file.path)) await print(call.out, piece);
				return DONE;
			}),
		);
	},
};
