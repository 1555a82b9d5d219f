import type { Draft, Zone, ZoneName } from "../article.ts";
import { cleaned } from "../encoding.ts";
import { Unreadable } from "../failure.ts";

/** A paragraph of a document whose text the program puts together itself. */
export interface Block {
	readonly text: string;
	readonly zone: ZoneName;
	/** What told the zone. */
	readonly why: string;
}

/** Paragraphs stand apart by an empty line, so that no sentence runs from one into the next. */
const BETWEEN = "\n\n";

/** A draft whose text is the blocks in their order, each a zone. Throws Unreadable (empty) where they hold nothing. */
export function draftOfBlocks(blocks: readonly Block[], rest: Omit<Draft, "text" | "zones" | "recordId">): Draft {
	const { text, notices } = cleaned(blocks.map((block) => block.text).join(BETWEEN));
	if (!/\S/.test(text)) throw new Unreadable("empty");
	const zones: Zone[] = [];
	let start = 0;
	for (const { text: own, zone, why } of blocks) {
		zones.push({ start, end: start + own.length, zone, why });
		start += own.length + BETWEEN.length;
	}
	return { ...rest, recordId: null, text, zones, notices: [...rest.notices, ...notices] };
}

/** A block in the body. */
export const bodyBlock = (text: string): Block => ({ text, zone: "body", why: "paragraph" });
