import { createHash } from "node:crypto";
import { html, raw } from "hono/html";
import type { Matter } from "../matter.ts";
import { counted } from "../page.ts";
import { aboutPage } from "./about-page.ts";
import { casePage } from "./case-page.ts";
import { claimPage } from "./claim-page.ts";
import { differencesPage } from "./differences-page.ts";
import { type Desk, deskOf } from "./evidence.ts";
import { foot, masthead, type Page } from "./frame.ts";
import { gridPage } from "./grid-page.ts";
import type { Html } from "./html.ts";
import { searchInFile } from "./search-page.ts";
import { sourcePage } from "./source-page.ts";
import { hasPage, shownSources, sourcesPage } from "./sources-page.ts";
import { textPage, textsPage } from "./text-page.ts";
import { timelinePage } from "./timeline-page.ts";
import { reportWays } from "./ways.ts";

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** So many claims have pages of their own in a report: those that matter most. */
export const CLAIM_PAGES = 60;

/** A case as a report holds it: without the claims that are set aside, and those beyond the first, and without the differences that are set aside. */
const reported = (matter: Matter): Matter => ({
	...matter,
	claims: matter.claims.filter(({ aside }) => aside === null).slice(0, CLAIM_PAGES),
	conflicts: { shown: matter.conflicts.shown, aside: [] },
});

/** What a report will contain, in lines for whoever is about to write it. */
export const reportContents = (matter: Matter, whole: boolean): readonly string[] => {
	const { claims, conflicts, timeline, texts } = reported(matter);
	const left = matter.claims.length - claims.length;
	return [
		`${counted(claims.length, "claim")} with the picture of whose word each is${left > 0 ? ` (${left} set aside)` : ""}, ${counted(conflicts.shown.length, "difference")}, ${counted(timeline.length, "entry", "entries")} of the timeline.`,
		whole
			? `${counted(texts.length, "text")}, whole.`
			: `Of ${counted(texts.length, "text")} the statements found in them and the sentences to which a page points; not the whole texts.`,
		"Names, dates, addresses and hashes of the inputs; no file from this machine, no address that is opened by itself.",
	];
};

/** Every page of a report, in the order in which it prints. */
const pagesOf = (desk: Desk): readonly Page[] => [
	casePage(desk),
	gridPage(desk),
	...desk.matter.claims.map((standing) => claimPage(desk, standing)),
	differencesPage(desk),
	sourcesPage(desk),
	...shownSources(desk)
		.filter((speaker) => hasPage(desk, speaker))
		.map((speaker) => sourcePage(desk, speaker)),
	timelinePage(desk),
	textsPage(desk),
	...desk.matter.texts.map((entry) => textPage(desk, entry)),
	searchInFile(desk),
	aboutPage(desk),
];

const section = ({ name, title, under, body }: Page): Html =>
	html`<section class="page" id="${name}" data-title="${title}" data-under="${under}">${body}</section>`;

/**
 * A case as one file that opens anywhere: no network, its style and script inside and allowed by their hashes alone. Which page is seen is the fragment of the address,
 * by style, so that it works without the script.
 */
export async function reportFile(matter: Matter, { style, script }: { readonly style: string; readonly script: string }, whole: boolean): Promise<string> {
	const held = reported(matter);
	const desk = deskOf(held, reportWays(held, whole));
	const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; img-src data:; base-uri 'none'; form-action 'none'`;
	const page =
		await html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="generator" content="hearsay ${matter.release}"><title>${matter.question ?? matter.name}</title><style>${raw(style)}</style></head><body class="report">${masthead(desk, null)}<main id="content">${pagesOf(desk).map(section)}</main>${foot(desk)}<script type="module">${raw(script)}</script></body></html>`;
	return String(page);
}
