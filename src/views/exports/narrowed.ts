import { hasLabels, labelsAsked, labelsOf } from "../../linking/find/labels.ts";
import type { Question } from "../../linking/find/question.ts";
import type { Chosen } from "./stated.ts";

/** The statements that filters leave, as in a search; `claims` are the ids that the filter `claim:` names. Of a statement whose text has several all filters must hold for itself. */
export function chosenBy(filters: Question["filters"], claims: readonly string[]): Chosen {
	const asked = labelsAsked(filters);
	return ({ entry, attribution, takes }) =>
		claims.every((id) => takes.some(({ claim }) => claim === id)) && hasLabels(labelsOf(attribution === null ? [] : [attribution], entry), asked);
}
