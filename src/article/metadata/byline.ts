import { agencyNamed } from "./agencies.ts";
import { cleanWords } from "./clean-words.ts";
import words from "./lexicon/byline-words.json" with { type: "json" };
import months from "./lexicon/months.json" with { type: "json" };
import roles from "./lexicon/roles.json" with { type: "json" };

/** Longer texts are no bylines: their start is looked at. UTF-16 units. */
const LONGEST = 300;
/** A name has at most this many words, and a byline this many names. */
const MOST_WORDS = 6;
const LONGEST_NAME = 60;
const MOST_NAMES = 12;

const escaped = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s");
const longestFirst = (phrases: readonly string[]): string =>
	[...phrases]
		.sort((one, other) => other.length - one.length)
		.map(escaped)
		.join("|");
const lowered = (phrases: readonly string[]): ReadonlySet<string> => new Set(phrases.map((phrase) => phrase.toLowerCase()));

const NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";
const NO_LETTER_AFTER = "(?![\\p{L}\\p{N}])";
const OPENING = new RegExp(`^[\\s\\p{P}]{0,5}(?:${longestFirst(words.openings)})(?:\\s?[:：/／|=・]\\s?|\\s+|$)`, "iu");
const PREPOSITION = new RegExp(`^(?:${longestFirst(words.prepositions)})(?:\\s?:\\s?|\\s(?=\\p{L}+\\s\\p{L}))`, "iu");
const ENDING = new RegExp(`\\s?(?:${longestFirst(words.endings)})$`, "u");
const CUT = new RegExp(`${NO_LETTER_BEFORE}(?:${longestFirst(words.cuts)})${NO_LETTER_AFTER}`, "iu");
const MONTH = new RegExp(
	`${NO_LETTER_BEFORE}(?:${longestFirst(
		Object.values(months.languages)
			.flat(2)
			.filter((name) => name.length > 2),
	)})\\.?\\s\\d|\\d\\d?\\.?\\s(?:de\\s)?(?:${longestFirst(Object.values(months.languages).flat(2))})${NO_LETTER_AFTER}`,
	"iu",
);
const WEEKDAY = /(?<!\p{L})(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\p{L})|(?<!\p{L})(?:mon|tue|wed|thu|fri|sat|sun)[.,]?\s(?=\p{L}{3,9}\.?\s\d|\d)/iu;
const CLOCK = /\d{1,2}:\d\d|\d{1,4}[./年-]\s?\d{1,2}[./月-]\s?\d{1,4}|\d+\s?(?:min|hour|day|week|month|year)s?\s(?:ago|read)/iu;
const BREAK = /\s?[|•·–—▪►»›]\s?|\s[-/]\s|\t|\n|\s?<|\.\s(?=\p{Lu}\p{L}{2})(?<=\p{L}{4}\.\s)|\.{3}|…/u;
const EMAIL = /\S+@\S+\.\S+/g;
const HANDLE = /\(?(?<![\p{L}\d])@[\w.]+\)?/gu;
const ADDRESS = /(?:https?:\/\/|www\.)\S+/gi;
const BRACKETS = /\([^()]{0,80}\)|\[[^[\]]{0,80}\]|（[^（）]{0,80}）/g;
const JOINT = new RegExp(
	`\\s*[,;、，；&＆]\\s*(?:and\\s)?|\\s(?:${longestFirst(words.joints.filter((joint) => joint.length > 1))})\\s|\\s(?:${longestFirst(words.joints.filter((joint) => joint.length === 1))})\\s(?=\\p{L}+\\s\\p{L})`,
	"iu",
);

const ROLES = lowered(roles.roles);
const TITLES = lowered(roles.titles);
const CREDENTIALS = lowered(roles.credentials);
const SUFFIXES = lowered(roles.suffixes);
const ORGANISATIONS = lowered(roles.organisations);
const NOBODY = lowered(roles.nobody);
const PLACES = lowered(roles.places);

/** Whether `text` opens as a byline does: "By …", "Von …", "文/…". */
export const opensByline = (text: string): boolean => OPENING.test(text) || PREPOSITION.test(text.trimStart());

/**
 * The names in a byline, as it writes them: without "By", titles, roles, credentials, e-mails, handles and places, several authors apart. An agency or a newsroom is given only
 * where no person is. `outlets` are names of the outlet: they are affiliations beside a person.
 */
