import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { enterPage, enterScript } from "../views/pages/enter-page.ts";
import { guarded } from "./guards.ts";

/** In bytes: more than anybody can try. */
const TOKEN_LENGTH = 24;

const hashOf = (text: string): Buffer => createHash("sha256").update(text).digest();

/** What lets somebody in who is not at this machine. It is made anew at each start and kept nowhere. */
export const newToken = (): string => randomBytes(TOKEN_LENGTH).toString("base64url");

/** Whether two words are the same, in a time that tells nothing of them. */
const same = (one: string, other: string): boolean => timingSafeEqual(hashOf(one), hashOf(other));

/** What a locked desk is made from. */
export interface LockedParts {
	readonly app: Hono;
	readonly token: string;
	readonly hosts: () => ReadonlySet<string>;
	readonly style: string;
}

/**
 * A desk for those who have its token and for nobody else. The token comes in the fragment of an address, which browsers send to nobody, or is typed; from then on it is in a cookie that is
 * sent from the desk's own pages only and that no script can read. Who has none gets the page to enter, under every address.
 */
export function lockedApp({ app, token, hosts, style }: LockedParts): Hono {
	const locked = new Hono();
	// Cookies are kept by name for all ports of a machine: two desks on one machine must not take each other's away.
	const cookie = `hearsay-${hashOf(token).toString("hex").slice(0, 8)}`;
	locked.use(guarded(hosts));
	locked.get("/desk.css", (context) => context.body(style, 200, { "Content-Type": "text/css; charset=utf-8" }));
	locked.get("/enter.js", (context) => context.body(enterScript(), 200, { "Content-Type": "text/javascript; charset=utf-8" }));
	locked.post("/enter", async (context) => {
		const given = (await context.req.parseBody())["token"];
		if (typeof given !== "string" || !same(given.trim(), token)) return context.html(enterPage(true), 401);
		setCookie(context, cookie, token, { httpOnly: true, sameSite: "Strict", path: "/" });
		return context.redirect("/", 303);
	});
	locked.all("*", async (context) => {
		if (!same(getCookie(context, cookie) ?? "", token)) return context.html(enterPage(false), 401);
		return await app.fetch(context.req.raw);
	});
	return locked;
}
