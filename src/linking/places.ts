import type { Place } from "./links.ts";

/** Places in the order of their articles' ids, then as they stand there. */
export const inPlaces = (one: Omit<Place, "text">, other: Omit<Place, "text">): number =>
	one.article < other.article ? -1 : one.article > other.article ? 1 : one.start - other.start || one.end - other.end;
