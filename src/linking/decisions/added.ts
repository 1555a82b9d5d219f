import type { Attribution, Parts } from "../../attribution/attribution.ts";
import { attributionId } from "../../attribution/identity.ts";
import { answersOf } from "../../attribution/labels/answered.ts";
import { contextOf, labelsOf } from "../../attribution/labels/labels.ts";
import { quantitiesOf } from "../../attribution/quantities/quantities.ts";
import { saidOf, surroundingsOf } from "../../attribution/said/said.ts";
import { entitiesOf, NO_HINTS } from "../../entities/entities.ts";
import type { Span } from "../../text/span.ts";
import { unitsOf } from "../../text/units.ts";
import type { Entry } from "../entry.ts";
import { withSpeaker } from "./decided-entries.ts";
import { isLikely } from "./reading-at.ts";

/** A statement that a person added to an article: where its parts stand in the text as it is now, and the name of whoever made it. */
export interface Added extends Pick<Parts, "source" | "cue" | "content"> {
	readonly name: string | null;
}

/** An article with the statements that people added, the last of those that are about one statement. What was read of the same statement gives way to it. */
export function withAdded(entry: Entry, added: readonly Added[]): Entry {
	const whole = added.reduce<Entry>(withOne, entry);
	const parts = added.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]);
	const isInside = ({ start, end }: Entry["sentences"][number]): boolean => parts.some((span) => span.start < end && start < span.end);
	return { ...whole, sentences: whole.sentences.map((sentence) => (isInside(sentence) ? { ...sentence, voice: "attributed" } : sentence)) };
}

function withOne(entry: Entry, added: Added): Entry {
	const [content] = added.content;
	if (!content) return entry;
	const same = entry.attributions.filter((row) => isSame(row, added));
	const gone = new Set(same.map(({ id }) => id));
	const others = entry.attributions.filter(({ id }) => !gone.has(id));
	const whole = { ...entry, attributions: others };
	const made = rowOf(whole, added);
	const inherited = same.find(({ parent }) => parent !== null && !gone.has(parent))?.parent;
	const row = { ...made, parent: inherited ?? holderOf(others, made)?.id ?? null };
	const attributions = others.map((one) => (isUnder(one, row, gone) ? { ...one, parent: row.id } : one));
	return { ...entry, attributions: [...attributions, row].sort((one, other) => startOf(one) - startOf(other) || (one.id < other.id ? -1 : 1)) };
}

/** Whether what was read is the statement that a person added: most of its characters, and not on the word of somebody whose words stand elsewhere. */
const isSame = (row: Attribution, { source, content: [content] }: Added): boolean =>
	content !== undefined &&
	row.content.some((span) => isLikely(span, content)) &&
	(source.length === 0 || row.source.length === 0 || row.source.some((one) => source.some((other) => one.start < other.end && other.start < one.end)));

/** A statement with all that its own words tell, as if it had been read. */
function rowOf(entry: Entry, { name, ...parts }: Added): Attribution {
	const { id, text, zones, attributions, published } = entry;
	const units = unitsOf(text, zones);
	const context = contextOf(units);
	const all = [...attributions.filter((row) => startOf(row) < startOf(parts)), { ...parts, confidence: 1 }];
	const entities = entitiesOf(id, units, all, NO_HINTS);
	const sources = all.flatMap(({ source }) => source).sort((one, other) => one.start - other.start || other.end - one.end);
	const labels = labelsOf(text, { ...parts, confidence: 1 }, context, entities, sources);
	const [answer = { answer: null, answered: [] }] = answersOf(text, [{ ...parts, ...labels, confidence: 1 }], context);
	const row: Attribution = {
		...{ id: attributionId(id, parts), ...parts, parent: null, recipient: [], ...labels, ...answer },
		said: saidOf(text, parts, surroundingsOf([...attributions, parts], published, context.sentencesFrom)),
		quantities: quantitiesOf(text, parts.content),
		confidence: 1,
	};
	const called = name ?? labels.speaker.name;
	return called === null ? row : withSpeaker(row, called, entry);
}

const startOf = ({ source, cue, content }: Pick<Parts, "source" | "cue" | "content">): number =>
	Math.min(...[...source, ...cue, ...content].map(({ start }) => start));

const holds = (outer: readonly Span[], inner: readonly Span[]): boolean =>
	inner.every(({ start, end }) => outer.some((span) => span.start <= start && end <= span.end));

const partsOf = ({ source, cue, content }: Pick<Parts, "source" | "cue" | "content">): readonly Span[] => [...source, ...cue, ...content];

/** The statement with the shortest content that holds another whole. */
const holderOf = (rows: readonly Attribution[], row: Attribution): Attribution | undefined =>
	rows
		.filter(({ content }) => holds(content, partsOf(row)))
		.toSorted((one, other) => lengthOf(one) - lengthOf(other))
		.at(0);

const lengthOf = ({ content }: Attribution): number => content.reduce((sum, { start, end }) => sum + end - start, 0);

/** Whether a statement is made inside the added one: it stood under what gave way, or stands whole in the new one's content without another between them. */
const isUnder = (row: Attribution, added: Attribution, gone: ReadonlySet<string>): boolean =>
	(row.parent !== null && gone.has(row.parent)) || (row.parent === added.parent && row.id !== added.parent && holds(added.content, partsOf(row)));
