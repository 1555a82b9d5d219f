import { matchesOf, type PhraseBook, phraseBook } from "../../text/phrases.ts";
import type { Token } from "../../text/tokens.ts";
import type { Act, Answer } from "../attribution.ts";
import { actOf } from "./act.ts";
import { entryForms, formsOf } from "./inflect.ts";
import answers from "./lexicons/answers.json" with { type: "json" };
import { isNegated, negationsApart } from "./negation.ts";

/** What a noun of statement tells of who put it forward. */
type Statement = "accusation" | "report" | "other";

/** A noun phrase that points back to a statement, with the names of whose it is ("Quill's accusation"), in lower case. */
export interface Pointer {
	readonly noun: Statement;
	readonly of: readonly string[];
}

/** An answer as far as its own words tell. */
export interface OwnAnswer {
	readonly answer: Answer;
	/** The words of the content that state what is answered; empty where they only point to it, or name nothing. */
	readonly object: readonly Token[];
	/** What the object points back to ("the accusation", "this"), if anything. */
	readonly pointsTo: Pointer | undefined;
	/** Whether it is an answer only if the words of its object were said before in the article ("denied bribery"). */
	readonly onlyIfSaid: boolean;
}

type Run = "declines" | "silent" | "unanswered" | "ignorance" | "unaware" | "rhetorical" | "passesOn";

const RUNS = phraseBook<Run>(
	(["rhetorical", "declines", "ignorance", "unaware", "silent", "unanswered", "passesOn"] as const).flatMap((run) =>
		answers[run].map((entry) => [entry, run] as const),
	),
);
const headsOf = (...lists: readonly (readonly string[])[]): PhraseBook<true> =>
	phraseBook(lists.flat().flatMap((entry) => entryForms(entry).map((form) => [form, true] as const)));
