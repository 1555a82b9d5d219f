/** Whatever a page does that no page of ours does: a request that leaves, a dialog, a window, a script that is not ours, something that a policy had to stop. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { Browser, Page } from "playwright-core";

/** The mark that a trap leaves on its document where it runs. */
export const CAUGHT = "data-caught";

/** Where a frame is that holds nothing, or whose way was stopped. */
const EMPTY = /^(?:about:|chrome-error:)/;

export interface Tripwire {
	readonly page: Page;
	/** What was done until now, in any of the page's frames. */
	readonly done: () => Promise<readonly string[]>;
	/** What the browser said in its console: what it stopped is among it. */
	readonly said: readonly string[];
	readonly close: () => Promise<void>;
}

/** Somewhere else, as pages see it: what is asked of it is remembered, but for `page`, which it serves without any guard. */
export async function elsewhere(page: () => string): Promise<{ readonly address: string; readonly asked: readonly string[]; readonly close: () => void }> {
	const asked: string[] = [];
	const server = createServer(({ url = "" }, answer) => {
		if (url !== "/") asked.push(url);
		answer.setHeader("Content-Type", "text/html").end(url === "/" ? page() : "");
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	const port = typeof address === "object" && address !== null ? address.port : 0;
	return {
		address: `http://127.0.0.1:${port}`,
		asked,
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

/** A page whose frames may be at addresses that begin with `own` and at no others. */
export async function tripwire(browser: Browser, own: string): Promise<Tripwire> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	const page = await context.newPage();
	page.setDefaultTimeout(20_000);
	const [seen, said]: [string[], string[]] = [[], []];
	context.on("dialog", async (dialog) => {
		seen.push(`dialog: ${dialog.message()}`);
		await dialog.dismiss();
	});
	context.on("page", (opened) => seen.push(`a window at ${opened.url()}`));
	context.on("console", (message) => said.push(message.text().slice(0, 300)));
	context.on("weberror", (error) => said.push(error.error().message.slice(0, 300)));
	page.on("framenavigated", (frame) => {
		if (!frame.url().startsWith(own) && !EMPTY.test(frame.url())) seen.push(`a frame at ${frame.url().slice(0, 200)}`);
	});
	return {
		page,
		said,
		done: async () => {
			for (const frame of page.frames()) if ((await frame.locator(`[${CAUGHT}]`).count()) > 0) seen.push(`a script at ${frame.url()}`);
			return [...seen];
		},
		close: () => context.close(),
	};
}
