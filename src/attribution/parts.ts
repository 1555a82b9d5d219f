import type { Article } from "../article/article.ts";
import { type Chain, chainOf, type Run, runsOf } from "../encoder/chain.ts";
import { MODEL, vocabulary } from "../encoder/model.ts";
import { type Encoder, loadEncoder, type Scores } from "../encoder/session.ts";
import { SKIPPED, type Tokens, tokensOf, windowsOf } from "../encoder/tokens.ts";
import { wordPiecesWith } from "../encoder/word-pieces.ts";
import { type Span, spanOf } from "../text/span.ts";
import type { Parts } from "./attribution.ts";

/** Finds the sources, cues and contents of an article, tied together, in reading order of their first words. */
export type PartsReader = (article: Pick<Article, "text" | "zones">) => Promise<readonly Parts[]>;

/** The marks at both ends of a window. */
const MARKS = 2;
/** What the first kind of a cue's runs is; the order of labels is that of training/examples.py. */
const SOURCE = 0;
/** Labels at which a source and a content begin. Of 19,868 attributions in PolNeAR's training articles 6 have a source in two pieces, and 36 no content. */
const ONE_SOURCE_SOME_CONTENT = { once: 1, needed: 3 };

interface Found {
	readonly cue: readonly Run[];
	readonly source: readonly Run[];
	readonly content: readonly Run[];
	readonly confidence: number;
}

const least = (certainty: readonly number[], runs: readonly Run[]): number => Math.min(1, ...runs.flatMap((run) => certainty.slice(run.first, run.end)));
const mean = (certainty: readonly number[], runs: readonly Run[]): number => {
	const of = runs.flatMap((run) => certainty.slice(run.first, run.end));
	return of.length === 0 ? 0 : of.reduce((sum, value) => sum + value, 0) / of.length;
};

const same = (one: readonly Run[], other: readonly Run[]): boolean =>
	one.length === other.length && one.every((run, index) => run.first === other[index]?.first && run.end === other[index]?.end);

/** A cue in two pieces ("called … a failure") is found twice with the same source and content: it is one. */
const withJoinedCues = (found: readonly Found[]): Found[] => {
	const out: Found[] = [];
	for (const row of found) {
		const twin = out.findIndex((other) => row.source.length > 0 && same(other.source, row.source) && same(other.content, row.content));
		const other = out[twin];
		if (other) out[twin] = { ...other, cue: [...other.cue, ...row.cue], confidence: Math.max(other.confidence, row.confidence) };
		else out.push(row);
	}
	return out;
};

const foundIn = (scores: Scores, inside: readonly boolean[], cues: Chain, roles: Chain): Found[] => {
	const path = cues.best(scores.cues, inside);
	const certainty = cues.certainty(scores.cues, path);
	const found: Found[] = [];
	for (const cue of runsOf(path)) {
		const of = scores.roles.get(cue.first);
		if (!of) continue;
		const labels = roles.best(of, inside, ONE_SOURCE_SOME_CONTENT);
		const runs = runsOf(labels);
		const content = runs.filter((run) => run.kind !== SOURCE);
		const source = runs.filter((run) => run.kind === SOURCE);
		const sure = roles.certainty(of, labels);
		found.push({ cue: [cue], source, content, confidence: least(certainty, [cue]) * least(sure, source) * mean(sure, content) });
	}
	return withJoinedCues(found);
};

/** Load the model once; the reader may then be called for one article after another. It rejects between two windows once the signal is given. */
export const loadPartsReader = async (stopped: AbortSignal): Promise<PartsReader> => {
	const wordPieces = wordPiecesWith(vocabulary());
	const encode: Encoder = await loadEncoder();
	const cues = chainOf(MODEL.cues);
	const roles = chainOf(MODEL.roles);

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
		const spans = (runs: readonly Run[], from: number): Span[] =>
			runs.map((run) => spanOf(text, tokens.starts[from + run.first] ?? 0, tokens.ends[from + run.end - 1] ?? 0));
		const out: Parts[] = [];
		for (const [start, end] of windowsOf(tokens.breaks, MODEL.window - MARKS)) {
			stopped.throwIfAborted();
			const scores = await encode(tokens.ids.slice(start, end), tokens.shapes.slice(start, end));
			for (const { cue, source, content, confidence } of foundIn(scores, tokens.inside.slice(start, end), cues, roles)) {
				out.push({ source: spans(source, start), cue: spans(cue, start), content: spans(content, start), confidence: Math.round(confidence * 100) / 100 });
			}
		}
		return out;
	};
};
