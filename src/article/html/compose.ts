import type { Removed, Zone, ZoneName } from "../article.ts";
import type { Cut } from "./cut.ts";
import type { Outline } from "./outline.ts";
import { cutParagraphs } from "./paragraphs.ts";
import type { Judged } from "./verdict.ts";

/** A line of an article's text, or several that belong together. */
export interface Line {
	readonly text: string;
	readonly zone: ZoneName;
	readonly why: string;
}

/** Joins lines to a text with its zones. Body, which needs no zone, is one zone over lines that follow each other. */
export function composed(lines: readonly Line[]): { readonly text: string; readonly zones: readonly Zone[] } {
	const zones: Zone[] = [];
	let at = 0;
	for (const { text, zone, why } of lines) {
		const before = zones.at(-1);
		const end = at + text.length;
		if (before !== undefined && before.zone === zone && before.why === why) zones[zones.length - 1] = { ...before, end };
		else zones.push({ start: at, end, zone, why });
		at = end + 1;
	}
	return { text: lines.map(({ text }) => text).join("\n"), zones };
}

/** What went out, in the page's order: whole parts, each once, and single paragraphs. */
export function removalsOf(outline: Outline, cut: Cut, judged: readonly Judged[]): readonly Removed[] {
	const found = new Map<number, { at: number; lines: string[] }>();
	for (const { firstPiece, text } of cutParagraphs(outline, cut.groups)) {
		const group = cut.groups[firstPiece] ?? 0;
		const removal = found.get(group);
		if (removal === undefined) found.set(group, { at: firstPiece, lines: [text] });
		else removal.lines.push(text);
	}
	const parts = [...found].map(([group, { at, lines }]) => ({ at, text: lines.join("\n"), ground: cut.grounds[group - 1] }));
	const single = judged.map(({ paragraph, verdict }) => ({ at: paragraph.firstPiece, text: paragraph.text, ground: "step" in verdict ? verdict : undefined }));
	return [...parts, ...single]
		.sort((one, other) => one.at - other.at)
		.flatMap(({ text, ground }) => (ground === undefined ? [] : [{ text, step: ground.step, why: ground.why }]));
}
