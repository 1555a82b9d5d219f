/** One place where a page may say something, in a ranked list of such places. */
export interface Evidence<From, Value> {
	/** Names the place: "JSON-LD author". */
	readonly name: string;
	/** What it says there, or null where it says nothing that can be used. */
	readonly read: (from: From) => Value | null;
}

/** What was found, and where. */
export interface Finding<Value> {
	readonly value: Value;
	readonly evidence: string;
}

/** What the first place of the ranking that says something says. */
export function best<From, Value>(ranking: readonly Evidence<From, Value>[], from: From): Finding<Value> | null {
	for (const { name, read } of ranking) {
		const value = read(from);
		if (value !== null) return { value, evidence: name };
	}
	return null;
}
