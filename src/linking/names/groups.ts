/** Groups of strings that are taken for one; joining is kept as a forest whose roots are the smallest members, so that no order of joining shows. */
export interface Groups {
	/** The smallest string of the group; a string that was never joined is alone. */
	readonly of: (item: string) => string;
	readonly join: (one: string, other: string) => void;
}

/** No groups yet. Near-linear: paths are halved as they are walked (Tarjan and van Leeuwen 1984). */
export function groups(): Groups {
	const above = new Map<string, string>();
	const of = (item: string): string => {
		let at = item;
		for (let up = above.get(at); up !== undefined; up = above.get(at)) {
			const next = above.get(up);
			if (next !== undefined) above.set(at, next);
			at = next ?? up;
		}
		return at;
	};
	const join = (one: string, other: string): void => {
		const [left, right] = [of(one), of(other)];
		if (left < right) above.set(right, left);
		else if (right < left) above.set(left, right);
	};
	return { of, join };
}
