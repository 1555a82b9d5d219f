import { agencyNamed } from "./agencies.ts";
import {
	BRACKETS,
	BREAK,
	CERTAIN_OPENING,
	CUT,
	DATES,
	EMAIL,
	ENDING,
	GLUED_BY,
	HANDLE,
	JOINT,
	JOINT_APART,
	LEFTOVER,
	NAMELESS,
	OPENING,
	PREPOSITION,
	TURN,
} from "./byline-patterns.ts";
import { cleanWords } from "./clean-words.ts";
import words from "./lexicon/byline-words.json" with { type: "json" };
import roles from "./lexicon/roles.json" with { type: "json" };

/** Longer texts are no bylines: their start is looked at. UTF-16 units. */
const LONGEST = 300;
/** A name has at most this many words and UTF-16 units, and a byline this many names. */
const MOST_WORDS = 6;
const LONGEST_NAME = 60;
const MOST_NAMES = 12;

const lowered = (phrases: readonly string[]): ReadonlySet<string> => new Set(phrases.map((phrase) => phrase.toLowerCase()));
const ROLES = lowered(roles.roles);
const TITLES = lowered(roles.titles);
const CREDENTIALS = lowered(roles.credentials);
const SUFFIXES = lowered(roles.suffixes);
const ORGANISATIONS = lowered(roles.organisations);
const NOBODY = lowered(roles.nobody);
const PLACES = lowered(roles.places);
const PARTICLES = lowered(words.particles);

/**
 * The names in a byline, as it writes them: without "By", titles, roles, credentials, e-mails, handles and places, several authors apart. An organisation is given only where no
 * person is. `outlets` are names of the outlet: beside a person they say where somebody works.
 */
export function authorsFrom(text: string, outlets: readonly string[] = []): readonly string[] {
	for (const segment of segmentsOf(text)) {
		const names = namesIn(segment, outlets);
		const persons = names.filter((name) => !isOrganisation(name, outlets));
		if (names.length > 0) return (persons.length > 0 ? persons : names.slice(0, 1)).slice(0, MOST_NAMES);
	}
	return [];
}

/** Whether `text` opens as only a byline does, with what is written like a name after it: "By Ann …", "Autor: …", "文/…". */
export function opensByline(text: string): boolean {
	const start = CERTAIN_OPENING.exec(text.slice(0, LONGEST));
	return start !== null && /^[^\p{Ll}\d\s]/u.test(text.slice(start[0].length)) && !/[.!?]\s+\p{Lu}\p{L}+\s\p{Ll}/u.test(text.slice(0, LONGEST));
}

/** The name in a line that is nothing but a reporter's name, role and e-mail address, as it stands under some stories; else none. */
export function signatureIn(line: string): readonly string[] {
	const email = line.length > LONGEST / 2 ? null : line.match(EMAIL);
	if (email === null || email.length !== 1 || /[:：]/.test(line)) return [];
	const rest = line
		.replace(EMAIL, " ")
		.replace(BRACKETS, " ")
		.replace(/[\s\p{P}\p{S}]+/gu, " ")
		.trim();
	const [name, ...others] = authorsFrom(line);
	if (name === undefined || others.length > 0 || isOrganisation(name)) return [];
	const role = rest.replace(name.replace(/[\p{P}\p{S}]+/gu, " "), "").trim();
	return role === "" || ENDING.test(` ${role}`) || role.split(" ").every((word) => ROLES.has(word.toLowerCase())) ? [name] : [];
}

/** The name in a line that is a name of two to four words and a date or a handle, as it stands above some stories; else none. */
export function nameBefore(line: string): readonly string[] {
	const at = Math.min(...[...DATES, HANDLE].map((date) => line.search(date)).filter((index) => index > 0));
	const before = Number.isFinite(at) ? line.slice(0, at).replace(/[\s\p{P}\p{S}]+$/u, "") : "";
	const [name, ...others] = before === "" || line.length > LONGEST / 4 ? [] : authorsFrom(before);
	return name !== undefined &&
		others.length === 0 &&
		before === name &&
		/^\p{Lu}[^\s]*(?:\s\p{Lu}[^\s]*){1,3}$/u.test(name) &&
		!isOrganisation(name) &&
		!PLACES.has(name.toLowerCase())
		? [name]
		: [];
}

/** The same name, whatever its capitals, accents and points. */
export const sameName = (one: string, other: string): boolean => folded(one) === folded(other);
const folded = (name: string): string =>
	name
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, "");

/** Names that are the same once. */
export const distinct = (names: readonly string[]): readonly string[] =>
	names.filter((name, index) => names.findIndex((other) => sameName(name, other)) === index);

