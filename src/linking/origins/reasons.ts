import type { House } from "./houses.ts";
import type { Why } from "./joining.ts";
import { nameOf } from "./origin-name.ts";
import type { Source } from "./sources.ts";
import type { Taken } from "./testimony.ts";

/** So many names are written out in one sentence. */
const MOST = 4;

const listed = (names: readonly string[], rest = names.length - MOST): string => {
	const shown = names.slice(0, MOST);
	const last = rest > 0 ? `${rest} more` : shown.pop();
	return shown.length > 0 ? `${shown.join(", ")} and ${last}` : `${last}`;
};

const textsIn = ({ testimonies }: Source): number => new Set(testimonies.map(({ member }) => member.article)).size;

const BECAUSE: Readonly<Record<Why, string>> = {
	name: "the same name stands in each",
	description: "the words for them are the same",
	"speaks for": "one is named as speaking for the other",
	report: "the outlet wrote what that source told it",
	wrote: "no text names anybody else who wrote it",
	summary: "the same text names one of that group for it",
	copy: "the texts share the wording",
};

/** Sentences for people: why the sources are no more and no fewer, and why they could be fewer. */
export function reasonsFor(sources: readonly Source[], houses: readonly House[], unwritten: readonly Taken[]): readonly string[] {
	const reasons = [...whyNotMore(sources), ...whyNotFewer(sources, houses)];
	if (sources.length === 0) reasons.push("Nobody is named as knowing this.");
	if (unwritten.length > 0) reasons.push(unwritten.length === 1 ? "In one place no source is written." : `In ${unwritten.length} places no source is written.`);
	return reasons;
}

function whyNotMore(sources: readonly Source[]): readonly string[] {
	return sources
		.filter(({ why }) => why.length > 0)
		.map(
			(source) =>
				`Why not more: ${nameOf(source)}, in ${textsIn(source) === 1 ? "one text" : `${textsIn(source)} texts`}, is one: ${listed(source.why.map((why) => BECAUSE[why]))}.`,
		);
}

function whyNotFewer(sources: readonly Source[], houses: readonly House[]): readonly string[] {
	const reasons: string[] = [];
	if (houses.length > 1) reasons.push(`Why not fewer: ${listed(houses.map(({ sources: [first] }) => (first ? nameOf(first) : "")))} are named apart.`);
	for (const { sources: members, shared } of houses) {
		if (members.length > 1 && shared !== "")
			reasons.push(`Why perhaps fewer: ${listed(members.map(nameOf))} are named with ${shared}, and one could have it from another.`);
	}
	const unsure = sources.filter(({ testimonies }) => testimonies.every(({ kind, described }) => kind !== "named" && !described.isWitness));
	if (unsure.length > 0 && sources.length > 1) {
		reasons.push(
			`Why perhaps fewer: ${listed(unsure.map(nameOf))} could be, or rest on, ${unsure.length === sources.length ? "one another" : "somebody named here"}.`,
		);
	}
	if (sources.some(({ testimonies }) => testimonies.every(({ described }) => described.isPlural)))
		reasons.push("A group without names counts as one at the least.");
	return reasons;
}
