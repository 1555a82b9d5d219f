import { compare } from "../../text/sorted.ts";
import type { Entry } from "../entry.ts";
import type { Claim, Conflict, Place } from "../links.ts";
import { type Wording, wordingsOf } from "../wordings/wording.ts";
import { answeredClaims } from "./answered.ts";
import { differenceIn, slipIn } from "./differing.ts";
import { firmness } from "./firmness.ts";
import { conflictFrom, type Finding } from "./made.ts";
import { mattersAmong } from "./matters.ts";
import { negatedSentences } from "./polarity.ts";
import { quotesOfTwo } from "./quotes.ts";

/**
 * Where the accounts of a case differ, one conflict for each matter with all places of its values, by id. Values are held against each other where they are members of one claim or
 * the words around them are near; both only bring them together, and what differs is judged on the values themselves.
 */
export function conflictsOf(
	claims: readonly Pick<Claim, "id" | "members">[],
	entries: readonly Entry[],
	wordings: readonly Wording[] = wordingsOf(entries),
): readonly Conflict[] {
	const byId = new Map(entries.map((entry) => [entry.id, entry] as const));
	const matters = mattersAmong(wordings, claims);
	const answered = answeredClaims(claims, entries);
	const findings: readonly Finding[] = [
		...matters.flatMap((matter) => differenceIn(matter) ?? matter.values.flatMap((value) => slipIn(value) ?? [])),
		...answered,
		...negatedSentences(wordings).filter(({ between }) => !answered.some(({ spans }) => between.every((place) => spans.some((span) => overlap(place, span))))),
		...quotesOfTwo(entries),
		...firmness(entries),
	];
	return findings.map((finding) => conflictFrom(finding, byId)).sort((one, other) => compare(one.id, other.id));
}

const overlap = (one: Place, other: Place): boolean => one.article === other.article && one.start < other.end && other.start < one.end;
