/** The UTF-16 offset of each code point of a text, and of its end. */
export function utf16Offsets(text: string): readonly number[] {
	const offsets = [0];
	for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
	return offsets;
}
