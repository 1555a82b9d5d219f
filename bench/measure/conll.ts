/** A name in a text of CoNLL-2003. */
export interface MarkedName {
	readonly start: number;
	readonly end: number;
	/** PER, ORG, LOC or MISC. */
	readonly type: string;
}

export interface NamedText {
	readonly text: string;
	readonly names: readonly MarkedName[];
}

const DOCUMENT = "-DOCSTART-";

/**
 * The documents of a CoNLL-2003 file: a token a line with its number, its form and its tag (B- opens a name, I- goes on with it), sentences parted by blank lines,
 * documents by a -DOCSTART-. The text has a blank between tokens and a line for each sentence; its offsets are UTF-16.
 */
export function conllTexts(file: string): readonly NamedText[] {
	const documents: { text: string; names: MarkedName[] }[] = [];
	let open: { text: string; names: MarkedName[] } | null = null;
	let before = "\n";
	for (const line of file.split("\n")) {
		const [, form, tag = "O"] = line.split("\t");
		if (form === undefined) {
			before = "\n";
			continue;
		}
		if (form === DOCUMENT) {
			open = null;
			continue;
		}
		if (open === null) {
			open = { text: "", names: [] };
			documents.push(open);
		} else {
			open.text += before;
		}
		const start = open.text.length;
		open.text += form;
		const [place, type = ""] = tag.trim().split("-");
		const last = open.names.at(-1);
		if (place === "B") open.names.push({ start, end: open.text.length, type });
		else if (place === "I" && last) open.names[open.names.length - 1] = { ...last, end: open.text.length };
		before = " ";
	}
	return documents;
}
