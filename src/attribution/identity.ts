import { createHash } from "node:crypto";
import type { Span } from "../text/span.ts";
import type { Parts } from "./attribution.ts";

const places = (spans: readonly Span[]): number[][] => spans.map(({ start, end }) => [start, end]);

/** An attribution's id: the first 16 hexadecimal digits of the SHA-256 of its article's id and of where its parts stand. */
export const attributionId = (article: string, { source, cue, content }: Pick<Parts, "source" | "cue" | "content">): string =>
	createHash("sha256")
		.update(JSON.stringify([article, places(source), places(cue), places(content)]))
		.digest("hex")
		.slice(0, 16);
