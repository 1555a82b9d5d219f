import type { Attribution } from "../../attribution/attribution.ts";
import { compare } from "../../text/sorted.ts";
import type { World } from "../world.ts";

/** A statement in which a person is named. */
export interface Naming {
	readonly article: string;
	readonly row: Attribution;
}

/** A person whom statements are about. */
export interface SpokenOf {
	/** The form of the name that most articles have. */
	readonly name: string;
	/** By article, then place. */
	readonly namings: readonly Naming[];
}

/** The people who are named, or meant by a noun or pronoun, in what others are reported to have said, by name; not what they say themselves. Linear in mentions times the statements of an article. */
export function spokenOfIn({ entries, names }: World): readonly SpokenOf[] {
	const held = new Map<string, { readonly name: string; readonly namings: Map<string, Naming> }>();
	const people = mostlyPeople({ entries, names });
	for (const { id, entities, attributions } of entries.values()) {
		for (const { name, type, mentions } of entities) {
			const named = names.of(id, name);
			if (type !== "person" || named.isOutlet || !people.has(named.key)) continue;
			for (const row of attributions) {
				const isOwn = row.speaker.name !== null && names.of(id, row.speaker.name).key === named.key;
				if (isOwn || !mentions.some((mention) => row.content.some((span) => span.start <= mention.start && mention.end <= span.end))) continue;
				const one = held.get(named.key) ?? { name: named.name, namings: new Map<string, Naming>() };
				held.set(named.key, one);
				one.namings.set(row.id, { article: id, row });
			}
		}
	}
	return [...held.values()].map(({ name, namings }) => ({ name, namings: [...namings.values()] })).sort((one, other) => compare(one.name, other.name));
}

/** Keys of the names that more articles have for a person than for something else: a machine takes a place for a person now and then. */
function mostlyPeople({ entries, names }: Pick<World, "entries" | "names">): ReadonlySet<string> {
	const votes = new Map<string, number>();
	for (const { id, entities } of entries.values())
		for (const { name, type } of entities) {
			const { key } = names.of(id, name);
			votes.set(key, (votes.get(key) ?? 0) + (type === "person" ? 1 : -1));
		}
	return new Set([...votes].flatMap(([key, vote]) => (vote > 0 ? [key] : [])));
}
