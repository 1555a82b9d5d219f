import { once } from "node:events";
import { statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { Misuse } from "../article/failure.ts";
import { choosingApp } from "../http/choosing.ts";
import { hostsAt, inAddress, isLoopback, LOOPBACK } from "../http/hosts.ts";
import { type Listening, listen } from "../http/listen.ts";
import { lockedApp, newToken } from "../http/locked.ts";
import { type OpenDesk, openDesk } from "../http/open-desk.ts";
import { CaseFailure } from "../ledger/failure.ts";
import { deskFiles } from "../views/desk-files.ts";
import { printable } from "../views/printable.ts";
import { type Call, type Command, DONE, SOME_UNREAD } from "./command.ts";
import { atMost } from "./on-case.ts";
import { wholeNumber, words } from "./options.ts";
import { print } from "./print.ts";

const USAGE = "serve [CASE]";

/** Where the desk is unless somebody says otherwise; where that is taken, any port that is free. */
const USUAL_PORT = 4747;

const listening = (app: OpenDesk["app"], port: number | undefined, host: string): Promise<Listening> =>
	listen(app, port ?? USUAL_PORT, host).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") throw new Misuse(`${host} is no address of this machine: give one with --host, or none.`);
		if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
		if (port !== undefined) throw new Misuse(`Port ${port} cannot be had: give another with --port, or none.`);
		return listen(app, 0, host);
	});

/** The desk of the case at `path`; where that is a folder, or nothing yet, the page to choose or make one. */
const desk = async (path: string, { options }: Call, hosts: () => ReadonlySet<string>): Promise<OpenDesk> => {
	const by = words("by", options["by"]) ?? null;
	const question = words("question", options["question"]) ?? null;
	const at = statSync(path, { throwIfNoEntry: false });
	if (at && !at.isDirectory()) return await openDesk(path, { question, by, base: "", hosts });
	const folder = at ? path : dirname(path);
	if (!at && !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
		throw new Misuse(`There is no folder ${folder}: give a case, or the folder that your cases are in.`);
	return choosingApp({ folder, absent: at ? null : basename(path), question, by, hosts });
};

/** Where a desk is, and for whom. */
const whereabouts = (host: string, port: number, token: string | null): string => {
	const address = `http://${inAddress(host)}:${port}/`;
	return token === null
		? `${address} for browsers on this machine.`
		: `${address}#${token} for whoever has this address, until it ends. What is sent is not encrypted: on a network that others share, put something before it that encrypts.`;
};

/** `hearsay serve`: the pages of a case, live, for a browser on this machine. */
export const serve: Command = {
	name: "serve",
	summary: "show a case in a browser on this machine, live, to read and to work at; without CASE, choose one of this folder or make one",
	usage: USAGE,
	options: { port: { type: "string" }, host: { type: "string" }, question: { type: "string" }, by: { type: "string" } },
	about: {
		port: `where on that address (default ${USUAL_PORT}, or any that is free)`,
		host: "an address of this machine at which others can reach the desk, with the token that is printed (default: this machine alone)",
		question: "the question that stands over the first page",
		by: "initials of whoever decides on the pages; without it nobody does",
	},
	run: async (call) => {
		atMost(call.words, 1, USAGE);
		const port = wholeNumber("port", call.options["port"]);
		if (port !== undefined && port > 65535) throw new Misuse("--port takes a number up to 65535.");
		const path = call.words[0] ?? ".";
		const host = words("host", call.options["host"]) ?? LOOPBACK;
		const token = isLoopback(host) ? null : newToken();
		let at = 0;
		const hosts = () => hostsAt(host, at);
		try {
			const open = await desk(path, call, hosts);
			try {
				const listener = await listening(token === null ? open.app : lockedApp({ app: open.app, token, hosts, style: deskFiles().style }), port, host);
				at = listener.port;
				const what = call.words[0] === undefined ? "The desk" : printable(path);
				await print(call.out, `${what} is at ${whereabouts(host, at, token)} Ctrl-C ends it.\n`);
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
