import irregular from "./lexicons/irregular.json" with { type: "json" };

const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(irregular.forms));

/**
 * A base form with its inflected forms: third person (or plural), past and -ing.
 * Where English doubles a consonant by stress ("admitted", "visited") both spellings are given: the wrong one does not occur in text.
 */
export function formsOf(base: string): readonly string[] {
	const listed = IRREGULAR.get(base);
	if (listed !== undefined) {
		return [base, ...listed];
	}
	if (base.endsWith("e")) {
		return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
	}
	if (/[^aeiou]y$/.test(base)) {
		return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
	}
	const third = /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
	const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(base) ? base + base.slice(-1) : undefined;
	return [base, third, `${base}ed`, `${base}ing`, ...(doubled === undefined ? [] : [`${doubled}ed`, `${doubled}ing`])];
}

/** An entry of several words in all forms of its first word. */
export function entryForms(entry: string): readonly string[] {
	const space = entry.indexOf(" ");
	return space < 0 ? formsOf(entry) : formsOf(entry.slice(0, space)).map((form) => form + entry.slice(space));
}
