import { polnearArticles } from "./polnear.ts";

/** Articles that several people marked: as gold, whose first person counts, and what the second marked as `hearsay read` would print it. */
export function doublyMarked(path: string): { readonly count: number; readonly first: string; readonly second: string } {
	const twice = polnearArticles(path).flatMap(({ id, text, marked: [, second], line }) => {
		if (!second) return [];
		return [{ line, read: JSON.stringify({ article: { id, text }, attributions: second.map((row) => ({ ...row, parent: null })) }) }];
	});
	return { count: twice.length, first: twice.map(({ line }) => line).join("\n"), second: twice.map(({ read }) => read).join("\n") };
}
