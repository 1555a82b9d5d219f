import { matchesOf, phraseBook } from "../text/phrases.ts";
import { type Token, tokensOf } from "../text/tokens.ts";
import { isAcronym, longFormBefore } from "./acronyms.ts";
import { isFirstName } from "./first-names.ts";
import { COMPANY_ROLES, institutionByAnyWord, institutionByLastWord, knownInstitution } from "./institutions.ts";
import common from "./lexicons/common-words.json" with { type: "json" };
import nameWords from "./lexicons/name-words.json" with { type: "json" };
import { isHonorific, isTitleWord, type NameRun, nameRunsOf, withoutTitle } from "./name-runs.ts";
import { nounEndingAt } from "./nouns.ts";
import { countryWord, isKnownPlace, spelled } from "./places.ts";
import type { Tagged } from "./tags.ts";

const EVENT_WORDS: ReadonlySet<string> = new Set(nameWords.eventWords);
const PLACE_WORDS: ReadonlySet<string> = new Set(nameWords.placeWords);
/** Months that are also names of women, or a verb; beside a number or after "in" they are months. */
const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(["april", "may", "june", "august"]);
const COMMON: ReadonlySet<string> = new Set(common.words);
const CALENDAR: ReadonlySet<string> = new Set(nameWords.words);
const NATIONS: ReadonlySet<string> = new Set(nameWords.groups);
const TO_PLACE: ReadonlySet<string> = new Set(["in", "at", "near", "from", "to", "across", "outside", "around", "into"]);
const CAPITAL = /^\p{Lu}/u;
const SMALL_LETTER = /\p{Ll}/u;
const LETTER = /\p{L}{2}/u;
/** A line is a headline or in capitals where at least this share of its longer words begin with a capital. */
const HEADLINE = 0.7;
/** Words of a line that are too short to tell. */
const SHORT_WORD = 4;

const KNOWN = 0.95;
const LIKELY = 0.8;
const GUESS = 0.5;

/** A name while it is being told what it names: `type` undefined where nothing but its capitals is known. */
interface Candidate {
	readonly tokens: readonly Token[];
	readonly type: Tagged["type"] | undefined;
	readonly certainty: number;
}

/** The names of an article by its capital letters, titles and lists of known names, in reading order, none overlapping. `sentences` are those of the text. */
export function tagsByRule(text: string, sentences: readonly { readonly start: number; readonly end: number }[]): readonly Tagged[] {
	const lines = sentences.map(({ start, end }) => tokensOf(text, start, end));
	const candidates = lines.map((tokens) => (isHeadline(tokens) ? [] : candidatesOf(tokens)));
	const inside = new Set(candidates.flatMap((list, line) => list.filter(({ tokens }) => tokens[0] !== lines[line]?.[0]).map(({ tokens }) => spelled(tokens))));
	const kept = candidates.map((list, line) =>
		list.filter(({ tokens, type }) => type !== undefined || tokens.length > 1 || tokens[0] !== lines[line]?.[0] || !isOrdinary(tokens[0], inside)),
	);
	const types = typesOf(kept.flat());
	const book = phraseBook<true>([...types.keys()].filter((name) => !COMMON.has(name)).map((name) => [name, true]));
	return lines.flatMap((tokens, line) => {
		const found = isHeadline(tokens) ? knownIn(tokens, book) : (kept[line] ?? []);
		return found.map(({ tokens: name, type, certainty }) => {
			const known = type === undefined || certainty < LIKELY ? types.get(spelled(name)) : undefined;
			return { start: name[0]?.start ?? 0, end: name.at(-1)?.end ?? 0, type: known ?? type ?? "other", certainty };
		});
	});
}

/** At a sentence's head a capital makes no name of an ordinary word. */
const isOrdinary = (token: Token | undefined, inside: ReadonlySet<string>): boolean =>
	token === undefined || COMMON.has(token.form) || (!inside.has(token.form) && isTitleWord(token));

