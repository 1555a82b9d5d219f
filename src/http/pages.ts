import { type Context, Hono } from "hono";
import type { SeenMark } from "../ledger/seen.ts";
import type { Beginning } from "../ledger/statement-index.ts";
import { seenIn } from "../views/changes.ts";
import { gridCsv } from "../views/exports/grid-csv.ts";
import { findingsOf } from "../views/found.ts";
import type { Matter } from "../views/matter.ts";
import { casePage } from "../views/pages/case-page.ts";
import { claimPage } from "../views/pages/claim-page.ts";
import { type Desk, deskOf } from "../views/pages/evidence.ts";
import { foot, masthead, type Page } from "../views/pages/frame.ts";
import { gridOf } from "../views/pages/grid-page.ts";
import type { Html } from "../views/pages/html.ts";
import { type Search, searchPage } from "../views/pages/search-page.ts";
import { servedPage } from "../views/pages/served-page.ts";
import { sinceLooked } from "../views/pages/since-looked.ts";
import { sourcePage } from "../views/pages/source-page.ts";
import { textPage } from "../views/pages/text-page.ts";
import { servedWays } from "../views/pages/ways.ts";
import { type Asked, chosenBy } from "./asked.ts";
import type { Kept } from "./keeping.ts";
import { savedResponse } from "./saved.ts";
import { SINGLE, sourceData } from "./single-pages.ts";

/** What the pages of a case are made from. */
export interface PagesParts {
	/** The case for its pages. */
	readonly matter: () => Promise<Matter>;
	/** Where the statements begin that may answer a question; null for a question that says nothing. */
	readonly find: (question: string) => Promise<readonly Beginning[] | null>;
	/** What a text was read from, as it came in. */
	readonly kept: Kept;
	/** What whoever asks marked as seen last; null where they marked nothing. */
	readonly mark: () => Promise<SeenMark | null>;
	/** Initials of whoever decides here; null where nobody does. */
	readonly by: string | null;
	/** With what every address of these pages begins, where there are other pages beside them; else empty. */
	readonly base: string;
	readonly style: string;
	readonly script: string;
}

const MISSING = "There is no such page in this case.\n";

const shell = (desk: Desk, { title, under, body }: Page, json: string | null): Html =>
	servedPage(desk.ways, { title, head: masthead(desk, under), body, foot: foot(desk, json), json, isWaiting: false, mark: desk.matter.mark });

/** The pages of one case with their data beside them, for whoever may ask. */
export function pagesApp({ matter, find, kept, mark, by, base, style, script }: PagesParts): Hono {
	const app = new Hono();
	app.get("/desk.css", (context) => context.body(style, 200, { "Content-Type": "text/css; charset=utf-8" }));
	app.get("/desk.js", (context) => context.body(script, 200, { "Content-Type": "text/javascript; charset=utf-8" }));

	app.get("/favicon.ico", (context) => context.body(null, 204));

	let made: Desk | null = null;
	const deskNow = async (): Promise<Desk> => {
		const held = await matter();
		if (made?.matter !== held) made = deskOf(held, servedWays(held, base), by);
		return made;
	};
	const show = async (context: Context, desk: Desk, page: Page): Promise<Response> =>
		context.html(String(await shell(desk, page, besides(desk, new URL(context.req.url)))));

	for (const [name, { page, data }] of Object.entries(SINGLE)) {
		app.get(name === "case" ? "/" : `/${name}`, async (context) => {
			const desk = await deskNow();
			return show(context, desk, name === "case" ? casePage(desk, sinceLooked(desk, await mark())) : page(desk, askedOf(context)));
		});
		app.get(`/${name}.json`, async (context) => context.json({ schema: 1, ...Object(data(await deskNow(), askedOf(context))) }));
	}
	const search = async (context: Context): Promise<{ readonly desk: Desk; readonly search: Search }> => {
		const [desk, asked] = [await deskNow(), askedOf(context)];
		const words = asked("q") ?? "";
		const chosen = chosenBy(asked);
		return { desk, search: { words, chosen, findings: findingsOf(desk.shelves(), words, await find(words), chosen) } };
	};
	app.get("/search", async (context) => {
		const found = await search(context);
		return show(context, found.desk, searchPage(found.desk, found.search));
	});
	app.get("/search.json", async (context) => {
		const { total, hits, facets } = (await search(context)).search.findings;
		return context.json({
			schema: 1,
			total,
			hits: hits.map(({ statement: { article, start, end, text, attribution }, score }) => ({
				article,
				attribution: attribution?.id ?? null,
				start,
				end,
				text,
				score,
			})),
			facets,
		});
	});
	app.get("/grid.csv", async (context) => {
		const desk = await deskNow();
		return context.body(gridCsv(desk.matter, gridOf(desk).standings), 200, { "Content-Type": "text/csv; charset=utf-8" });
	});
	app.get("/claims/:id", async (context) => {
		const [desk, { name, json }] = [await deskNow(), asked(context.req.param("id"))];
		const standing = desk.matter.claim.get(name);
		if (!standing) return context.req.query("or") === "review" ? context.redirect(desk.ways.page("review"), 303) : context.text(MISSING, 404);
		return json ? context.json({ schema: 1, ...standing.claim }) : show(context, desk, claimPage(desk, standing, new Set(context.req.queries("unfold"))));
	});
	app.get("/sources/:key", async (context) => {
		const [desk, { name, json }] = [await deskNow(), asked(context.req.param("key"))];
		const speaker = desk.speakers.named.get(name);
		if (!speaker) return context.text(MISSING, 404);
		return json ? context.json({ schema: 1, ...sourceData(speaker) }) : show(context, desk, sourcePage(desk, speaker));
	});
	app.get("/texts/:id", async (context) => {
		const [desk, { name, json }] = [await deskNow(), asked(context.req.param("id"))];
		const entry = desk.matter.text.get(name) ?? desk.matter.text.get(context.req.param("id"));
		if (!entry) return context.text(MISSING, 404);
		return json && entry.id === name ? context.json({ schema: 1, ...entry }) : show(context, desk, textPage(desk, entry));
	});
	app.get("/seen.json", async (context) => context.json({ schema: 1, ...seenIn(await matter()) }));
	app.get("/texts/:id/saved", async (context) => {
		const entry = (await matter()).text.get(context.req.param("id"));
		return entry ? savedResponse(kept, entry) : context.text(MISSING, 404);
	});
	app.notFound((context) => context.text(MISSING, 404));
	return app;
}

const askedOf =
	(context: Context): Asked =>
	(name) =>
		context.req.query(name)?.trim() || null;

/** Where the same is for programs: what is asked for is asked for there too. */
const besides = ({ ways }: Desk, { pathname, search }: URL): string | null => {
	const json = ways.json(pathname);
	return json === null ? null : `${json}${search}`;
};

/** The last part of an address: what it names, and whether it is for programs. */
const asked = (last: string): { readonly name: string; readonly json: boolean } =>
	last.endsWith(".json") ? { name: last.slice(0, -".json".length), json: true } : { name: last, json: false };
