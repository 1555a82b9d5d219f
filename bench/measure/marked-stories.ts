import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { utf16Offsets } from "./utf16-offsets.ts";

const Story = v.object({
	claims: v.array(v.object({ id: v.string(), members: v.array(v.object({ article: v.string(), start: v.number(), end: v.number() })) })),
});

interface Range {
	readonly article: string;
	readonly start: number;
	readonly end: number;
}

/** A story marked by hand: its folder's name and the places that take up each claim, as UTF-16 offsets. */
export interface MarkedStory {
	readonly name: string;
	readonly articles: string;
	readonly claims: readonly (readonly Range[])[];
}

/** The stories in a folder: NAME/story.json with spans in code points, and NAME/articles/ID.txt. */
export const markedStories = (folder: string): readonly MarkedStory[] =>
	readdirSync(folder)
		.sort()
		.map((name) => {
			const articles = join(folder, name, "articles");
			const offsets = new Map(
				readdirSync(articles).map((file) => [file.replace(/\.txt$/u, ""), utf16Offsets(readFileSync(join(articles, file), "utf8"))] as const),
			);
			const { claims } = v.parse(Story, JSON.parse(readFileSync(join(folder, name, "story.json"), "utf8")));
			const at = (article: string, offset: number): number => offsets.get(article)?.[offset] ?? offset;
			return {
				name,
				articles,
				claims: claims.map(({ members }) => members.map(({ article, start, end }) => ({ article, start: at(article, start), end: at(article, end) }))),
			};
		});

/** A longer place holds too much for containment to mean anything; UTF-16 units. */
const LONGEST = 500;
const LEAST = 0.3;
const INSIDE = 0.8;

/** How far two places are one: the part of both together that they share, or nearly all where one lies in the other; 0 where that is little. As the stories' scorer has it. */
export function nearness(one: Range, other: Range): number {
	if (one.article !== other.article) return 0;
	const shared = Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
	const [shorter = 0, longer = 0] = [one.end - one.start, other.end - other.start].sort((a, b) => a - b);
	const near = Math.max(shared / Math.max(1, shorter + longer - shared), longer <= LONGEST ? (INSIDE * shared) / Math.max(1, shorter) : 0);
	return near >= LEAST ? near : 0;
}
