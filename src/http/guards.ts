import type { MiddlewareHandler } from "hono";
import { INPUT_BYTES } from "../intake/limits.ts";

/** What a page of the desk may load and do: its own style, script and frames, and nothing from anywhere else. */
const POLICY =
	"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Headers of every answer. */
export const HEADERS = {
	"Content-Security-Policy": POLICY,
	"X-Content-Type-Options": "nosniff",
	"Referrer-Policy": "same-origin",
	"Cross-Origin-Opener-Policy": "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Cache-Control": "no-store",
} as const;

/** A longer address is no address of the desk, in characters. */
const LONGEST_ADDRESS = 2048;

/** A longer form is none of the desk's, in bytes. */
const LONGEST_FORM = 16_384;

/** The most that can be added at once, in bytes: one input of the largest size, and the form around it. */
export const LONGEST_ADDING = INPUT_BYTES + 1024 * 1024;

/**
 * Answers only to whoever calls the desk by one of its own names (a page elsewhere whose name was made to lead here sends its own name), never to a page of
 * another origin. A form is taken only where the browser says that a page of the desk sent it.
 */
export const guarded = (hosts: () => ReadonlySet<string>): MiddlewareHandler => {
	return async (context, next) => {
		const { req } = context;
		const names = hosts();
		const origin = req.header("origin");
		const site = req.header("sec-fetch-site");
		for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
		if (!names.has(req.header("host") ?? "")) return context.text("This desk answers under its own name alone.\n", 421);
		if (origin !== undefined && !(origin.startsWith("http://") && names.has(origin.slice("http://".length))))
			return context.text("Not from another origin.\n", 403);
		if (site !== undefined && site !== "same-origin" && site !== "none" && req.header("sec-fetch-mode") !== "navigate")
			return context.text("Not from another site.\n", 403);
		const longest = req.path.endsWith("/add") ? LONGEST_ADDING : LONGEST_FORM;
		const isForm = req.method === "POST";
		if (!isForm && req.method !== "GET" && req.method !== "HEAD") return context.text("Questions only.\n", 405);
		if (isForm && (origin === undefined || site === "cross-site" || site === "same-site")) return context.text("Not from another site.\n", 403);
		if (Number(req.header("content-length") ?? (isForm ? Number.POSITIVE_INFINITY : 0)) > longest) return context.text("Too long.\n", 413);
		if (req.url.length > LONGEST_ADDRESS) return context.text("The address is too long.\n", 414);
		return await next();
	};
};
