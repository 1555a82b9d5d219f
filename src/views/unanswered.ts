import type { EntityType } from "../entities/entity.ts";
import type { Claim } from "../linking/links.ts";
import { outletKey } from "../linking/whose/trail.ts";
import type { Matter } from "./matter.ts";
import { answersTo } from "./told.ts";

/** Those who could be asked. */
const ASKED: ReadonlySet<EntityType> = new Set(["person", "organisation", "government", "company"]);

/** The people and bodies that the words of a claim name, who do not put it forward and of whom these texts have no answer to it, in the order in which texts name them. Outlets are none. */
export function unansweredIn(matter: Matter, claim: Pick<Claim, "members">): readonly string[] {
	const heard = new Set(claim.members.flatMap(({ whose }) => whose.map(outletKey)));
	for (const { row } of answersTo(matter, claim)) heard.add(outletKey(row.speaker.name ?? ""));
	const names = claim.members.flatMap(({ article, start, end }) =>
		(matter.text.get(article)?.entities ?? [])
			.filter(({ type, mentions }) => ASKED.has(type) && mentions.some((one) => one.form === "name" && start <= one.start && one.end <= end))
			.map(({ name }) => name),
	);
	// A short form of a name, or a longer one, is taken for the same: to say of somebody who did answer that nothing was found would be worse.
	const isHeard = (key: string): boolean => [...heard].some((one) => one !== "" && (one.includes(key) || key.includes(one)));
	const seen = new Map(names.map((name) => [outletKey(name), name]));
	return [...seen].flatMap(([key, name]) => (isHeard(key) || matter.outlets.has(key) ? [] : [name]));
}