const DENIES = headsOf(answers.denies);
const REJECTS = headsOf(answers.rejects);
const CALLS = headsOf(answers.calls, answers.rejects);
const VERDICTS = phraseBook<"denies_this" | "rejects_without_denying">([
	...answers.untrue.map((entry) => [entry, "denies_this"] as const),
	...answers.dismissive.map((entry) => [entry, "rejects_without_denying"] as const),
]);
const STATEMENTS: ReadonlyMap<string, Statement> = new Map(
	(["accusation", "report", "other"] as const).flatMap((kind) =>
		answers.statement[kind].flatMap((noun) =>
			formsOf(noun)
				.slice(0, 2)
				.map((form) => [form, kind] as const),
		),
	),
);
const NARROW = phraseBook<true>(answers.narrow.map((entry) => [entry, true] as const));
const SKIPPED: ReadonlySet<string> = new Set(answers.skipped);
const REQUESTS: ReadonlySet<string> = new Set(answers.request);
const GRANTED: ReadonlySet<string> = new Set(answers.granted);
const WIDE: ReadonlySet<string> = new Set(answers.wide);
const COMPLEMENT: ReadonlySet<string> = new Set(answers.complement);
const OPENINGS: ReadonlySet<string> = new Set(answers.openings);
const PRONOUNS: ReadonlySet<string> = new Set(["i", "we", "he", "she", "they", "it"]);
const POINTERS: ReadonlySet<string> = new Set(["it", "this", "that", "these", "those", "them", "which", "so", "everything"]);
const LEADING: ReadonlySet<string> = new Set(["on", "about", "of", "to", "for", "by", "at"]);
const BE: ReadonlySet<string> = new Set(["is", "was", "are", "were", "be", "been", "'s", "that's", "it's", "'re"]);
const NO_ADVERB = /^(?:(?:re|im|ap|sup)ply|rely|only|family|early)$/;
const STOP = /^[.!?;]$/u;
const OPENS = /^["“'‘`«„]$/u;
/** Words after "comment" that bring no question: "for this article". */
const ELSEWHERE: ReadonlySet<string> = new Set([
	"for",
	"with",
	"at",
	"in",
	"by",
	"beyond",
	"as",
	"when",
	"while",
	"because",
	"until",
	"saying",
	"citing",
	"through",
]);
/** Words that end a noun phrase around its head. */
const AFTER_HEAD: ReadonlySet<string> = new Set(["of", "in", "on", "at", "for", "with", "from", "by", "about", "who", "which", "whose", "that", "to"]);
const RELATIVE: ReadonlySet<string> = new Set(["that", "which", "who"]);
const PERSONAL: ReadonlySet<string> = new Set(["him", "her", "them", "me", "us", "himself", "herself", "themselves"]);
const AUXILIARIES: ReadonlySet<string> = new Set(["am", "is", "are", "was", "were", "been", "has", "have", "had", "do", "does", "did", "would", "could"]);
/** Words that may stand before the pronoun at the head of what is said. */
const OPENS_CLAUSE: ReadonlySet<string> = new Set(["that", "and", "but", "so", "well", "no", "look", "honestly", "frankly"]);
const BRINGS_QUESTION: ReadonlySet<string> = new Set(["about", "on", "over", "whether", "if", "why", "how", "what", "who", "when", "where"]);
/** What a cue must do for "that is nonsense" in its content to be an answer. */
const SAYS: ReadonlySet<Act> = new Set(["assert", "deny", "criticise"]);
/** A noun of statement is looked for among this many words of an object, and a request among those after "did not respond". */
const NEAR = 8;
/** "The report that … is nonsense" is looked for among this many words. */
const LONGEST_SUBJECT = 60;
/** A run after a source's own pronoun begins at most this many words behind it: "he had not been". */
const BEHIND_PRONOUN = 4;

/** An answer's words as the lexicon's runs have them: every n't apart, without small words and adverbs; stops stay. */
const plain = (tokens: readonly Token[]): readonly Token[] =>
	negationsApart(tokens).filter(({ form, isWord, text }) => (isWord ? !SKIPPED.has(form) && (!form.endsWith("ly") || NO_ADVERB.test(form)) : STOP.test(text)));

/** What an attribution answers and how, as far as its cue and content tell; undefined where it is no answer. */
export function ownAnswerOf(cue: readonly Token[], content: readonly Token[], act: Act): OwnAnswer | undefined {
	const said = plain(content);
	const own =
		runAnswer(plain(cue), said, OPENS.test(content[0]?.text ?? "")) ??
		(isNegated(cue) ? undefined : (namedAnswer(cue, said, act) ?? headAnswer(cue, content) ?? openingAnswer(cue, said, act)));
	return own && { ...own, object: withSmallWords(own.object, content) };
}

/** The words of an object with the small words before it that `plain` left out: "any sale". */
function withSmallWords(object: readonly Token[], content: readonly Token[]): readonly Token[] {
	const at = content.findIndex(({ start }) => start === object[0]?.start);
	let first = at;
	while (SKIPPED.has(content[first - 1]?.form ?? "")) first--;
	return [...content.slice(Math.max(0, first), Math.max(0, at)), ...object];
}

const stated = (answer: Answer, object: readonly Token[]): OwnAnswer => ({ answer, object, pointsTo: undefined, onlyIfSaid: false });
const pointing = (answer: Answer, noun: Statement, of: readonly string[]): OwnAnswer => ({ answer, object: [], pointsTo: { noun, of }, onlyIfSaid: false });

/** "Declined to comment", "did not respond to a request", "said he was not aware of". */
function runAnswer(cue: readonly Token[], content: readonly Token[], quoted: boolean): OwnAnswer | undefined {
	const words = [...cue, ...content];
	for (const { value, first, last } of matchesOf(RUNS, words)) {
		const next = BRINGS_QUESTION.has(words[last]?.form ?? "") ? last : last + 1;
		const inCue = first < cue.length;
		const ofItself = isOfItself(words, first, cue.length, quoted);
		const behind = upToStop(words.slice(next, next + NEAR));
		const isRequest = behind.length === 0 || behind.some(({ form }) => REQUESTS.has(form));
		const unaware = (value === "unaware" && ofItself) || (value === "ignorance" && inCue);
		const declines = value === "declines" && behind[0]?.form !== "that" && (inCue || ofItself || first === cue.length);
		if (value === "passesOn" && inCue) return stated("declines_to_comment", []);
		if (inCue && (value === "silent" || (value === "unanswered" && isRequest))) return stated("did_not_reply", afterRequest(upToStop(words.slice(next))));
		if (unaware || declines) {
			const object = asked(words.slice(next, cue.length), upToStop(content.slice(Math.max(0, next - cue.length))));
			return stated(unaware ? "says_unaware" : "declines_to_comment", object);
		}
	}
	return undefined;
}

const upToStop = (words: readonly Token[]): readonly Token[] => {
	const stop = words.findIndex(({ isWord }) => !isWord);
	return stop < 0 ? words : words.slice(0, stop);
};

/** Whether a run is said by a source of itself: a pronoun stands right before it, at the head of what is said. In its own marks a source is "I" or "we". */
function isOfItself(words: readonly Token[], run: number, content: number, quoted: boolean): boolean {
	let index = run - 1;
	while (index > run - BEHIND_PRONOUN && AUXILIARIES.has(words[index]?.form ?? "")) index--;
	const pronoun = (words[index]?.form ?? "").replace(/'.*/, "");
	if (!PRONOUNS.has(pronoun) || (quoted && pronoun !== "i" && pronoun !== "we")) return false;
	return index === content || (index === content + 1 && OPENS_CLAUSE.has(words[content]?.form ?? "")) || (index > 0 && index < content);
}

/** What somebody was asked, by the words behind a run that tells of no answer, in the cue and in the content: as a question, or as what is not told. */
function asked(cue: readonly Token[], content: readonly Token[]): readonly Token[] {
	const [last, first] = [cue.at(-1)?.form ?? "", content[0]?.form ?? ""];
	if (BRINGS_QUESTION.has(first) || BRINGS_QUESTION.has(last)) return withoutLead(content);
	if (first === "to" || last === "to") return afterRequest(content);
	return ELSEWHERE.has(first) || ELSEWHERE.has(last) || cue.some(({ form }) => !LEADING.has(form)) ? [] : withoutLead(content);
}

/** What a request was about: "questions about the dam"; a bare "request for comment" tells nothing. */
function afterRequest(rest: readonly Token[]): readonly Token[] {
	const about = rest.findIndex(({ form }) => BRINGS_QUESTION.has(form));
	return about < 0 ? [] : withoutLead(rest.slice(about));
}

const withoutLead = (words: readonly Token[]): readonly Token[] => {
	const first = words.findIndex(({ form }) => !LEADING.has(form));
	return first < 0 ? [] : words.slice(first);
};

/** "Called the report nonsense", "dismissed it as false", "that is not true". */
function namedAnswer(cue: readonly Token[], content: readonly Token[], act: Act): OwnAnswer | undefined {
	const calls = matchesOf(CALLS, cue).length > 0;
	const [inCue] = calls ? matchesOf(VERDICTS, plain(cue)) : [];
	if (inCue !== undefined) return ofStatement(inCue.value, content);
	for (const { value, first, last } of matchesOf(VERDICTS, content.slice(0, LONGEST_SUBJECT))) {
		const before = content.slice(0, first);
		const link = before.at(-1)?.form ?? "";
		const links = BE.has(link) || (calls && link === "as");
		const subject = before.slice(before[0]?.form === "that" && before.length > 2 ? 1 : 0, links ? -1 : undefined);
		const relative = links && RELATIVE.has(before.at(-2)?.form ?? "") && before.length > 2;
		const goesOn = ["that", "to"].includes(content[last + 1]?.form ?? "");
		if (goesOn || relative || subject.some(({ isWord }) => !isWord) || !(calls || (BE.has(link) && SAYS.has(act)))) continue;
		const answer = ofStatement(value, subject);
		if (answer !== undefined) return answer;
	}
	return undefined;
}

/** An answer to a noun phrase, where that stands for something said: "it", "the report", "claims that …". */
function ofStatement(answer: Answer, phrase: readonly Token[]): OwnAnswer | undefined {
	const words = withoutLead(phrase);
	if (words.length === 1 && POINTERS.has(words[0]?.form ?? "")) return pointing(answer, "other", []);
	const head = words.slice(0, NEAR).findIndex(({ form }, index) => index > 0 && AFTER_HEAD.has(form));
	const noun = words.slice(0, head < 0 ? NEAR : head).findLastIndex(({ form }) => STATEMENTS.has(form));
	const statement = STATEMENTS.get(words[noun]?.form ?? "");
	if (statement === undefined) return undefined;
	const brings = COMPLEMENT.has(words[noun + 1]?.form ?? "") || words.slice(noun, noun + NEAR).some(({ form }) => form === "that");
	const names = words.slice(0, noun).filter(({ text }) => /^\p{Lu}/u.test(text) && !POINTERS.has(text.toLowerCase()) && !SKIPPED.has(text.toLowerCase()));
	return brings
		? stated(answer, words)
		: pointing(
				answer,
				statement,
				names.map(({ form }) => form),
			);
}

/** "Denied that …", "denied any part in …", "rejected the accusation". */
function headAnswer(cue: readonly Token[], content: readonly Token[]): OwnAnswer | undefined {
	const [denies] = matchesOf(DENIES, cue);
	const head = denies ?? matchesOf(REJECTS, cue)[0];
	if (head === undefined) return undefined;
	const all = withoutLead([...cue.filter(({ start }) => start >= head.end), ...content].filter(({ isWord }) => isWord));
	const cut = denies ? -1 : all.findIndex(({ form }, index) => index > 0 && form === "as");
	const words = cut < 0 ? all : all.slice(0, cut);
	const verdict = cut < 0 ? undefined : matchesOf(VERDICTS, plain(all.slice(cut)))[0]?.value;
	const inContent = new Set(content);
	const own = words.filter((word) => inContent.has(word));
	if (isClause(words)) return stated(denies || words[0]?.form === "that" ? extent(words) : "rejects_without_denying", own);
	const said = ofStatement(denies ? "denies_this" : (verdict ?? "rejects_without_denying"), words);
	if (said !== undefined) return said.object.length > 0 ? { ...said, object: own } : said;
	if (/^\p{Lu}/u.test(words[0]?.text ?? "") || PERSONAL.has(words[0]?.form ?? "")) return undefined;
	if (verdict !== undefined) return stated(verdict, own);
	if (!denies || words.slice(0, NEAR).some(({ form }) => GRANTED.has(form))) return undefined;
	const answer = extent(words);
	return words.length === 0 ? undefined : { ...stated(answer, own), onlyIfSaid: answer === "denies_this" };
}

/** A clause or a gerund: words that state something by themselves. */
function isClause(words: readonly Token[]): boolean {
	const [first, second] = words.map(({ form }) => form);
	if (first === undefined || second === undefined) return false;
	if (first === "that") return words.length > 2 && !STATEMENTS.has(second);
	return PRONOUNS.has(first) || first === "there" || first === "whether" || /^\p{L}{2,}ing$/u.test(first);
}

/** Whether a denial goes past what is usually put to somebody, leaves a part of it standing, or neither. */
function extent(words: readonly Token[]): Answer {
	if (matchesOf(NARROW, words.slice(0, NEAR)).length > 0) return "denies_narrower";
	return words.slice(0, NEAR / 2).some(({ form }) => WIDE.has(form)) ? "denies_wider" : "denies_this";
}

/** A quoted "No, …" or "That's not true", which the cue does not tell to be a denial. */
function openingAnswer(cue: readonly Token[], content: readonly Token[], act: Act): OwnAnswer | undefined {
	const opens = act === "deny" && actOf(cue, []) !== "deny" && OPENINGS.has(content[0]?.form ?? "");
	return opens ? pointing("denies_this", "other", []) : undefined;
}
