import type { Member } from "../../linking/links.ts";
import type { Standing } from "../../linking/ranking/standing.ts";
import type { Matter } from "../matter.ts";
import { quote, quoteAll } from "../quote.ts";
import { stanceWords } from "../stance.ts";
import { tellerOf } from "../statement.ts";
import { claimLine, saidOf } from "../told.ts";
import { TRAILS } from "../trail.ts";
import { cellTextOfLine } from "./cell-text.ts";

const NAMES = ["claim", "text", "who_said_it", "quotation", "verb", "doubting_words", "whose_word", "how", "claim_id", "article", "start", "end"] as const;

const line = (cells: readonly (string | number)[]): string =>
	`${cells.map((cell) => (typeof cell === "number" ? String(cell) : `"${cellTextOfLine(cell).replaceAll('"', '""')}"`)).join(",")}\r\n`;

const row = (matter: Matter, standing: Standing, member: Member): string => {
	const entry = matter.text.get(member.article);
	const attribution = entry?.attributions.find(({ id }) => id === member.attribution);
	return line([
		claimLine(matter, standing),
		entry ? tellerOf(entry) : member.article,
		saidOf(matter, member).by,
		quote(member.text),
		attribution ? quoteAll(attribution.cue) : "",
		attribution ? quoteAll(attribution.hedgeWords) : "",
		TRAILS[member.trail][1],
		stanceWords(member),
		standing.claim.id,
		member.article,
		member.start,
		member.end,
	]);
};

/** The grid for a spreadsheet (RFC 4180, in UTF-8 with a byte-order mark, which Excel needs): a row for each place in which a text takes a claim up, claims in the order of the page, who said it before the quotation. */
export const gridCsv = (matter: Matter, standings: readonly Standing[]): string =>
	`\ufeff${line(NAMES)}${standings.flatMap((standing) => standing.near.map((member) => row(matter, standing, member))).join("")}`;
