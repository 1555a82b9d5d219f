import { Hono } from "hono";
import * as v from "valibot";
import { Misuse } from "../article/failure.ts";
import { CaseFailure } from "../ledger/failure.ts";
import type { Deciding } from "./deciding.ts";
import { guarded } from "./guards.ts";

/** What a desk is made from. */
export interface DeskParts {
	/** Answers a question for one of its pages. */
	readonly answer: (question: Request) => Response | Promise<Response>;
	/** Makes decisions; null where nobody reviews. */
	readonly deciding: Deciding | null;
	/** What else people send: texts that are added, marks of what they have seen. */
	readonly sent: readonly Hono[];
	/** With what every address of this desk begins for those who ask; empty where it stands alone. */
	readonly base: string;
	/** Under which names it answers. */
	readonly hosts: () => ReadonlySet<string>;
}

/** The desk of one case: who may ask, what people send, and the pages, wherever these are made. */
export function deskApp({ answer, deciding, sent, base, hosts }: DeskParts): Hono {
	const app = new Hono();
	app.use(guarded(hosts));
	app.onError((error, context) => context.text(`${error.message}\n`, error instanceof Misuse || error instanceof CaseFailure ? 409 : 500));
	if (deciding)
		for (const act of ["decide", "undo"] as const)
			app.post(`/${act}`, async (context) => {
				const form = await context.req.parseBody({ all: true });
				try {
					await deciding[act](form);
				} catch (error) {
					if (!(error instanceof Misuse || error instanceof v.ValiError)) throw error;
					return context.text(`${error.message}\n`, 409);
				}
				return context.redirect(`${base}${backTo(form["back"], base)}`, 303);
			});
	for (const routes of sent) app.route("/", routes);
	app.get("*", async (context) => {
		const { status, headers, body } = await answer(context.req.raw);
		for (const [name, value] of headers) context.header(name, value);
		return new Response(body, { status, headers: context.res.headers });
	});
	return app;
}

/** The page from which a decision came, on this desk and nowhere else. A claim has its name from its places: where it has another one now, the review. */
const backTo = (back: unknown, base: string): string => {
	const page = typeof back === "string" && back.startsWith(`${base}/`) ? back.slice(base.length) : "/review";
	if (!/^\/(?![/\\])[^\\\s?#]*$/.test(page)) return "/review";
	return page.startsWith("/claims/") ? `${page}?or=review` : page;
};
