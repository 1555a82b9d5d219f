import { type Context, Hono } from "hono";
import { Misuse } from "../article/failure.ts";
import type { Received } from "../intake/received.ts";
import type { CaseFile } from "../ledger/case-file.ts";
import { progressWords } from "../views/adding.ts";
import { addPage } from "../views/pages/add-page.ts";
import { addressesUnder } from "../views/pages/ways.ts";
import { type Adding, startAdding } from "./adding.ts";
import { sentIn } from "./sent.ts";

/** Bytes that wait to be read, at most: whoever sends more is asked to come again. */
const MOST_WAITING = 128 * 1024 * 1024;

/** What is added to a case, and by what pages. */
export interface AddingParts {
	/** The case, open to be written. */
	readonly writing: () => Promise<CaseFile>;
	/** Resolves when pages show the case as it stands. */
	readonly shown: () => Promise<void>;
	/** The case's name. */
	readonly name: string;
	/** With what every address begins. */
	readonly base: string;
	/** The client's script. */
	readonly script: string;
}

/** Bringing texts into a case: one adding at a time, of one form or of several that follow each other. */
export interface AddingRoutes {
	readonly app: Hono;
	/** Ends what is going on; what was kept stays. */
	readonly close: () => Promise<void>;
}

/** Why a form is not taken now. */
interface Refusal {
	readonly status: 400 | 409 | 503;
	readonly words: string;
}

const BUSY: Refusal = { status: 409, words: "Something is being added already. Wait until that is done, or cancel it." };
const ENDED: Refusal = { status: 409, words: "That adding has ended. Add the rest again: what is there already is not read twice." };
const FULL: Refusal = { status: 503, words: "Much is waiting to be read. Send the rest a little later." };

export function addingRoutes({ writing, shown, name, base, script }: AddingParts): AddingRoutes {
	const app = new Hono();
	const ways = addressesUnder(base);
	let current: Adding | null = null;
	let isReceiving = false;

	/** Why a form of so many bytes that belongs to the adding `to` (undefined: that begins one) is not taken; null where it is. */
	const refusalOf = (to: string | undefined, size: number): Refusal | null => {
		const going = current?.isGoingOn() ? current : null;
		if (to !== undefined && going?.progress().id !== to) return ENDED;
		if (isReceiving || (to === undefined && going)) return BUSY;
		return going && going.waiting() > 0 && going.waiting() + size > MOST_WAITING ? FULL : null;
	};

	const page = (context: Context, refusal: Refusal | null): Response | Promise<Response> =>
		context.html(addPage({ name, ways, progress: current?.progress() ?? null, refusal: refusal?.words ?? null }), refusal?.status ?? 200);

	const refuse = (context: Context, refusal: Refusal): Response | Promise<Response> =>
		isScript(context) ? context.json({ schema: 1, refusal: refusal.words }, refusal.status) : page(context, refusal);

	const told = (context: Context, status: 200 | 202): Response => {
		const progress = current?.progress() ?? null;
		return context.json({ schema: 1, progress, words: progress && progressWords(progress) }, status);
	};

	app.get("/adding.js", (context) => context.body(script, 200, { "Content-Type": "text/javascript; charset=utf-8" }));
	app.get("/adding.json", (context) => told(context, 200));
	app.get("/add", (context) => page(context, null));
	app.post("/add", async (context) => {
		const [to, more] = [context.req.query("to"), context.req.query("more") === "1"];
		const early = refusalOf(to, Number(context.req.header("content-length")));
		if (early) return await refuse(context, early);
		isReceiving = true;
		let files: readonly Received[];
		try {
			files = await sentIn(context.req.raw);
		} catch (error) {
			if (!(error instanceof Misuse)) throw error;
			return await refuse(context, { status: 400, words: error.message });
		} finally {
			isReceiving = false;
		}
		const late = refusalOf(to, 0);
		if (late) return await refuse(context, late);
		if (to === undefined) current = startAdding(writing, shown);
		current?.take(files, !more);
		return isScript(context) ? told(context, 202) : context.redirect(ways.at("/add"), 303);
	});
	app.post("/add/cancel", (context) => {
		current?.cancel();
		return isScript(context) ? told(context, 200) : context.redirect(ways.at("/add"), 303);
	});
	return {
		app,
		close: async () => {
			current?.cancel();
			await current?.ended;
		},
	};
}

/** Whether the desk's script asks, and not a browser for a page. */
const isScript = (context: Context): boolean => context.req.header("accept") === "application/json";
