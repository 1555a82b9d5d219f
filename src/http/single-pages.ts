import { decisionLine } from "../ledger/decisions.ts";
import { chronicleOf, narrowedTo } from "../views/chronicle.ts";
import { errorRates } from "../views/error-rates.ts";
import { aboutPage } from "../views/pages/about-page.ts";
import { casePage, shownClaims } from "../views/pages/case-page.ts";
import { differencesPage } from "../views/pages/differences-page.ts";
import type { Desk } from "../views/pages/evidence.ts";
import type { Page } from "../views/pages/frame.ts";
import { gridPage } from "../views/pages/grid-page.ts";
import { queueOf, reviewPage } from "../views/pages/review.ts";
import { sourcesPage } from "../views/pages/sources-page.ts";
import { textsPage } from "../views/pages/text-page.ts";
import { timelinePage } from "../views/pages/timeline-page.ts";
import type { Speaker } from "../views/speakers.ts";
import { type Asked, narrowedBy } from "./asked.ts";

/** The pages that a case has one each of, with what the same page is for programs. */
export const SINGLE: Readonly<Record<string, { readonly page: (desk: Desk, asked: Asked) => Page; readonly data: (desk: Desk, asked: Asked) => unknown }>> = {
	case: {
		page: (desk) => casePage(desk),
		data: ({ matter }) => ({
			question: matter.question,
			texts: matter.texts.length,
			relied_on: matter.fetches.map(({ name, articles, places, words }) => ({ name, articles, places, words })),
			claims: shownClaims(matter).map(({ claim }) => claim),
		}),
	},
	grid: { page: gridPage, data: ({ matter: { claims } }) => ({ claims: claims.map(({ claim }) => claim) }) },
	differences: {
		page: differencesPage,
		data: ({ matter: { conflicts, comparisons } }) => ({ conflicts: [...conflicts.shown, ...conflicts.aside].map(({ conflict }) => conflict), comparisons }),
	},
	sources: {
		page: sourcesPage,
		data: ({ speakers }) => ({ sources: speakers.all.map(sourceData) }),
	},
	timeline: {
		page: (desk, asked) => timelinePage(desk, narrowedBy(asked)),
		data: ({ matter, speakers }, asked) => ({
			timeline: narrowedTo(matter, chronicleOf(matter, speakers), narrowedBy(asked)).map(({ entry, what, claims, sources }) => ({
				...entry,
				kind: what === "said" ? "statement" : "event",
				claims,
				sources: sources.map(({ key, name }) => ({ key, name })),
			})),
		}),
	},
	texts: {
		page: textsPage,
		data: ({ matter: { texts } }) => ({
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
	review: {
		page: reviewPage,
		data: ({ matter }) => ({
			waiting: queueOf(matter).map(({ standing, member, changes }) => ({ claim: standing.claim.id, ...member, changes })),
			decisions: matter.decisions.map(decisionLine),
		}),
	},
	about: {
		page: aboutPage,
		data: ({ matter: { release, models, taken, unread, decisions } }) => ({
			release,
			models,
			error_rates: errorRates().groups,
			decisions: decisions.map(decisionLine),
			inputs: taken,
			notices: unread,
		}),
	},
};

/** A source as programs have it: its statements, and those in which others name it, by their ids. */
export const sourceData = ({ sayings, about, ...rest }: Speaker) => ({
	...rest,
	statements: sayings.map(({ article, row, through }) => ({ article, attribution: row.id, through })),
	named_in: about.map(({ article, row }) => ({ article, attribution: row.id })),
});
