import { Misuse } from "../article/failure.ts";
import { entriesOf } from "../ledger/contents.ts";
import type { LinkIn } from "../ledger/linked.ts";
import { comparisonsOf } from "../linking/differences/comparisons.ts";
import type { Claim, Conflict } from "../linking/links.ts";
import { byLikeness } from "../linking/ranking/conflicts.ts";
import { roadsOf } from "../linking/ranking/roads.ts";
import { standingOf } from "../linking/ranking/standing.ts";
import { ABOUT_CLAIM, claimText, inOrder } from "../views/claim-text.ts";
import { heading, MARKS } from "../views/ledger-text.ts";
import { sentenceAt } from "../views/place.ts";
import { allOf, type CaseView, viewCase } from "./case-view.ts";
import type { Call, Command } from "./command.ts";
import { atMost } from "./on-case.ts";

const USAGE = "claim CASE ID";

/** So many differences of a claim, and so many of its wordings side by side, are shown where nobody asks why. */
const SHOWN = 5;

/** The claim that a call names. Throws Misuse where it names none, or several. */
export async function claimNamed({ links, path }: CaseView, id: string | undefined): Promise<LinkIn<"claims">> {
	const claim = id === undefined ? undefined : await links.named("claims", id);
	if (claim) return claim;
	throw new Misuse(
		id === undefined
			? `Name a claim by its id: hearsay claims ${path} lists them.`
			: `No one claim of ${path} has the id "${id}": give it, or enough of its beginning. See: hearsay claims ${path} --all`,
	);
}

/** Where a difference lies inside a claim: two of its places are members of it, or inside one. */
const isWithin = ({ spans }: Conflict, { members }: Pick<Claim, "members">): boolean =>
	spans.filter((span) => members.some(({ article, start, end }) => article === span.article && start <= span.start && span.end <= end)).length > 1;

async function* claimOf(view: CaseView, { words, options }: Call): AsyncGenerator<string> {
	const { db, page, totals } = view;
	const claim = await claimNamed(view, words[1]);
	const standing = standingOf(claim);
	const telling = new Set(claim.members.map(({ article }) => article));
	const derivations = (await allOf(view, "derivations")).filter(({ article }) => telling.has(article));
	const conflicts = (await allOf(view, "conflicts")).filter((conflict) => isWithin(conflict, { members: standing.near }));
	const articles = await entriesOf(db, [...telling, ...derivations.flatMap(({ from }) => from.article ?? [])]);
	const near = { id: claim.id, members: standing.near };
	const roads = roadsOf(near, derivations, inOrder(articles));
	const wordings = comparisonsOf([near], [...articles.values()], derivations);
	if (options["json"] === true) {
		const told = [...articles.values()].map(({ id, outlet, title, url, published, modified, input }) => ({
			id,
			outlet,
			title,
			url,
			published,
			modified,
			input,
		}));
		yield `${JSON.stringify({ schema: 1, totals, claim, near: standing.near.map(({ article, start, end }) => ({ article, start, end })), roads, conflicts, wordings, articles: told })}\n`;
		return;
	}
	yield heading(page, totals, `${ABOUT_CLAIM} The mark before a place says where its trail ends: ${MARKS}.`);
	const here = conflicts.map((conflict) => ({ ...conflict, spans: conflict.spans.filter(({ article }) => articles.has(article)) }));
	const { shown } = byLikeness(here, (place) => {
		const entry = articles.get(place.article);
		return entry ? sentenceAt(entry, place) : "";
	});
	const why = options["why"] === true;
	const [differences, asWorded] = why ? [shown, wordings] : [shown.slice(0, SHOWN), wordings.slice(0, SHOWN)];
	yield claimText(standing, roads, differences, asWorded, articles, page, totals.texts, why);
}

/** `hearsay claim`: whose word one claim is, text by text. */
export const claim: Command = {
	name: "claim",
	summary: "print whose word one claim is, text by text, those under each other that rest on each other",
	usage: USAGE,
	options: { why: { type: "boolean" }, json: { type: "boolean" } },
	about: { why: "the words that name each source", json: "print one JSON object: the claim as in the export, and on what its texts rest for it" },
	run: (call) => {
		atMost(call.words, 2, USAGE);
		return viewCase(call, USAGE, (view) => claimOf(view, call));
	},
};
