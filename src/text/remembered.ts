/** More different texts than these are forgotten together. */
const MOST = 20_000;

/** A function of a text that keeps what it gave: names and the like come again and again. What it gives must depend on the text alone, and belongs to all who ask. */
export function remembered<Value extends object>(make: (text: string) => Value): (text: string) => Value {
	const held = new Map<string, Value>();
	return (text) => {
		const known = held.get(text);
		if (known !== undefined) return known;
		if (held.size >= MOST) held.clear();
		const made = make(text);
		held.set(text, made);
		return made;
	};
}
