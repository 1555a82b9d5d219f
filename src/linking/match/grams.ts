/** Characters in a piece of a word. Four tell "misspelled" and "misspelling" as near, and "form" and "farm" as far. */
const LENGTH = 4;

/** The runs of four characters in a word, its ends marked; a shorter word is one run. */
export function gramsOf(form: string): readonly string[] {
	const marked = `_${form}_`;
	if (marked.length <= LENGTH) return [marked];
	return Array.from({ length: marked.length - LENGTH + 1 }, (_, at) => marked.slice(at, at + LENGTH));
}
