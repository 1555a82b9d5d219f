import type { Block } from "./paper.ts";

/** Every sign that may begin or end markup in Markdown (CommonMark 0.31, section 2.4; tables, footnotes and addresses that become links of themselves are GitHub's), and mathematics. */
const MARKUP = /[\\`*_{}[\]<>#|~&^$@!]|(?<=\b(?:https?|ftp|mailto|xmpp)):|(?<=\bwww)\./gi;
/** What makes a list, a heading or a line of what begins a line. */
const BEGINS = /^(?=[-+=])|(?<=^\d{1,9})(?=[.)])/;

/** Words of a text as Markdown that is nothing but these words. */
export const markdownText = (text: string): string => text.replaceAll(MARKUP, (sign) => `\\${sign}`).replace(BEGINS, "\\");

const BEFORE = { title: "# ", heading: "\n## ", paragraph: "\n", quiet: "\n" } as const;

const markdownBlock = (block: Block): string => {
	const words = markdownText(block.text);
	if (block.kind !== "statement") return `${BEFORE[block.kind]}${words}\n`;
	return `\n${words}[^${block.note}]\n\n[^${block.note}]: ${block.about.map(markdownText).join("\\\n    ")}\n`;
};

/** A paper in Markdown, notes as footnotes; each stands below its statement. */
export async function* markdownOf(paper: AsyncIterable<Block>): AsyncGenerator<string> {
	for await (const block of paper) yield markdownBlock(block);
}
