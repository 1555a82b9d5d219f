import type { Server } from "node:http";
import type { Duplex } from "node:stream";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { HEADERS } from "./guards.ts";

/** Whoever takes longer to send the headers of a question is given up, in milliseconds: a few who send a byte now and then must not hold the desk. */
const PATIENCE = 10_000;
/** The same for all of a question: a file that is added may come over a slow network. */
const LONG_PATIENCE = 120_000;
/** How often that is looked at, in milliseconds. */
const LOOKED_AT = 1000;
/** A connection on which nothing moves, while it is asked or answered, in milliseconds: a large case may take a while to answer. */
const STILL = 120_000;
/** Headers above this are refused, in bytes. */
const LONGEST_HEADERS = 16_384;
/** More connections at once are not taken: browsers make six. */
const MOST_CONNECTIONS = 256;

/** An open desk. */
export interface Listening {
	readonly port: number;
	readonly close: () => Promise<void>;
}

/** What is said to whoever asks in a way that is no HTTP, or too slowly. */
const REFUSALS: Readonly<Record<string, string>> = {
	HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
	ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

const refused = (error: NodeJS.ErrnoException, socket: Duplex): void => {
	if (!socket.writable || error.code === "ECONNRESET") {
		socket.destroy();
		return;
	}
	const head = Object.entries({ ...HEADERS, Connection: "close", "Content-Length": "0" }).map(([name, value]) => `${name}: ${value}\r\n`);
	socket.end(`HTTP/1.1 ${REFUSALS[error.code ?? ""] ?? "400 Bad Request"}\r\n${head.join("")}\r\n`);
};

/** Answer on an address of this machine; on `port`, where 0 is any that is free. Rejects with the system's error where it cannot be had. */
export async function listen(app: Hono, port: number, address: string): Promise<Listening> {
	const made = createAdaptorServer({
		fetch: app.fetch,
		overrideGlobalObjects: false,
		// Who names no host gets as far as the guard, which refuses it as it refuses every other name.
		hostname: "unnamed.invalid",
		serverOptions: {
			requireHostHeader: false,
			maxHeaderSize: LONGEST_HEADERS,
			requestTimeout: LONG_PATIENCE,
			headersTimeout: PATIENCE,
			connectionsCheckingInterval: LOOKED_AT,
		},
	});
	if (isServer(made)) {
		made.maxConnections = MOST_CONNECTIONS;
		made.timeout = STILL;
		made.on("clientError", refused);
	}
	await new Promise<void>((resolve, reject) => {
		made.once("error", reject);
		made.listen(port, address, resolve);
	});
	const at = made.address();
	return {
		port: typeof at === "object" && at !== null ? at.port : port,
		close: () =>
			new Promise((resolve) => {
				made.close(() => resolve());
				if (isServer(made)) made.closeAllConnections();
			}),
	};
}

const isServer = (made: object): made is Server => "closeAllConnections" in made;