/** Whether a name is the outlet's, an agency's, a newsroom's or that of another organisation. */
export function isOrganisation(name: string, outlets: readonly string[] = []): boolean {
	const last = name.toLowerCase().split(" ").at(-1) ?? "";
	if (agencyNamed(name) !== null || outlets.some((outlet) => sameName(outlet, name))) return true;
	return (name.includes(" ") && (ORGANISATIONS.has(last) || last === "staff")) || /^the\s/i.test(name) || /\.(?:com|org|net|info|co|tv)\b/i.test(name);
}

/** The text up to where it speaks of something else, in the pieces that stand apart. */
function segmentsOf(text: string): readonly string[] {
	let rest = text.slice(0, LONGEST);
	for (const nameless of NAMELESS) rest = rest.replace(nameless, "\t");
	rest = rest
		.replace(BRACKETS, " ")
		.replace(JOINT_APART, " $1 ")
		.replace(/ ([,;])/g, "$1")
		.replace(GLUED_BY, "By ")
		.replace(OPENING, "")
		.trim();
	const cut = CUT.exec(rest);
	if (cut !== null && cut.index > 0) rest = rest.slice(0, cut.index);
	return rest
		.split(BREAK)
		.map((segment) => upTo(segment.trim(), [...DATES, TURN]))
		.filter((segment) => segment !== "");
}

/** A segment up to the first place where one of the patterns is found. */
const upTo = (segment: string, stops: readonly RegExp[]): string =>
	stops.reduce((rest, stop) => rest.slice(0, stop.exec(rest)?.index ?? rest.length), segment).trim();

function namesIn(segment: string, outlets: readonly string[]): readonly string[] {
	const names: string[] = [];
	const bare = segment.replace(OPENING, "").replace(PREPOSITION, "");
	for (const part of /^the\s/i.test(bare) && agencyNamed(bare) === null ? [bare] : bare.split(JOINT)) {
		const written = trimmed(cleanWords(part).replace(OPENING, "").replace(ENDING, ""));
		const last = names.at(-1);
		if (last !== undefined && SUFFIXES.has(written.toLowerCase())) names[names.length - 1] = `${last}, ${written}`;
		const name = withoutRole(written);
		if (!isName(name)) continue;
		const alone = !name.includes(" ") && /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}.'’-]+$/u.test(name);
		if (last !== undefined && (alone || PLACES.has(name.toLowerCase()) || isOrganisation(name, outlets))) continue;
		names.push(name);
	}
	return distinct(names);
}

/** A name that is shown twice, for small and for large screens. */
const TWICE = /^(.{4,}?)\s?\1$/u;

/** A part without what a cut date and stray marks left at its ends; a point stays after an initial or a short form. */
function trimmed(part: string): string {
	const bare = part
		.replace(/^[\s\p{P}\p{S}]+|(?:(?![.)_])[\s\p{P}\p{S}])+$/gu, "")
		.replace(LEFTOVER, "")
		.replace(TWICE, "$1");
	return /\p{L}{4}\.$/u.test(bare) ? bare.slice(0, -1) : bare;
}

/** The name before a role and after a title: "Dr. Ann Poole senior editor" gives "Ann Poole". Empty where the part is a role itself. */
function withoutRole(part: string): string {
	const tokens = part.split(" ");
	while (tokens.length > 1 && TITLES.has((tokens[0] ?? "").toLowerCase())) tokens.shift();
	while (tokens.length > 2 && CREDENTIALS.has((tokens.at(-1) ?? "").toLowerCase())) tokens.pop();
	const role = tokens.findIndex((token) => ROLES.has(token.toLowerCase().replace(/[.,]$/, "")));
	if (role === -1 || tokens.length === 1 || /\sstaff$/i.test(part)) return tokens.join(" ");
	const house = agencyNamed(tokens[0] ?? "") !== null || tokens.slice(0, role).some((token) => ORGANISATIONS.has(token.toLowerCase()));
	return role >= 2 && !house ? tokens.slice(0, role).join(" ") : agencyNamed(part) === null ? "" : part;
}

/** Whether a part can be somebody's name at all. */
function isName(part: string): boolean {
	const lower = part.toLowerCase();
	const tokens = part.split(" ");
	if (part.length < 2 || part.length > LONGEST_NAME || tokens.length > MOST_WORDS) return false;
	if (!/\p{L}/u.test(part) || /[<>{}=\\?!"“”%#$€:/@]/.test(part) || /\.(?:txt|html?|php|aspx?|jpe?g|png)$/i.test(part)) return false;
	if (/^\d/.test(part) && tokens.length > 1) return false;
	const small = tokens.filter((token) => /^\p{Ll}/u.test(token) && !PARTICLES.has(token.toLowerCase().replace(/['’].*$/, ""))).length;
	if (tokens.length > 1 && small > 0 && (small < tokens.length || tokens.length > 3)) return false;
	return !NOBODY.has(lower) && !CREDENTIALS.has(lower) && !TITLES.has(lower) && !SUFFIXES.has(lower);
}
