import type { Member } from "../linking/links.ts";

/** What the source does with a claim, and what the article that tells it does: two voices. */
const VOICES: Readonly<Record<Member["stance"], readonly [source: string, own: string]>> = {
	asserts: ["says", "in its own voice"],
	repeats: ["says", "in its own voice"],
	reports: ["says", "with distance"],
	denies: ["denies", "disputes it"],
	doubts: ["doubts", "doubts it"],
	corrects: ["gives another value", "gives another value"],
};

/** How a member takes up its claim, source and article apart. A sentence outside any statement has the article's voice alone. */
export const stanceWords = ({ stance, attribution }: Pick<Member, "stance" | "attribution">): string => {
	const [source, own] = VOICES[stance];
	if (attribution === null) return `article: ${own}`;
	return stance === "reports" ? "article: with distance" : `source: ${source} · article: attributed`;
};
