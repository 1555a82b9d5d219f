import { once } from "node:events";
import { Misuse } from "../article/failure.ts";
import { decidingIn } from "../http/deciding.ts";
import { deskApp } from "../http/desk.ts";
import { finding } from "../http/finding.ts";
import { freshMatter } from "../http/fresh.ts";
import { type Listening, listen } from "../http/listen.ts";
import { pagesApp } from "../http/pages.ts";
import type { CaseFile } from "../ledger/case-file.ts";
import { deskFiles } from "../views/desk-files.ts";
import { printable } from "../views/printable.ts";
import { type Call, type Command, DONE } from "./command.ts";
import { atMost, onCase } from "./on-case.ts";
import { wholeNumber, words } from "./options.ts";
import { print } from "./print.ts";

const USAGE = "serve CASE";

/** Where the desk is unless somebody says otherwise; where that is taken, any port that is free. */
const USUAL_PORT = 4747;

const open = async (file: CaseFile, call: Call, port: number | undefined, by: string | undefined): Promise<Listening> => {
	let at = 0;
	const matter = freshMatter(file, words("question", call.options["question"]) ?? null);
	await matter();
	const pages = pagesApp({ matter, find: finding(file), by: by ?? null, ...deskFiles() });
	const app = deskApp({ answer: pages.fetch, deciding: by === undefined ? null : decidingIn(file, by), port: () => at });
	const listening = await listen(app, port ?? USUAL_PORT).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
		if (port !== undefined) throw new Misuse(`Port ${port} cannot be had: give another with --port, or none.`);
		return listen(app, 0);
	});
	at = listening.port;
	return listening;
};

/** `hearsay serve`: the pages of a case, live, for a browser on this machine. */
export const serve: Command = {
	name: "serve",
	summary: "show a case in a browser on this machine, live; every page has its data beside it under .json",
	usage: USAGE,
	options: { port: { type: "string" }, question: { type: "string" }, by: { type: "string" } },
	about: {
		port: `where on the loopback address (default ${USUAL_PORT}, or any that is free)`,
		question: "the question that stands over the first page",
		by: "initials of whoever decides on the pages; without it nothing can be changed",
	},
	run: (call) => {
		atMost(call.words, 1, USAGE);
		const port = wholeNumber("port", call.options["port"]);
		if (port !== undefined && port > 65535) throw new Misuse("--port takes a number up to 65535.");
		const by = words("by", call.options["by"]);
		return onCase(call, by === undefined ? "read" : "write", USAGE, async (file) => {
			const listening = await open(file, call, port, by);
			await print(call.out, `${printable(file.path)} is at http://127.0.0.1:${listening.port}/ for browsers on this machine. Ctrl-C ends it.\n`);
			await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
			await listening.close();
			return DONE;
		});
	},
};
