import { createHash } from "node:crypto";
import { compare } from "../../text/sorted.ts";
import type { Entry } from "../entry.ts";
import type { Conflict } from "../links.ts";
import { explanationOf } from "./explanation.ts";

/** What is found before it has an id and a sentence of its own. */
export interface Finding extends Pick<Conflict, "type" | "verdict" | "spans"> {
	/** Two of its places that differ, which are quoted first. */
	readonly between: readonly [Conflict["spans"][number], Conflict["spans"][number]];
}

/** A conflict of a finding: its spans by article and start, its id the first 16 hexadecimal digits of the SHA-256 of its type and spans. */
export function conflictFrom({ type, verdict, spans, between }: Finding, entries: ReadonlyMap<string, Entry>): Conflict {
	const sorted = spans.toSorted((one, other) => compare(one.article, other.article) || one.start - other.start || one.end - other.end);
	const key = JSON.stringify([type, sorted.map(({ article, start, end }) => [article, start, end])]);
	const nameOf = (article: string): string => {
		const entry = entries.get(article);
		return entry?.outlet ?? entry?.input ?? article;
	};
	return {
		id: createHash("sha256").update(key).digest("hex").slice(0, 16),
		type,
		verdict,
		explanation: explanationOf(type, verdict, sorted, between, nameOf),
		spans: sorted,
	};
}
