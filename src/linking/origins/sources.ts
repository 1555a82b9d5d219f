import { groups } from "../names/groups.ts";
import { nameWords } from "../names/name-words.ts";
import type { World } from "../world.ts";
import { joinDescribed } from "./described.ts";
import { isAnonymous } from "./description.ts";
import type { End, Joining, Why } from "./joining.ts";
import { joinReports, needlessReports } from "./reports.ts";
import { joinShared } from "./shared-words.ts";
import { joinSpeakers } from "./speakers.ts";
import { joinStaff } from "./staff.ts";
import { joinSummaries } from "./summaries.ts";
import type { Testimony } from "./testimony.ts";

/** Ends of trails that are one and the same source, as far as the texts tell. */
export interface Source {
	/** In the order of their members' places. */
	readonly testimonies: readonly Testimony[];
	/** Why they are one; empty for a single end. Sorted. */
	readonly why: readonly Why[];
}

/** Takes ends together that are one source by the words of the texts: what is left apart could be two. Near-linear: ends are compared where they share a noun, a body, an outlet or a passage. */
export function sourcesOf(told: readonly Testimony[], world: World): readonly Source[] {
	const joined = groups();
	const because: (readonly [string, Why])[] = [];
	const join: Joining["join"] = (one, other, why) => {
		if (joined.of(one) === joined.of(other)) return;
		joined.join(one, other);
		because.push([one, why]);
	};
	const ends = told.map((testimony): End => ({ testimony, node: nodeOf(testimony, world) }));
	const joining: Joining = { ends, world, joined, join };
	for (const rule of [joinDescribed, joinSpeakers, joinStaff, joinSummaries, joinShared, joinReports]) rule(joining);
	const needless = needlessReports(joining);
	const why = Map.groupBy(because, ([node]) => joined.of(node));
	return [...Map.groupBy(ends, ({ node }) => joined.of(node))]
		.filter(([node]) => !needless.has(node))
		.map(([node, held]) => {
			const testimonies = held.map(({ testimony }) => testimony);
			const reasons = (why.get(node) ?? []).map(([, reason]) => reason);
			return { testimonies, why: [...new Set(isNamedTwice(testimonies) ? [...reasons, "name" as const] : reasons)].sort() };
		});
}

const isNamedTwice = (testimonies: readonly Testimony[]): boolean =>
	new Set(testimonies.filter(({ kind }) => kind === "named" || kind === "report").map(({ member }) => member.article)).size > 1;

/** A name, an outlet, a group's or an office's words; somebody whom only an anonymous noun stands for is one with others of the noun only where the same outlet was told. */
function nodeOf({ kind, named, name, described, through, member }: Testimony, { ownOutlets }: World): string {
	const { head, words, isPlural } = described;
	if (named) return `named ${named.key}`;
	if (kind === "document") return `document ${nameWords(name).join(" ")}`;
	if (head !== "" && (isPlural || (words.size > 0 && !isAnonymous(head)))) return `described ${head} ${[...words].sort().join(" ")}`;
	return `unnamed ${head || name.toLowerCase()} ${through?.key ?? ownOutlets.get(member.article)?.key ?? `article ${member.article}`}`;
}
