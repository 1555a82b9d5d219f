import type { Claim, Derivation, Member } from "./links.ts";

/** A derivation's words stand at most so many characters from the member that they tell the source of: the next sentence at the farthest. */
const REACH = 300;

/** Whom each article cites for a claim, by id; sorted. Those outside the case stand by their names without "the", behind a space. */
export type Citing = ReadonlyMap<string, readonly string[]>;

/** The derivations by the article in which they stand. */
export function byArticle(derivations: readonly Derivation[]): ReadonlyMap<string, readonly Derivation[]> {
	const all = new Map<string, Derivation[]>();
	for (const derivation of derivations) {
		const held = all.get(derivation.article);
		if (held) held.push(derivation);
		else all.set(derivation.article, [derivation]);
	}
	return all;
}

/** Whom the articles of a claim have it from: derivations whose words stand at one of its members. */
export function citingFor({ members }: Pick<Claim, "members">, derivations: ReadonlyMap<string, readonly Derivation[]>): Citing {
	const citing = new Map<string, Set<string>>();
	for (const member of members) {
		const cited = citing.get(member.article) ?? new Set<string>();
		citing.set(member.article, cited);
		for (const derivation of derivations.get(member.article) ?? []) {
			const { article, name } = derivation.from;
			if (article !== member.article && isAt(member, derivation)) cited.add(article ?? ` ${name.replace(/^the /i, "")}`);
		}
	}
	return new Map([...citing].sort(([one], [other]) => (one < other ? -1 : Number(one > other))).map(([article, cited]) => [article, [...cited].sort()]));
}

const isAt = (member: Member, { start, end }: Derivation): boolean => start - member.end <= REACH && member.start - end <= REACH;