/** A line of capitals, or one in which nearly every longer word begins with one and which no full stop ends. */
function isHeadline(tokens: readonly Token[]): boolean {
	const words = tokens.filter(({ text }) => text.length >= SHORT_WORD && LETTER.test(text));
	const share = words.filter(({ text }) => (tokens.at(-1)?.text === "." ? !SMALL_LETTER.test(text) : CAPITAL.test(text))).length;
	return words.length >= 4 && share >= HEADLINE * words.length;
}

/** What most of a name's mentions were told to be; a lone surname is a person like the full name. */
function typesOf(candidates: readonly Candidate[]): ReadonlyMap<string, Tagged["type"]> {
	const types = new Map<string, Tagged["type"]>();
	const surnames = new Map<string, Tagged["type"]>();
	for (const { tokens, type, certainty } of candidates) {
		if (type === "person" && tokens.length > 1 && certainty >= GUESS) {
			surnames.set(tokens.at(-1)?.form ?? "", type);
		}
		if (type !== undefined && certainty >= LIKELY && !types.has(spelled(tokens))) {
			types.set(spelled(tokens), type);
		}
	}
	for (const { tokens, type } of candidates) {
		const name = spelled(tokens);
		const told = types.get(name) ?? surnames.get(name) ?? type;
		if (told !== undefined) types.set(name, told);
	}
	return types;
}

/** In a headline every word may have a capital: only names that stand elsewhere or in lists are told there. */
function knownIn(tokens: readonly Token[], book: ReturnType<typeof phraseBook<true>>): readonly Candidate[] {
	const named = matchesOf(book, tokens).filter(({ first }) => CAPITAL.test(tokens[first]?.text ?? ""));
	const taken = new Set(named.flatMap(({ first, last }) => tokens.slice(first, last + 1)));
	const listed = nameRunsOf(tokens)
		.flatMap(({ tokens: run }) => longestKnown(run))
		.filter((candidate) => candidate.tokens.every((token) => !taken.has(token)));
	return [...named.map(({ first, last }) => ({ tokens: tokens.slice(first, last + 1), type: undefined, certainty: LIKELY })), ...listed].sort(
		(one, other) => (one.tokens[0]?.start ?? 0) - (other.tokens[0]?.start ?? 0),
	);
}

/** Longest name of a list in words: "United States of America". */
const LONGEST_KNOWN = 4;

function longestKnown(run: readonly Token[]): readonly Candidate[] {
	const found: Candidate[] = [];
	for (let first = 0; first < run.length; first++) {
		for (let count = Math.min(LONGEST_KNOWN, run.length - first); count > 0; count--) {
			const name = run.slice(first, first + count);
			const type = listedType(name);
			if (type !== undefined) {
				found.push({ tokens: name, type, certainty: LIKELY });
				first += count - 1;
				break;
			}
		}
	}
	return found;
}

/** What lists of names say that a whole name is. */
function listedType(name: readonly Token[]): Tagged["type"] | undefined {
	if (isKnownPlace(name)) return "place";
	if (countryWord(name)?.by === "demonym" || NATIONS.has(spelled(name))) return "other";
	const institution = knownInstitution(name);
	return institution === undefined ? undefined : institution === "document" ? "other" : "organisation";
}

/** The names of one sentence. */
function candidatesOf(tokens: readonly Token[]): readonly Candidate[] {
	const runs = withAcronyms(
		tokens,
		joined(
			tokens,
			nameRunsOf(tokens).flatMap((run) => cutAtDates(tokens, run)),
		),
	);
	return runs.flatMap((run) => candidatesIn(tokens, withoutOpening(tokens, run)));
}

/** Days and months are no names and part them. */
function cutAtDates(tokens: readonly Token[], { first, last }: NameRun): readonly NameRun[] {
	const pieces: NameRun[] = [];
	let from = first;
	for (let index = first; index <= last + 1; index++) {
		const token = tokens[index];
		if (index <= last && token !== undefined && !CALENDAR.has(token.form) && !isMonth(tokens, index)) continue;
		const piece = trimmed(tokens, from, index - 1);
		if (piece !== undefined) pieces.push(piece);
		from = index + 1;
	}
	return pieces;
}

