import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";

/** The loopback address: nobody outside this machine can reach it. */
const LOOPBACK = "127.0.0.1";
/** A question that takes longer to ask than this is given up, in milliseconds; so is a connection with nothing on it. */
const PATIENCE = 10_000;
/** Headers above this are refused, in bytes. */
const LONGEST_HEADERS = 16_384;

/** An open desk. */
export interface Listening {
	readonly port: number;
	readonly close: () => Promise<void>;
}

/** Answer on the loopback address; on `port`, where 0 is any that is free. Rejects with the system's error where the port is taken. */
export async function listen(app: Hono, port: number): Promise<Listening> {
	const made = createAdaptorServer({
		fetch: app.fetch,
		overrideGlobalObjects: false,
		serverOptions: { maxHeaderSize: LONGEST_HEADERS, requestTimeout: PATIENCE, headersTimeout: PATIENCE },
	});
	await new Promise<void>((resolve, reject) => {
		made.once("error", reject);
		made.listen(port, LOOPBACK, resolve);
	});
	const address = made.address();
	return {
		port: typeof address === "object" && address !== null ? address.port : port,
		close: () =>
			new Promise((resolve) => {
				made.close(() => resolve());
				if ("closeAllConnections" in made) made.closeAllConnections();
			}),
	};
}
