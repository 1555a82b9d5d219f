import { entriesOf } from "../ledger/contents.ts";
import type { Place } from "../linking/links.ts";
import { byLikeness, type Held } from "../linking/ranking/conflicts.ts";
import { ABOUT_CONFLICTS, conflictItem, conflictsLeft } from "../views/conflicts-text.ts";
import { heading } from "../views/ledger-text.ts";
import { plain } from "../views/page.ts";
import { sentenceAt } from "../views/place.ts";
import { wrap } from "../views/wrap.ts";
import { allOf, type CaseView, FIRST, viewCase } from "./case-view.ts";
import type { Call, Command } from "./command.ts";
import { atMost } from "./on-case.ts";

const USAGE = "conflicts CASE";

const articlesIn = ({ conflict }: Pick<Held, "conflict">): readonly string[] => conflict.spans.map(({ article }) => article);

async function* conflictsOf(view: CaseView, { options }: Call): AsyncGenerator<string> {
	const { db, page, totals } = view;
	const all = await allOf(view, "conflicts");
	const texts = await entriesOf(
		db,
		all.flatMap((conflict) => articlesIn({ conflict })),
	);
	const around = (place: Place): string => {
		const entry = texts.get(place.article);
		return entry ? sentenceAt(entry, place) : "";
	};
	const { shown, aside } = byLikeness(all, around);
	const listed = options["all"] === true ? [...shown, ...aside] : shown.slice(0, FIRST);
	if (options["json"] === true) {
		yield `{"schema":1,"totals":${JSON.stringify(totals)},"left":${all.length - listed.length},"conflicts":[`;
		for (const [at, { conflict, between }] of listed.entries()) yield `${at > 0 ? "," : ""}\n${JSON.stringify({ ...conflict, between })}`;
		yield "\n]}\n";
		return;
	}
	yield heading(page, totals, ABOUT_CONFLICTS);
	for (const [at, held] of listed.entries()) yield conflictItem(held, at + 1, texts, page, options["why"] === true);
	if (shown.length === 0) yield `\n${plain(wrap("No difference found between places that are worded alike.", page.width))}`;
	const left = options["all"] === true ? "" : conflictsLeft(shown.length - listed.length, aside.length);
	if (left !== "") yield `\n${plain(wrap(left, page.width))}`;
}

/** `hearsay conflicts`: where the texts of a case differ. */
export const conflicts: Command = {
	name: "conflicts",
	summary: "print where texts differ, two places of each side by side with who said it",
	usage: USAGE,
	options: { all: { type: "boolean" }, why: { type: "boolean" }, json: { type: "boolean" } },
	about: {
		all: `more than the first ${FIRST}, and those of which no two places are worded alike`,
		why: "every place of each",
		json: "print one JSON object: conflicts as in the export, and the two places that are worded most alike",
	},
	run: (call) => {
		atMost(call.words, 1, USAGE);
		return viewCase(call, USAGE, (view) => conflictsOf(view, call));
	},
};
