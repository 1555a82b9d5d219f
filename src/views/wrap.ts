/** Where lines are broken when nobody says how wide the window is, in characters. */
const USUAL_WIDTH = 100;
/** Longer lines are hard to read, shorter ones cannot hold an indent and a word. */
const [NARROWEST, WIDEST] = [40, 120];

/** How wide to write, in characters. */
export const widthOf = (out: object): number => {
	const columns = "columns" in out && typeof out.columns === "number" && out.columns > 0 ? out.columns : USUAL_WIDTH;
	return Math.min(Math.max(columns, NARROWEST), WIDEST);
};

/** Lines of at most `width` characters, broken between words; the first begins with `first`, the others with `rest`. A longer word stands alone. */
export const wrap = (text: string, width: number, first = "", rest = first): string[] => {
	const lines: string[] = [];
	let line = first;
	let isBare = true;
	for (const word of text.split(" ")) {
		if (!isBare && line.length + 1 + word.length > width) {
			lines.push(line);
			line = rest;
			isBare = true;
		}
		line += isBare ? word : ` ${word}`;
		isBare = false;
	}
	return [...lines, line];
};
