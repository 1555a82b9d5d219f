import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import * as v from "valibot";
import type { CaseFile } from "../ledger/case-file.ts";
import { CaseFailure } from "../ledger/failure.ts";
import { markSeen, Seen } from "../ledger/seen.ts";
import { digestOfSeen } from "../views/changes.ts";

/** What a browser is called, so that its marks are found again. */
const COOKIE = "hearsay-looker";
const A_YEAR = 365 * 24 * 60 * 60;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Under which name the marks of whoever asks are kept: their initials, or their browser's number; null where neither is known. */
export const personOf = (by: string | null, cookies: string | null): string | null => {
	if (by !== null) return `by ${by}`;
	const number = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]*)`).exec(cookies ?? "")?.[1] ?? "";
	return UUID.test(number) ? `browser ${number}` : null;
};

/** What marking is made from. */
export interface MarkingParts {
	readonly writing: () => Promise<CaseFile>;
	/** Answers a question for a page. */
	readonly answer: (question: Request) => Response | Promise<Response>;
	readonly by: string | null;
	readonly base: string;
}

/** Marks a case as seen, as the page showed it that the form stood on; where it has changed meanwhile, the page is shown again and nothing is marked. */
export function markingRoutes({ writing, answer, by, base }: MarkingParts): Hono {
	const app = new Hono();
	app.post("/seen", async (context) => {
		const { state } = await context.req.parseBody();
		const seen = v.parse(Seen, await (await answer(new Request(new URL("/seen.json", context.req.url)))).json());
		if (state === digestOfSeen(seen)) {
			const number = getCookie(context, COOKIE) ?? "";
			const kept = UUID.test(number) ? number : randomUUID();
			if (by === null) setCookie(context, COOKIE, kept, { path: "/", httpOnly: true, sameSite: "Strict", maxAge: A_YEAR });
			try {
				const file = await writing();
				await file.transact((db) => markSeen(db, personOf(by, `${COOKIE}=${kept}`) ?? kept, seen));
			} catch (error) {
				if (!(error instanceof CaseFailure)) throw error;
				return context.text(`${error.message}\n`, 409);
			}
		}
		return context.redirect(base === "" ? "/" : base, 303);
	});
	return app;
}
