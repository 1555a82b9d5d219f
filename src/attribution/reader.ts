import type { Article } from "../article/article.ts";
import { ENGLISH } from "../article/language.ts";
import { sentencesOf } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";
import type { Attribution, Parts } from "./attribution.ts";
import { attributionId } from "./identity.ts";
import { contextOf, labelsOf } from "./labels/labels.ts";
import { loadPartsReader } from "./parts.ts";
import type { Reading, Sentence } from "./reading.ts";

/** Reads one article; what it finds depends on that article alone. */
export type Reader = (article: Article) => Promise<Reading>;

const spansOf = ({ source, cue, content }: Parts): readonly Span[] => [...source, ...cue, ...content];

const startOf = (parts: Parts): number => Math.min(...spansOf(parts).map(({ start }) => start));

/** Sentences outside page clutter, each with whether any part of an attribution stands in it. Both lists in reading order; spans may overlap. */
const voicesOf = ({ text, zones }: Article, rows: readonly Parts[]): Sentence[] => {
	const spans = rows.flatMap(spansOf).sort((one, other) => one.start - other.start);
	const clutter = zones.filter(({ zone }) => zone === "boilerplate");
	let reach = -1;
	let next = 0;
	let cluttered = 0;
	const out: Sentence[] = [];
	for (const { start, end } of sentencesOf(text, zones)) {
		while ((clutter[cluttered]?.end ?? text.length) <= start && cluttered < clutter.length) cluttered++;
		if ((clutter[cluttered]?.start ?? text.length) <= start) continue;
		for (let span = spans[next]; span && span.start < end; span = spans[++next]) reach = Math.max(reach, span.end);
		out.push({ start, end, voice: reach > start ? "attributed" : "writer" });
	}
	return out;
};

/** Load the model once, for any number of articles. Readings reject once the signal is given. */
export const loadReader = async (stopped: AbortSignal): Promise<Reader> => {
	const partsOf = await loadPartsReader(stopped);
	return async (article) => {
		const english = article.language === ENGLISH;
		const rows = english ? [...(await partsOf(article))].sort((one, other) => startOf(one) - startOf(other)) : [];
		const context = contextOf(article.text, article.zones);
		const attributions = rows.map(
			(parts): Attribution => ({
				id: attributionId(article.id, parts),
				source: parts.source,
				cue: parts.cue,
				content: parts.content,
				parent: null,
				recipient: [],
				...labelsOf(article.text, parts, context),
				said: { earliest: null, latest: null, evidence: [] },
				quantities: [],
				confidence: parts.confidence,
			}),
		);
		return { schema: 1, article, sentences: voicesOf(article, rows), entities: [], attributions };
	};
};
