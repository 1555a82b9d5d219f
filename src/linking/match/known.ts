/** A claim that is known, or a text that may take one up. */
export interface Known {
	readonly id: string;
	readonly text: string;
	readonly title: string | null;
}

/** Claims by their ids, the order in which collections are made: of claims that are equally likely the one of the smaller id comes first, wherever it stood in its file. */
export const byId = (known: readonly Known[]): readonly Known[] => known.toSorted((one, other) => (one.id < other.id ? -1 : 1));