export function authorsFrom(text: string, outlets: readonly string[] = []): readonly string[] {
	const bare = text.slice(0, LONGEST).replace(EMAIL, "\t").replace(HANDLE, "\t").replace(ADDRESS, "\t").replace(BRACKETS, " ");
	const kept: string[] = [];
	for (const segment of segmentsOf(bare)) {
		const names = namesIn(segment, outlets, kept.length > 0);
		for (const name of names) if (!kept.some((other) => same(other, name))) kept.push(name);
		if (kept.length > 0 && !/\t/.test(bare)) break;
	}
	const persons = kept.filter((name) => !isOrganisation(name, outlets));
	return (persons.length > 0 ? persons : kept.slice(0, 1)).slice(0, MOST_NAMES);
}

/** The same name, whatever its capitals, accents and points. */
export const same = (one: string, other: string): boolean => folded(one) === folded(other);
const folded = (name: string): string =>
	name
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, "");

/** Whether a name is an agency's, the outlet's or that of another organisation. */
export function isOrganisation(name: string, outlets: readonly string[] = []): boolean {
	const last = name.toLowerCase().split(" ").at(-1) ?? "";
	return (
		agencyNamed(name) !== null ||
		outlets.some((outlet) => same(outlet, name)) ||
		(name.includes(" ") && ORGANISATIONS.has(last)) ||
		/^the\s/i.test(name) ||
		/\.(?:com|org|net|info|co|tv)\b/i.test(name)
	);
}

/** The text up to where it speaks of something else, in the pieces that stand apart. */
function segmentsOf(text: string): string[] {
	let rest = text;
	for (const stop of [MONTH, WEEKDAY, CLOCK]) rest = rest.slice(0, stop.exec(rest)?.index ?? rest.length);
	const opened = rest.replace(OPENING, "");
	const cut = CUT.exec(opened);
	const clear = cut !== null && cut.index > 0 ? opened.slice(0, cut.index) : opened;
	return clear
		.split(BREAK)
		.map((segment) => segment.trim())
		.filter((segment) => segment !== "");
}

function namesIn(segment: string, outlets: readonly string[], following: boolean): string[] {
	const names: string[] = [];
	let person = following;
	for (const part of segment.replace(OPENING, "").replace(PREPOSITION, "").split(JOINT)) {
		const written = cleanWords(part)
			.replace(OPENING, "")
			.replace(ENDING, "")
			.replace(/^[\s\p{P}\p{S}]+|[\s,;:|/*_-]+$/gu, "");
		const last = names.at(-1);
		if (last !== undefined && SUFFIXES.has(written.toLowerCase())) names[names.length - 1] = `${last}, ${written}`;
		const name = withoutRole(written);
		if (!isName(name)) continue;
		const alone = !/[\s・·]/.test(name) && /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}.'’-]+$/u.test(name);
		if (person && (alone || PLACES.has(name.toLowerCase()) || isOrganisation(name, outlets))) continue;
		names.push(name);
		person = true;
	}
	return names;
}

/** The name before a role and after a title: "Dr. Ann Poole senior editor" -> "Ann Poole". Empty where the part is a role itself. */
function withoutRole(part: string): string {
	const tokens = part.split(" ");
	while (tokens.length > 1 && TITLES.has((tokens[0] ?? "").toLowerCase())) tokens.shift();
	while (tokens.length > 1 && CREDENTIALS.has((tokens.at(-1) ?? "").toLowerCase()) && tokens.length > 2) tokens.pop();
	const role = tokens.findIndex((token) => ROLES.has(token.toLowerCase().replace(/[.,]$/, "")));
	if (role === -1 || tokens.length === 1) return tokens.join(" ");
	const house = agencyNamed(tokens[0] ?? "") !== null || tokens.slice(0, role).some((token) => ORGANISATIONS.has(token.toLowerCase()));
	return role >= 2 && !house ? tokens.slice(0, role).join(" ") : agencyNamed(part) === null ? "" : part;
}

/** Whether a part can be somebody's name at all. */
function isName(part: string): boolean {
	const lower = part.toLowerCase();
	if (part.length < 2 || part.length > LONGEST_NAME || part.split(" ").length > MOST_WORDS) return false;
	if (!/\p{L}/u.test(part) || /[<>{}=\\?!"“”%#$€]/.test(part) || /[:/]/.test(part)) return false;
	if (/^\d/.test(part) && /\s/.test(part)) return false;
	return !NOBODY.has(lower) && !CREDENTIALS.has(lower) && !TITLES.has(lower) && !SUFFIXES.has(lower);
}
