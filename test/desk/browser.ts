/** A real browser for the tests of the desk. */
import { existsSync } from "node:fs";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as driver } from "playwright-core";

/** Says nothing to anybody, and writes nothing outside its own folder. */
const QUIET = [
	"--no-sandbox",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--disable-gpu",
];

/** The browser that HEARSAY_BROWSER names, else the one that comes with @sparticuz/chromium, which runs on Linux alone. */
const executable = async (): Promise<string | null> => {
	const named = process.env["HEARSAY_BROWSER"];
	if (named !== undefined) return named;
	if (process.platform !== "linux" || process.arch !== "x64") return null;
	const path = await chromium.executablePath();
	return existsSync(path) ? path : null;
};

/** Start it, or say why it cannot be had. */
export async function startBrowser(): Promise<Browser | string> {
	const path = await executable();
	if (path === null) return "no browser here: name one with HEARSAY_BROWSER";
	return await driver.launch({ executablePath: path, args: QUIET });
}
