import { type Decision, placesOf } from "../linking/decisions/decision.ts";
import type { Held } from "../linking/decisions/held.ts";
import { titleOf } from "./decision-title.ts";
import type { Articles } from "./member.ts";
import { counted, type Page, plain, styled } from "./page.ts";
import { placeText } from "./place.ts";
import { printable } from "./printable.ts";
import { quote } from "./quote.ts";
import { signedWords } from "./signed.ts";
import { tellerOf } from "./statement.ts";
import { wrap } from "./wrap.ts";

/** What a list of decisions opens with. */
export const ABOUT_DECISIONS =
	"What people decided on what a machine read in these texts. Where two decisions contradict each other, the later one holds, and the earlier one says which that is. A decision whose words are not here waits for them.";

/** What a list of no decisions says. */
export const NO_DECISIONS = "Nobody has decided anything here: all is machine reading, not checked.";

/** A decision with who made it, on what, and what became of it. `all` are those in force by id. */
export function decisionText(held: Held, all: ReadonlyMap<string, Decision>, articles: Articles, page: Page): string {
	const { decision, state, moved, why } = held;
	const title = `${titleOf(decision)}: ${signedWords(decision)}`;
	const spans = placesOf(decision);
	const places = spans.slice(0, LISTED).flatMap((_, index) => placeLines(held, index, articles, page));
	const others = held.overruledBy.flatMap((id) => all.get(id) ?? []).map((other) => `${titleOf(other)}: ${signedWords(other)} (${other.id})`);
	const rest = [
		spans.length > LISTED ? `and ${counted(spans.length - LISTED, "more place")}` : "",
		decision.decision === "add" ? addedWords(decision) : "",
		decision.note === "" ? "" : `note: ${quote(decision.note)}`,
		others.length === 0 ? "" : `${state === "overruled" ? "" : "in part "}overruled by a later decision that differs: ${others.join("; ")}`,
		state === "orphaned" ? `orphaned: ${printable(why ?? "")}` : "",
		moved ? "its words stand at another place than when this was decided" : "",
	].filter((line) => line !== "");
	return [
		`\n${styled(page, "bold", wrap(title, page.width))}`,
		plain(places),
		styled(
			page,
			"dim",
			[...rest, `decision ${decision.id}`].flatMap((line) => wrap(line, page.width, "    ", "      ")),
		),
	].join("");
}

/** So many places of a decision are printed. */
const LISTED = 6;

/** Whose an added statement is, and what whoever added it wrote for it in their own words. */
export const addedWords = ({ name, source, translation, by }: Extract<Decision, { readonly decision: "add" }>): string =>
	[`said by ${printable(name ?? source?.text ?? "")}`, ...(translation === null ? [] : [`own translation by ${printable(by)}: ${quote(translation)}`])].join(
		" · ",
	);

/** The words that a decision names, with whose they are now; where they are not here, with whose they were. */
function placeLines({ decision, readings }: Held, index: number, articles: Articles, page: Page): readonly string[] {
	const span = placesOf(decision)[index];
	if (!span) return [];
	const [reading] = readings[index] ?? [];
	const entry = articles.get(span.article);
	const stood = `- ${entry ? tellerOf(entry) : `article ${printable(span.article)}, not here`} · ${span.start}-${span.end} when this was decided`;
	return [...wrap(quote(span.text), page.width, "  ", "    "), ...wrap(reading ? placeText(reading, articles, page).by : stood, page.width, "    ", "      ")];
}
