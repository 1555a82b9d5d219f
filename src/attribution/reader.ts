import type { Article } from "../article/article.ts";
import { ENGLISH } from "../article/language.ts";
import { MODEL } from "../encoder/model.ts";
import { entitiesOf } from "../entities/entities.ts";
import type { Span } from "../text/span.ts";
import { type Units, unitsOf } from "../text/units.ts";
import type { Attribution, Parts } from "./attribution.ts";
import { chainsOf } from "./chains/chains.ts";
import { confidenceOf, twoDecimals } from "./confidence.ts";
import { attributionId } from "./identity.ts";
import { answersOf } from "./labels/answered.ts";
import { contextOf, labelsOf } from "./labels/labels.ts";
import { loadPass, NOTHING } from "./pass.ts";
import { quantitiesOf } from "./quantities/quantities.ts";
import type { Reading, Sentence } from "./reading.ts";
import { withoutRunOns } from "./run-on.ts";
import { saidOf, surroundingsOf } from "./said/said.ts";

/** Reads one article; what it finds depends on that article alone. */
export type Reader = (article: Article) => Promise<Reading>;

const spansOf = ({ source, cue, content }: Parts): readonly Span[] => [...source, ...cue, ...content];

/** Sentences outside page clutter, each with whether any part of an attribution stands in it. Both lists in reading order; spans may overlap. */
const voicesOf = ({ text, sentences }: Units, zones: Article["zones"], rows: readonly Parts[]): Sentence[] => {
	const spans = rows.flatMap(spansOf).sort((one, other) => one.start - other.start);
	const clutter = zones.filter(({ zone }) => zone === "boilerplate");
	let reach = -1;
	let next = 0;
	let cluttered = 0;
	const out: Sentence[] = [];
	for (const { start, end } of sentences) {
		while ((clutter[cluttered]?.end ?? text.length) <= start && cluttered < clutter.length) cluttered++;
		if ((clutter[cluttered]?.start ?? text.length) <= start) continue;
		for (let span = spans[next]; span && span.start < end; span = spans[++next]) reach = Math.max(reach, span.end);
		out.push({ start, end, voice: reach > start ? "attributed" : "writer" });
	}
	return out;
};

const printed = (probability: number): number => twoDecimals(confidenceOf(probability, MODEL.calibration));

/**
 * Load the model once, for any number of articles. Readings reject once the signal is given. `sure` makes each attribution's confidence of the
 * probability that the network gives it.
 */
export const loadReader = async (stopped: AbortSignal, sure: (probability: number) => number = printed): Promise<Reader> => {
	const pass = await loadPass(stopped);
	return async (article) => {
		const english = article.language === ENGLISH;
		const seen = english ? await pass(article) : NOTHING;
		const units = unitsOf(article.text, article.zones);
		const context = contextOf(units);
		const rows = withoutRunOns(article.text, seen.rows, context);
		const links = chainsOf(article.text, rows, context);
		const parts = links.map((link) => link.parts);
		const entities = entitiesOf(article.id, units, parts, seen);
		const sources = parts.flatMap(({ source }) => source).sort((one, other) => one.start - other.start || other.end - one.end);
		const labelled = parts.map((row) => ({ ...row, ...labelsOf(article.text, row, context, entities, sources) }));
		const answers = answersOf(article.text, labelled, context);
		const surroundings = surroundingsOf(labelled, article.published, context.sentencesFrom);
		const ids = parts.map((row) => attributionId(article.id, row));
		const attributions = labelled.map(
			({ source, cue, content, confidence, ...labels }, index): Attribution => ({
				id: ids[index] ?? "",
				source,
				cue,
				content,
				parent: ids[links[index]?.parent ?? -1] ?? null,
				recipient: links[index]?.recipient ?? [],
				...labels,
				...(answers[index] ?? { answer: null, answered: [] }),
				said: saidOf(article.text, { source, cue, content }, surroundings),
				quantities: quantitiesOf(article.text, content),
				confidence: sure(confidence),
			}),
		);
		return {
			schema: 1,
			article,
			sentences: voicesOf(units, article.zones, parts),
			entities: english ? entities.entities : [],
			attributions,
		};
	};
};
