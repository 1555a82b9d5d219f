import words from "../../text/function-words.json" with { type: "json" };
import { type Match, matchesOf, phraseBook } from "../../text/phrases.ts";
import type { Token } from "../../text/tokens.ts";
import type { Stage } from "../attribution.ts";
import { entryForms } from "./inflect.ts";
import stages from "./lexicons/stages.json" with { type: "json" };
import { negationsApart } from "./negation.ts";

const STAGES: readonly Stage[] = ["considering", "planned", "agreed", "under_way", "done", "ended", "refused"];
const ARTICLE = "the|a|an|its|their|his|her|all|work|talks|plans";
/** Forms of "be" and "have" that make finite verbs, and those of "will". */
const BE = "is|are|was|were|'re";
const HAVE = "has|have|had|'ve";
const WILL = "will|shall|'ll";

/** A verb's forms by what stands before them; the past is also the participle, where both exist either may be met. */
function formsBy(entry: string): { readonly base: string; readonly third: string; readonly pasts: readonly string[]; readonly progressive: readonly string[] } {
	const [base = entry, third = entry, ...others] = entryForms(entry);
	const isProgressive = (form: string): boolean => /^\S+ing\b/u.test(form);
	return { base, third, pasts: others.filter((form) => !isProgressive(form)), progressive: others.filter(isProgressive) };
}

const futureRuns = (entry: string): (readonly [string, Stage])[] => {
	const { base, pasts } = formsBy(entry);
	const passives = pasts.flatMap((form) => [`${WILL} be ${form}`, `is|are to be ${form}`]);
	return [`${WILL} ${base}`, `${BE} going to ${base}`, `is|are to ${base}`, ...passives].map((run) => [run, "planned"]);
};

const deedRuns = (entry: string): (readonly [string, Stage])[] => {
	const { base, pasts, progressive } = formsBy(entry);
	return [
		...futureRuns(entry),
		[`${WILL} not ${base}`, "refused"],
		...progressive.flatMap((form): (readonly [string, Stage])[] => [
			[`${BE}|been ${form}`, "under_way"],
			[`looking at|into ${form}`, "considering"],
			[`began|started|begun|starting ${form}`, "under_way"],
		]),
		...pasts.flatMap((form): (readonly [string, Stage])[] => [
			[`${HAVE} been? ${form}`, "done"],
			[`was|were ${form}`, "done"],
			[`${BE} being ${form}`, "under_way"],
		]),
	];
};

/** Finite forms but the present; the simple past only before an article or the like, where they cannot be part of a noun phrase. */
const finiteRuns = (entry: string, stage: Stage, past: string): (readonly [string, Stage])[] => {
	const { pasts, progressive } = formsBy(entry);
	return [
		...pasts.flatMap((form): (readonly [string, Stage])[] => [
			[`${HAVE} been? ${form}`, stage],
			[`was|were|been ${form}`, stage],
			[`${form}${past}`, stage],
		]),
		...progressive.map((form): readonly [string, Stage] => [`${BE} ${form}`, stage]),
		...futureRuns(entry),
	];
};

const BOOK = phraseBook<Stage | "none">([
	...stages.none.map((entry) => [entry, "none"] as const),
	...STAGES.flatMap((stage) => stages[stage].map((entry) => [entry, stage] as const)),
	...stages.agrees.flatMap((entry) => finiteRuns(entry, "agreed", entry.includes(" ") ? "" : ` ${ARTICLE}`)),
	...stages.ends.flatMap((entry) => finiteRuns(entry, "ended", ` ${ARTICLE}`)),
	...stages.refuses.flatMap((entry) => [[formsBy(entry).third, "refused"] as const, ...finiteRuns(entry, "refused", "")]),
	...stages.deeds.flatMap(deedRuns),
]);

/** Words that make of the one after them a noun: "his plans to". */
const BEFORE_NOUN: ReadonlySet<string> = new Set([...words.definite, ...words.indefinite, "'s"]);
const MODALS: ReadonlySet<string> = new Set(stages.modals);
const CONDITIONS: ReadonlySet<string> = new Set(stages.conditions);
/** A condition holds for what begins so many words behind it, up to a comma. */
const CONDITION_REACH = 12;
const STOP = /^[.,;:!?–—]$/u;
/** Verbs in -ly are no adverbs. */
const ADVERB = /^(?!(?:re|im|ap|sup|mul)?p?ly$)\p{L}{3,}ly$/u;
const SKIPPED: ReadonlySet<string> = new Set(["already", "also", "now", "still", "just", "since", "even", "so", "far", "all", "both", "soon", "then"]);

/** How far an undertaking has come by a content's own words; null where they do not tell or tell of several stages. What is agreed and will be done is agreed. */
export function stageOf(content: readonly (readonly Token[])[]): Stage | null {
	const found = new Set(content.flatMap((tokens) => stagesIn(negationsApart(tokens).filter(({ form }) => !SKIPPED.has(form) && !ADVERB.test(form)))));
	if (found.has("agreed")) found.delete("planned");
	const [stage, ...others] = found;
	return others.length === 0 ? (stage ?? null) : null;
}

const stagesIn = (tokens: readonly Token[]): readonly Stage[] =>
	matchesOf(BOOK, tokens).flatMap((match) => (match.value === "none" || !isTold(tokens, match) ? [] : [match.value]));

/** Whether a run tells a fact: it is no noun, not negated, not what may be, and stands in no condition. */
function isTold(tokens: readonly Token[], { first, value }: Match<Stage | "none">): boolean {
	const before = tokens[first - 1]?.form ?? "";
	if (BEFORE_NOUN.has(before) || (MODALS.has(before) && !(value === "considering" && before === "to"))) return false;
	for (let index = first - 1; index >= 0 && index >= first - CONDITION_REACH && !STOP.test(tokens[index]?.text ?? ""); index--) {
		if (CONDITIONS.has(tokens[index]?.form ?? "")) return false;
	}
	return true;
}
