import { existsSync } from "node:fs";
import { Misuse, Unreadable } from "../article/failure.ts";
import { openSealed } from "../ledger/sealed/open.ts";
import { RELEASE } from "../release.ts";
import { printable } from "../views/printable.ts";
import { type Command, DONE, SOME_UNREAD } from "./command.ts";
import { atMost } from "./on-case.ts";
import { words } from "./options.ts";
import { print } from "./print.ts";

const USAGE = "open FILE -o CASE";

/** `hearsay open`: makes a case of a sealed one. */
export const open: Command = {
	name: "open",
	summary: "make a case of a sealed one, to go on working with it; nothing is read again",
	usage: USAGE,
	options: { output: { type: "string", short: "o" } },
	about: { output: "where the case is made (also -o); there must be nothing yet" },
	run: async (call) => {
		atMost(call.words, 1, USAGE);
		const [path] = call.words;
		const target = words("output", call.options["output"]);
		if (path === undefined || target === undefined) throw new Misuse(`Name a sealed case, and where to make a case of it: hearsay ${USAGE}`);
		if (!existsSync(path)) throw new Misuse(`There is no sealed case at ${path}: \`hearsay export CASE --format sealed -o ${path}\` makes one.`);
		try {
			const { release, reader } = await openSealed(path, target);
			const isStale = reader !== null && reader.release !== RELEASE;
			const next = isStale ? `To have its articles read by this release: hearsay add ${target}` : `To see it: hearsay show ${target}`;
			await print(call.out, `${printable(target)} is as hearsay ${printable(release)} sealed it. ${next}\n`);
			return DONE;
		} catch (error) {
			if (!(error instanceof Unreadable)) throw error;
			await print(call.err, `${printable(path)}: ${error.message} (${error.code})\n`);
			return SOME_UNREAD;
		}
	},
};
