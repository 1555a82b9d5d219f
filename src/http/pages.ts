import { type Context, Hono } from "hono";
import { html } from "hono/html";
import { decisionLine } from "../ledger/decisions.ts";
import type { Hit } from "../linking/find/found.ts";
import { chronicleOf, narrowedTo } from "../views/chronicle.ts";
import { errorRates } from "../views/error-rates.ts";
import type { Matter } from "../views/matter.ts";
import { aboutPage } from "../views/pages/about-page.ts";
import { casePage, shownClaims } from "../views/pages/case-page.ts";
import { claimPage } from "../views/pages/claim-page.ts";
import { differencesPage } from "../views/pages/differences-page.ts";
import { type Desk, deskOf } from "../views/pages/evidence.ts";
import { foot, masthead, type Page } from "../views/pages/frame.ts";
import { gridPage } from "../views/pages/grid-page.ts";
import type { Html } from "../views/pages/html.ts";
import { reviewPage } from "../views/pages/review.ts";
import { searchPage } from "../views/pages/search-page.ts";
import { sourcesPage } from "../views/pages/sources-page.ts";
import { textPage, textsPage } from "../views/pages/text-page.ts";
import { timelinePage } from "../views/pages/timeline-page.ts";
import { servedWays } from "../views/pages/ways.ts";
import { speakersOf } from "../views/speakers.ts";
import { type Asked, narrowedBy } from "./asked.ts";

/** What the pages of a case are made from. */
export interface PagesParts {
	/** The case for its pages. */
	readonly matter: () => Promise<Matter>;
	/** The statements that answer a question, best first. */
	readonly find: (question: string) => Promise<readonly Hit[]>;
	/** Initials of whoever decides here; null where nobody does. */
	readonly by: string | null;
	/** With what every address of these pages begins, where there are other pages beside them; else empty. */
	readonly base: string;
	readonly style: string;
	readonly script: string;
}

const MISSING = "There is no such page in this case.\n";

const shell = (desk: Desk, { title, under, body }: Page, json: string | null): Html =>
	html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="stylesheet" href="${desk.ways.at("/desk.css")}">${json === null ? "" : html`<link rel="alternate" type="application/json" href="${json}">`}<script src="${desk.ways.at("/desk.js")}" defer></script></head><body>${masthead(desk, under)}<main id="content">${body}</main>${foot(desk, json)}</body></html>`;

/** The pages that a case has one each of, with what the same page is for programs. */
const SINGLE: Readonly<Record<string, { readonly page: (desk: Desk, asked: Asked) => Page; readonly data: (matter: Matter, asked: Asked) => unknown }>> = {
	case: {
		page: casePage,
		data: (matter) => ({
			question: matter.question,
			texts: matter.texts.length,
			relied_on: matter.fetches.map(({ name, articles, places, words }) => ({ name, articles, places, words })),
			claims: shownClaims(matter).map(({ claim }) => claim),
		}),
	},
	grid: { page: gridPage, data: ({ claims }) => ({ claims: claims.map(({ claim }) => claim) }) },
	differences: {
		page: differencesPage,
		data: ({ conflicts, comparisons }) => ({ conflicts: [...conflicts.shown, ...conflicts.aside].map(({ conflict }) => conflict), comparisons }),
	},
	sources: {
		page: sourcesPage,
		data: (matter) => ({
			sources: speakersOf(matter).map(({ sayings, ...rest }) => ({
				...rest,
				statements: sayings.map(({ article, row }) => ({ article, attribution: row.id })),
			})),
		}),
	},
	timeline: {
		page: (desk, asked) => timelinePage(desk, narrowedBy(asked)),
		data: (matter, asked) => ({
			timeline: narrowedTo(matter, chronicleOf(matter), narrowedBy(asked)).map(({ entry, what, claims, sources }) => ({
				...entry,
				kind: what === "said" ? "statement" : "event",
				claims,
				sources: sources.map(({ key, name }) => ({ key, name })),
			})),
		}),
	},
	texts: {
		page: textsPage,
		data: ({ texts }) => ({
			texts: texts.map(({ id, input, outlet, title, published, language, attributions }) => ({
				id,
				input,
				outlet,
				title,
				published,
				language,
				statements: attributions.length,
			})),
		}),
	},
	review: { page: reviewPage, data: ({ decisions }) => ({ decisions: decisions.map(decisionLine) }) },
	about: {
		page: aboutPage,
		data: ({ release, models, taken, unread, decisions }) => ({
			release,
			models,
			error_rates: errorRates().groups,
			decisions: decisions.map(decisionLine),
			inputs: taken,
			notices: unread,
		}),
	},
};

/** The pages of one case with their data beside them, for whoever may ask. */
export function pagesApp({ matter, find, by, base, style, script }: PagesParts): Hono {
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
			return show(context, desk, page(desk, askedOf(context)));
		});
		app.get(`/${name}.json`, async (context) => context.json({ schema: 1, ...Object(data(await matter(), askedOf(context))) }));
	}
	app.get("/search", async (context) => {
		const [desk, words] = [await deskNow(), context.req.query("q") ?? ""];
		return context.html(String(await shell(desk, searchPage(desk, words, await find(words)), desk.ways.at(`/search.json?q=${encodeURIComponent(words)}`))));
	});
	app.get("/search.json", async (context) => {
		const hits = await find(context.req.query("q") ?? "");
		return context.json({
			schema: 1,
			hits: hits.map(({ statement: { article, start, end, text, attribution }, score }) => ({
				article,
				attribution: attribution?.id ?? null,
				start,
				end,
				text,
				score,
			})),
		});
	});
	app.get("/claims/:id", async (context) => {
		const [desk, { name, json }] = [await deskNow(), asked(context.req.param("id"))];
		const standing = desk.matter.claim.get(name);
		if (!standing) return context.req.query("or") === "review" ? context.redirect(desk.ways.page("review"), 303) : context.text(MISSING, 404);
		return json ? context.json({ schema: 1, ...standing.claim }) : show(context, desk, claimPage(desk, standing));
	});
	app.get("/texts/:id", async (context) => {
		const [desk, { name, json }] = [await deskNow(), asked(context.req.param("id"))];
		const entry = desk.matter.text.get(name) ?? desk.matter.text.get(context.req.param("id"));
		if (!entry) return context.text(MISSING, 404);
		return json && entry.id === name ? context.json({ schema: 1, ...entry }) : show(context, desk, textPage(desk, entry));
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
