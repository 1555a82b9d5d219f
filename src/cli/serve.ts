import { once } from "node:events";
import { statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { Misuse } from "../article/failure.ts";
import { choosingApp } from "../http/choosing.ts";
import { type Listening, listen } from "../http/listen.ts";
import { type OpenDesk, openDesk } from "../http/open-desk.ts";
import { CaseFailure } from "../ledger/failure.ts";
import { printable } from "../views/printable.ts";
import { type Call, type Command, DONE, SOME_UNREAD } from "./command.ts";
import { atMost } from "./on-case.ts";
import { wholeNumber, words } from "./options.ts";
import { print } from "./print.ts";

const USAGE = "serve [CASE]";

/** Where the desk is unless somebody says otherwise; where that is taken, any port that is free. */
const USUAL_PORT = 4747;

const listening = (app: OpenDesk["app"], port: number | undefined): Promise<Listening> =>
	listen(app, port ?? USUAL_PORT).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
		if (port !== undefined) throw new Misuse(`Port ${port} cannot be had: give another with --port, or none.`);
		return listen(app, 0);
	});

/** The desk of the case at `path`; where that is a folder, or nothing yet, the page to choose or make one. */
const desk = async (path: string, { options }: Call, port: () => number): Promise<OpenDesk> => {
	const by = words("by", options["by"]) ?? null;
	const question = words("question", options["question"]) ?? null;
	const at = statSync(path, { throwIfNoEntry: false });
	if (at && !at.isDirectory()) return await openDesk(path, { question, by, base: "", port });
	const folder = at ? path : dirname(path);
	if (!at && !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
		throw new Misuse(`There is no folder ${folder}: give a case, or the folder that your cases are in.`);
	return choosingApp({ folder, absent: at ? null : basename(path), question, by, port });
};

/** `hearsay serve`: the pages of a case, live, for a browser on this machine. */
export const serve: Command = {
	name: "serve",
	summary: "show a case in a browser on this machine, live, to read and to work at; without CASE, choose one of this folder or make one",
	usage: USAGE,
	options: { port: { type: "string" }, question: { type: "string" }, by: { type: "string" } },
	about: {
		port: `where on the loopback address (default ${USUAL_PORT}, or any that is free)`,
		question: "the question that stands over the first page",
		by: "initials of whoever decides on the pages; without it nobody does",
	},
	run: async (call) => {
		atMost(call.words, 1, USAGE);
		const port = wholeNumber("port", call.options["port"]);
		if (port !== undefined && port > 65535) throw new Misuse("--port takes a number up to 65535.");
		const path = call.words[0] ?? ".";
		let at = 0;
		try {
			const open = await desk(path, call, () => at);
			try {
				const listener = await listening(open.app, port);
				at = listener.port;
				const what = call.words[0] === undefined ? "The desk" : printable(path);
				await print(call.out, `${what} is at http://127.0.0.1:${at}/ for browsers on this machine. Ctrl-C ends it.\n`);
				await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
				await listener.close();
			} finally {
				await open.close();
			}
			return DONE;
		} catch (error) {
			if (!(error instanceof CaseFailure)) throw error;
			call.err.write(`hearsay: ${error.message}\n`);
			return SOME_UNREAD;
		}
	},
};
