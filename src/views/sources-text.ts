import type { SpeakerType } from "../attribution/attribution.ts";
import { toldBy, type Voice } from "../linking/ranking/sources.ts";
import { outletKey } from "../linking/whose/trail.ts";
import type { Articles } from "./member.ts";
import { counted, type Page, plain, styled } from "./page.ts";
import { printable } from "./printable.ts";
import { quote } from "./quote.ts";
import { statementText } from "./statement.ts";
import { TRAILS } from "./trail.ts";
import { wrap } from "./wrap.ts";

/** What stands above a list of sources. */
export const ABOUT_SOURCES =
	'Whoever these texts have speak: those with names first, each under one name for all texts; somebody unnamed stands apart for each text, since the same words elsewhere may mean others. Under each what they said, in the article\'s own words, to what it answers and how, and through whom it came here ("<-" stands for "as told by"). How often a source is told says nothing of what it knows.';

const KINDS: Readonly<Record<SpeakerType, string>> = {
	person: "a person",
	organisation: "an organisation",
	government: "an authority",
	outlet: "an outlet",
	company: "a company",
	document: "a document",
	group: "a group",
	anonymous: "unnamed",
	none: "of a kind not told",
};

/** So many statements of a source are shown where nobody asks why. */
const FIRST = 4;

const kindWords = ({ name, isNamed, type, isOutlet }: Voice, page: Page): string => {
	if (!isNamed) return type === "anonymous" || type === "group" ? "not named in this text" : `${KINDS[type]}, not named in this text`;
	if (page.outlets.has(outletKey(name))) return `${KINDS[type]}, ${TRAILS.here[1]}`;
	return isOutlet ? `${KINDS[type]}, ${TRAILS.outside[1]}` : KINDS[type];
};

/** One source of a list: its name, what it is, who tells it, and its statements; with `why` all of them. */
export const sourceItem = (voice: Voice, place: number, articles: Articles, page: Page, all: number, why: boolean): string => {
	const said = toldBy(voice);
	const shown = why ? said : said.slice(0, FIRST);
	const through = [...new Set(voice.sayings.flatMap((saying) => saying.through))].filter((name) => name !== voice.name).map(printable);
	const statements = shown.map(({ first: { article, row }, texts }) => {
		const entry = articles.get(article);
		if (!entry) return "";
		const { trail, said: words, by, about } = statementText(row, entry, new Map(entry.attributions.map((one) => [one.id, one])), page);
		return [
			plain(wrap(words, page.width, `    ${TRAILS[trail][0]} `, "      ")),
			styled(page, "cyan", wrap(by, page.width, "      ", "        ")),
			styled(page, "dim", wrap(texts > 1 ? `${about} · the same words in ${counted(texts, "text")}` : about, page.width, "      ")),
		].join("");
	});
	const name = voice.isNamed ? printable(voice.name) : quote(voice.name);
	const head = `${name} - ${kindWords(voice, page)}, ${counted(said.length, "statement")} in ${voice.texts} of these ${counted(all, "text")}`;
	return [
		`\n${styled(page, "bold", wrap(head, page.width, `${String(place).padStart(2)}  `, "    "))}`,
		through.length > 0 ? plain(wrap(`told through: ${through.join("; ")}`, page.width, "    ", "      ")) : "",
		...statements,
		shown.length < said.length
			? styled(page, "dim", [`    ${counted(said.length - shown.length, "more statement")}: --why shows ${said.length - shown.length === 1 ? "it" : "them"}`])
			: "",
	].join("");
};
