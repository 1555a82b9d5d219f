import type { Article } from "../../article/article.ts";
import type { Attribution } from "../../attribution/attribution.ts";
import { termsOf } from "../match/terms.ts";
import { sourceOf } from "./found.ts";
import type { Question } from "./question.ts";

/** What filters look at: the stems of a statement's words for its source, of its act and its outlet; its dates without hyphens. */
export interface Labels {
	readonly source: readonly string[];
	readonly act: readonly string[];
	readonly outlet: readonly string[];
	readonly dates: readonly string[];
}

/** The stems of some words, in their order. */
export const stemsOf = (text: string): readonly string[] => termsOf(text).map(({ stem }) => stem);

/** The labels of statements of one article; a sentence that stands in no attribution has those of its article. */
export function labelsOf(attributions: readonly Attribution[], { outlet, published }: Pick<Article, "outlet" | "published">): Labels {
	const days = attributions.flatMap(({ said }) => [said.earliest, said.latest]);
	return {
		source: stemsOf(attributions.map(sourceOf).join(" ")),
		act: stemsOf(attributions.map(({ act }) => act).join(" ")),
		outlet: stemsOf(outlet ?? ""),
		dates: [...new Set([published, ...days].flatMap((date) => (date === null ? [] : datesIn(date))))],
	};
}

/** The year, month and day of an ISO 8601 date, as far as it says them. */
function datesIn(date: string): readonly string[] {
	const [year = "", month, day] = date.slice(0, 10).split("-");
	return [year, ...(month ? [year + month] : []), ...(month && day ? [year + month + day] : [])];
}

/** Stands for a date that is none: nothing is found by it. */
const NO_DATE = "none";

/** What filters ask for, in the form of labels; all of it must be there. */
export const labelsAsked = ({ speaker, act, outlet, date }: Question["filters"]): Labels => ({
	source: speaker.flatMap(stemsOf),
	act: act.flatMap(stemsOf),
	outlet: outlet.flatMap(stemsOf),
	dates: date.map((one) => one.replace(/\D/g, "") || NO_DATE),
});

/** Whether labels have all that is asked for. */
export const hasLabels = (labels: Labels, asked: Labels): boolean =>
	(["source", "act", "outlet", "dates"] as const).every((name) => asked[name].every((one) => labels[name].includes(one)));