const isMonth = (tokens: readonly Token[], index: number): boolean =>
	DOUBTFUL_MONTHS.has(tokens[index]?.form ?? "") &&
	(/^\p{N}/u.test(tokens[index + 1]?.text ?? "") || /^(?:in|since|until|by|last|next|of|early|late|this|\p{N}+)$/u.test(tokens[index - 1]?.form ?? ""));

/** A run without small words at its ends. */
function trimmed(tokens: readonly Token[], first: number, last: number): NameRun | undefined {
	let [from, to] = [first, last];
	while (from <= to && !CAPITAL.test(tokens[from]?.text ?? "")) from++;
	while (to >= from && !CAPITAL.test(tokens[to]?.text ?? "") && !/^\p{N}/u.test(tokens[to]?.text ?? "")) to--;
	return from > to ? undefined : { first: from, last: to, tokens: tokens.slice(from, to + 1) };
}

/** "Harbour and Exchange Commission" is one name: the last word tells an institution, and before "and" stands one word or a body "of". */
function joined(tokens: readonly Token[], runs: readonly NameRun[]): readonly NameRun[] {
	const out: NameRun[] = [];
	for (const run of runs) {
		const before = out.at(-1);
		const small = before !== undefined && before.last + 2 === run.first && /^(?:and|&)$/u.test(tokens[before.last + 1]?.text ?? "");
		if (before !== undefined && small && isOneBody(tokens, before, run)) {
			out[out.length - 1] = { first: before.first, last: run.last, tokens: tokens.slice(before.first, run.last + 1) };
		} else {
			out.push(run);
		}
	}
	return out;
}

function isOneBody(tokens: readonly Token[], before: NameRun, run: NameRun): boolean {
	if (listedType(before.tokens) !== undefined || isFirstName(before.tokens[0]?.form ?? "")) return false;
	const whole = tokens.slice(before.first, run.last + 1);
	const heads = before.tokens.findIndex(({ form }) => form === "of" || form === "for");
	if (heads > 0 && run.tokens.length <= 2)
		return institutionByAnyWord(before.tokens.slice(0, heads)) !== undefined || tokens[before.first]?.form === "department";
	return before.tokens.length === 1 && /^(?:\p{Ll}|The$)/u.test(tokens[before.first - 1]?.text ?? "") && institutionByLastWord(whole) !== undefined;
}

/** The long form of an acronym in brackets is a name from the word where its letters begin. */
function withAcronyms(tokens: readonly Token[], runs: readonly NameRun[]): readonly NameRun[] {
	const out: NameRun[] = [];
	for (const run of runs) {
		const [only, ...more] = run.tokens;
		const defined = more.length === 0 && only !== undefined && isAcronym(only.text) && tokens[run.first - 1]?.text === "(";
		const from = defined ? longFormBefore(tokens, run.first - 1, only.text) : undefined;
		if (from !== undefined) {
			while ((out.at(-1)?.last ?? -1) >= from) out.pop();
			out.push({ first: from, last: run.first - 2, tokens: tokens.slice(from, run.first - 1) });
		}
		out.push(run);
	}
	return out;
}

