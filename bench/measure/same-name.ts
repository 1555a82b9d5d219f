const LITTLE: ReadonlySet<string> = new Set(["the", "a", "an", "of"]);

const wordsOf = (name: string): ReadonlySet<string> =>
	new Set(
		name
			.toLowerCase()
			.replaceAll(/[’']s\b|\./gu, "")
			.split(/[^\p{L}\p{N}]+/u)
			.filter((word) => word !== "" && !LITTLE.has(word)),
	);

/** Whether two names are taken for the same, as score/chains.py does: either's words contain the other's. No name is the same as no name. */
export function sameName(one: string | null, other: string | null): boolean {
	if (one === null || other === null) return one === other;
	const [left, right] = [wordsOf(one), wordsOf(other)];
	const holds = (all: ReadonlySet<string>, some: ReadonlySet<string>): boolean => some.size > 0 && [...some].every((word) => all.has(word));
	return holds(left, right) || holds(right, left);
}
