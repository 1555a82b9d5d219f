import type { Article } from "../article/article.ts";
import { chainOf, type Run } from "../encoder/chain.ts";
import { MODEL, vocabulary } from "../encoder/model.ts";
import { loadEncoder } from "../encoder/session.ts";
import { SKIPPED, type Tokens, tokensOf, windowsOf } from "../encoder/tokens.ts";
import { wordPiecesWith } from "../encoder/word-pieces.ts";
import { type Hints, NO_HINTS } from "../entities/entities.ts";
import type { Tagged } from "../entities/tags.ts";
import { type Span, spanOf } from "../text/span.ts";
import type { Parts } from "./attribution.ts";
import { twoDecimals } from "./confidence.ts";
import { type LinkWindow, likenessIn } from "./likeness.ts";
import { cutApart, namesIn } from "./names.ts";
import { partsIn } from "./parts.ts";

/** What one pass of the network sees in an article. Lists are in reading order; names do not overlap. */
export interface Seen extends Hints {
	readonly rows: readonly Parts[];
}

export type Pass = (article: Pick<Article, "text" | "zones">) => Promise<Seen>;

/** What there is to see in a text that is not read. */
export const NOTHING: Seen = { rows: [], ...NO_HINTS };

/** The marks at both ends of a window. */
const MARKS = 2;

/** Load the model once; the pass may then be made over one article after another. It rejects between two windows once the signal is given. */
export const loadPass = async (stopped: AbortSignal): Promise<Pass> => {
	const wordPieces = wordPiecesWith(vocabulary());
	const encode = await loadEncoder();
	const [cueChain, roleChain, nameChain] = [chainOf(MODEL.cues), chainOf(MODEL.roles), chainOf(MODEL.names)];

	return async ({ text, zones }) => {
		let next = 0;
		/** Numbers of zones and of what stands between them, in reading order. */
		const zoneAt = (start: number): number => {
			while (next < zones.length && (zones[next]?.end ?? 0) <= start) next++;
			const zone = zones[next];
			if (!zone || start < zone.start) return 2 * next;
			return zone.zone === "boilerplate" ? SKIPPED : 2 * next + 1;
		};
		const tokens: Tokens = tokensOf(text, wordPieces(text), zoneAt);
		const range = (run: Run, from: number) => ({ start: tokens.starts[from + run.first] ?? 0, end: tokens.ends[from + run.end - 1] ?? 0 });
		const spans = (runs: readonly Run[], from: number): Span[] =>
			runs.map((run) => {
				const { start, end } = range(run, from);
				return spanOf(text, start, end);
			});
		const rows: Parts[] = [];
		const names: Tagged[] = [];
		const windows: LinkWindow[] = [];
		for (const [start, end] of windowsOf(tokens.breaks, MODEL.window - MARKS)) {
			stopped.throwIfAborted();
			const scores = await encode(tokens.ids.slice(start, end), tokens.shapes.slice(start, end));
			const inside = tokens.inside.slice(start, end);
			for (const { source, cue, content, confidence } of partsIn(scores, inside, cueChain, roleChain)) {
				rows.push({ source: spans(source, start), cue: spans(cue, start), content: spans(content, start), confidence });
			}
			for (const run of namesIn(scores.names, inside, nameChain)) {
				names.push(...cutApart(text, { ...range(run, start), type: run.type, certainty: twoDecimals(run.certainty) }));
			}
			windows.push({ from: scores.from, to: scores.to, first: start, starts: tokens.starts.slice(start, end) });
		}
		return { rows, names, likeness: likenessIn(windows, MODEL.far) };
	};
};