/** A run at a sentence's head without the ordinary word that opens it: "While Norway", "Yesterday Ada Quill". */
function withoutOpening(tokens: readonly Token[], run: NameRun): NameRun {
	const [first, second, ...more] = run.tokens;
	const opens = run.first === 0 || /^[“"‘'(—–:-]$/u.test(tokens[run.first - 1]?.text ?? "");
	if (!opens || first === undefined || second === undefined || !COMMON.has(first.form) || isTitleWord(first) || listedType(run.tokens) !== undefined) {
		return run;
	}
	const keeps = institutionByLastWord(run.tokens) !== undefined || (more.length === 0 && isFirstName(first.form)) || !CAPITAL.test(second.text);
	return keeps ? run : { first: run.first + 1, last: run.last, tokens: run.tokens.slice(1) };
}

/** The names in one run: a demonym or an employer before a title, then the name itself. */
function candidatesIn(tokens: readonly Token[], run: NameRun): readonly Candidate[] {
	const listed = listedType(run.tokens);
	if (listed !== undefined) return [{ tokens: run.tokens, type: listed, certainty: KNOWN }];
	const { before, titled, name } = withoutTitle(run);
	const [head] = name;
	if (head !== undefined && !CAPITAL.test(head.text)) {
		const rest = trimmed(tokens, run.last - name.length + 1, run.last);
		return rest === undefined ? [] : candidatesIn(tokens, rest);
	}
	if (titled && institutionByLastWord(run.tokens) === undefined) {
		if (head === undefined) return employer(before);
		return [...employer(before), { tokens: name, type: "person", certainty: KNOWN }];
	}
	const [first, ...rest] = run.tokens;
	if (first !== undefined && rest.length > 1 && countryWord([first])?.by === "demonym" && isFirstName(rest[0]?.form ?? "")) {
		return [
			{ tokens: [first], type: "other", certainty: KNOWN },
			{ tokens: rest, type: "person", certainty: LIKELY },
		];
	}
	return [{ tokens: run.tokens, ...typeOf(tokens, run) }];
}

/** What stands in a title before the rank: "NATO" in "NATO Secretary-General", "French" in "French President". */
function employer(before: readonly Token[]): readonly Candidate[] {
	const rank = before.findIndex((token) => isTitleWord(token) && countryWord([token]) === undefined);
	const name = rank < 0 ? before : before.slice(0, rank);
	const type = listedType(name);
	return name.length === 0 ? [] : [{ tokens: name, type: type ?? "organisation", certainty: type === undefined ? LIKELY : KNOWN }];
}

function typeOf(tokens: readonly Token[], { first, last, tokens: name }: NameRun): Pick<Candidate, "type" | "certainty"> {
	const [head, ...more] = name;
	const before = tokens[first - 1];
	if (COMPANY_ROLES.has(tokens[last + 1]?.form ?? "") && !isFirstName(head?.form ?? "")) return { type: "organisation", certainty: LIKELY };
	if (isHonorific(head)) return { type: "person", certainty: KNOWN };
	const institution = institutionByLastWord(name);
	if (more.length > 0 && isFirstName(head?.form ?? "") && (institution === undefined || institution === "document"))
		return { type: "person", certainty: KNOWN };
	if (institution === "document" || EVENT_WORDS.has(name.at(-1)?.form ?? "")) return { type: "other", certainty: LIKELY };
	if (more.length > 0 && PLACE_WORDS.has(name.at(-1)?.form ?? "")) return { type: "place", certainty: LIKELY };
	if (institution !== undefined) return { type: "organisation", certainty: LIKELY };
	if (countryWord(name.slice(0, 1))?.by === "demonym")
		return { type: institutionByAnyWord(name.slice(1)) === undefined ? "other" : "organisation", certainty: GUESS };
	if (institutionByAnyWord(name) !== undefined) return { type: "organisation", certainty: isAcronym(head?.text ?? "") ? LIKELY : GUESS };
	if (nounEndingAt(tokens, first - 1)?.type === "person" && nounEndingAt(tokens, first - 1)?.plural === false) return { type: "person", certainty: LIKELY };
	if (tokens[last + 1]?.text === "," && /^\p{N}{1,3}$/u.test(tokens[last + 2]?.text ?? "")) return { type: "person", certainty: LIKELY };
	if (before?.form === "the" && more.length > 0) return { type: "organisation", certainty: GUESS };
	if (TO_PLACE.has(before?.form ?? "") && more.length < 2) return { type: "place", certainty: GUESS };
	if (more.length === 0) return { type: isFirstName(head?.form ?? "") ? "person" : undefined, certainty: GUESS };
	return more.length < 4 && name.every(({ text }) => /^\p{L}[\p{L}'’.-]*$/u.test(text))
		? { type: "person", certainty: GUESS }
		: { type: "other", certainty: GUESS };
}
