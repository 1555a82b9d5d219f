/** A line that holds something: its trimmed characters, and how many empty lines stand before it. */
export interface Line {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly emptyBefore: number;
}

const LINE = /[^\r\n\u2028\u2029]+|\r\n|[\r\n\u2028\u2029]/g;

/** The lines of a text that hold more than white space, in order, the first `most` of them; offsets are those of the trimmed line. */
export function linesOf(text: string, most = Number.POSITIVE_INFINITY): readonly Line[] {
	const lines: Line[] = [];
	let breaks = 1;
	for (const { 0: run, index } of text.matchAll(LINE)) {
		const trimmed = run.trim();
		if (trimmed !== "") {
			const start = index + run.indexOf(trimmed);
			lines.push({ start, end: start + trimmed.length, text: trimmed, emptyBefore: breaks - 1 });
			if (lines.length >= most) break;
			breaks = 0;
		} else if (/^[\r\n\u2028\u2029]/.test(run)) {
			breaks += 1;
		}
	}
	return lines;
}
