import { join } from "node:path";
import { type Context, Hono } from "hono";
import { Misuse } from "../article/failure.ts";
import { casesIn, makeCase } from "../ledger/case-files.ts";
import { CaseFailure } from "../ledger/failure.ts";
import { deskFiles } from "../views/desk-files.ts";
import { casesPage } from "../views/pages/cases-page.ts";
import { guarded } from "./guards.ts";
import { type DeskOptions, type OpenDesk, openDesk } from "./open-desk.ts";

/** From where cases are chosen. */
export interface ChoosingOptions extends Omit<DeskOptions, "base"> {
	readonly folder: string;
	/** A case that was asked for and is not in the folder. */
	readonly absent: string | null;
}

/**
 * The desks of all cases of one folder, each under an address of its own, so that two can be open side by side; before them a page to choose one, or to make one.
 * A case is asked for by a name that is looked up among those of the folder: no address is ever made into a path.
 */
export function choosingApp({ folder, absent, ...options }: ChoosingOptions): OpenDesk {
	const app = new Hono();
	const desks = new Map<string, Promise<OpenDesk>>();
	const cases = () => casesIn(folder, new Set(desks.keys()));

	const choice = (context: Context, failure: string | null, status: 200 | 404 | 409 = 200): Response | Promise<Response> => {
		const found = cases();
		const isStillAbsent = absent !== null && !found.some(({ name }) => name === absent);
		return context.html(casesPage({ folder, cases: found, absent: isStillAbsent ? absent : null, failure }), status);
	};

	const deskOf = (name: string): Promise<OpenDesk> => {
		const opened = desks.get(name) ?? openDesk(join(folder, name), { ...options, base: `/cases/${encodeURIComponent(name)}` });
		desks.set(name, opened);
		opened.catch(() => desks.delete(name));
		return opened;
	};

	app.use(guarded(options.hosts));
	app.get("/", (context) => choice(context, null));
	app.get("/desk.css", (context) => context.body(deskFiles().style, 200, { "Content-Type": "text/css; charset=utf-8" }));
	app.get("/favicon.ico", (context) => context.body(null, 204));
	app.post("/cases", async (context) => {
		const { name } = await context.req.parseBody();
		try {
			return context.redirect(`/cases/${encodeURIComponent(await makeCase(folder, typeof name === "string" ? name : ""))}/add`, 303);
		} catch (error) {
			if (!(error instanceof Misuse || error instanceof CaseFailure)) throw error;
			return await choice(context, error.message, 409);
		}
	});
	app.all("/cases/:name/*", async (context) => {
		const name = context.req.param("name");
		if (!desks.has(name) && !cases().some((one) => one.name === name)) return await choice(context, "There is no such case here.", 404);
		try {
			const { app: desk } = await deskOf(name);
			return await desk.fetch(within(context.req.raw));
		} catch (error) {
			if (!(error instanceof Misuse || error instanceof CaseFailure)) throw error;
			return await choice(context, error.message, 409);
		}
	});
	return {
		app,
		close: async () => {
			const opened = await Promise.allSettled(desks.values());
			for (const one of opened) if (one.status === "fulfilled") await one.value.close();
		},
	};
}

/** The same request as the desk of a case gets it: without `/cases/NAME` before its address. */
const within = (request: Request): Request => {
	const address = new URL(request.url);
	address.pathname = `/${address.pathname.split("/").slice(3).join("/")}`;
	return new Request(address, request);
};
