/** Trees of rows that grow by joining: since a row is only ever hung under a row of another tree, no row can come to stand above itself. */
export interface Forest {
	/** The row above, or null at the top of a tree. */
	readonly parentOf: (row: number) => number | null;
	/** Hang a row that has no parent under another; false, and nothing done, where it has one or the other stands below it. */
	readonly hang: (row: number, under: number) => boolean;
}

/** `size` rows, numbered from 0, each a tree of its own. Tops of trees are found as in Tarjan's union-find: near linear in all calls together. */
export function forestOf(size: number): Forest {
	const parents: (number | null)[] = new Array<number | null>(size).fill(null);
	const upward = Array.from({ length: size }, (_, row) => row);
	const topOf = (row: number): number => {
		let at = row;
		for (let up = upward[at] ?? at; up !== at; up = upward[at] ?? at) {
			upward[at] = upward[up] ?? up;
			at = up;
		}
		return at;
	};
	return {
		parentOf: (row) => parents[row] ?? null,
		hang: (row, under) => {
			if (parents[row] !== null || topOf(under) === row) return false;
			parents[row] = under;
			upward[row] = under;
			return true;
		},
	};
}
