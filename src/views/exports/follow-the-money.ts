import { createHash } from "node:crypto";
import { basename } from "node:path";
import { threeLetters } from "../../article/language.ts";
import type { SpeakerType } from "../../attribution/attribution.ts";
import type { Entry } from "../../linking/entry.ts";
import { RELEASE } from "../../release.ts";
import type { Matter } from "../matter.ts";
import { CAVEAT } from "../pages/frame.ts";
import { printable } from "../printable.ts";
import { quote, quoteAll } from "../quote.ts";
import { tellerOf } from "../statement.ts";
import { type Book, type Chosen, type Stated, statedIn } from "./stated.ts";
import { wordsOf } from "./stated-words.ts";

/** One entity of FollowTheMoney (followthemoney.tech); a property that nothing is known of is left out. */
interface Entity {
	readonly id: string;
	readonly schema: string;
	readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** What FollowTheMoney calls those who speak; a document and somebody unnamed are no entities. */
const SCHEMATA: Readonly<Record<SpeakerType, string | null>> = {
	person: "Person",
	organisation: "Organization",
	government: "PublicBody",
	outlet: "Organization",
	company: "Company",
	group: "LegalEntity",
	document: null,
	anonymous: null,
	none: null,
};

/** An id that FollowTheMoney takes, the same for the same thing in every export. */
const idOf = (kind: "text" | "statement" | "source" | "quoted", ...parts: readonly string[]): string =>
	`hearsay-${kind}-${createHash("sha256")
		.update(JSON.stringify([kind, ...parts]))
		.digest("hex")
		.slice(0, 32)}`;

const entity = (schema: string, id: string, properties: Readonly<Record<string, readonly (string | null)[]>>): Entity => ({
	id,
	schema,
	properties: Object.fromEntries(
		Object.entries(properties)
			.map(([name, values]): [string, string[]] => [
				name,
				[...new Set(values.flatMap((value) => (value === null || value.trim() === "" ? [] : [printable(value)])))],
			])
			.filter(([, values]) => values.length > 0),
	),
});

const dayOf = (date: string | null): string | null => date?.slice(0, 10) ?? null;

const webAddress = (url: string | null): string | null => (url !== null && /^https?:\/\/[^\s/]+/.test(url) ? url : null);

function textEntity(entry: Entry): Entity {
	const { id, title, input, byline, outlet, published, modified, captured, url, language } = entry;
	return entity("Article", idOf("text", id), {
		title: [title === null ? tellerOf(entry) : `${quote(title)} - headline of ${tellerOf(entry)}`],
		fileName: [basename(input)],
		author: byline,
		publisher: [outlet],
		publishedAt: [dayOf(published)],
		modifiedAt: [dayOf(modified)],
		retrievedAt: [dayOf(captured)],
		sourceUrl: [webAddress(url)],
		language: [threeLetters(language)],
		processingAgent: [`hearsay ${RELEASE}`],
		notes: [`${CAVEAT} Text ${id}, ${input}.`],
	});
}

/** A statement as a note: on the text that it stands in, and on whoever the text names for it. */
function statementEntity(stated: Stated, book: Book, source: Entity | null): Entity {
	const { entry, attribution, spans, takes } = stated;
	const { by, said, trail, notes, checked, stances } = wordsOf(stated, book);
	const pieces = spans.map(({ start, end }) => `${start}-${end}`).join(", ");
	return entity("Note", idOf("statement", entry.id, attribution?.id ?? pieces), {
		description: [`${said} - ${by}`],
		entity: [idOf("text", entry.id), source?.id ?? null],
		summary: [[...stances, trail, ...notes, checked].join(" · ")],
		keywords: takes.map(({ claim }) => `claim ${claim}`),
		notes: [`Text ${entry.id}, characters ${pieces}${attribution === null ? "" : `, statement ${attribution.id}`}`],
		publisher: [entry.outlet],
		sourceUrl: [webAddress(entry.url)],
	});
}

/** That a text quotes somebody: with its verbs. */
const quotedEntity = (entry: Entry, source: Entity, stated: readonly Stated[]): Entity =>
	entity("Documentation", idOf("quoted", entry.id, source.id), {
		document: [idOf("text", entry.id)],
		entity: [source.id],
		role: ["quoted"],
		summary: [
			`${tellerOf(entry)} has for it: ${[...new Set(stated.flatMap(({ attribution }) => (attribution && attribution.cue.length > 0 ? [quoteAll(attribution.cue)] : [])))].join(", ")}`,
		],
		date: [dayOf(entry.published)],
		publisher: [entry.outlet],
		sourceUrl: [webAddress(entry.url)],
	});

/** The entities of those who have a name, each by the ids of its statements. */
function sourcesOf({ voices }: Matter): ReadonlyMap<string, Entity> {
	const sources = new Map<string, Entity>();
	for (const { name, isNamed, type, sayings } of voices) {
		const schema = SCHEMATA[type];
		if (!isNamed || schema === null) continue;
		const source = entity(schema, idOf("source", schema, name), { name: [name] });
		for (const { row } of sayings) sources.set(row.id, source);
	}
	return sources;
}

/** Statements as entities of FollowTheMoney, one object a line: the texts, whoever has a name in them, each statement as a note on both, and who is quoted where. */
export function* entitiesOf(matter: Matter, book: Book, isChosen: Chosen): Generator<string> {
	const sources = sourcesOf(matter);
	const written = new Set<string>();
	for (const entry of matter.texts) {
		for (const one of entitiesIn(entry, statedIn(entry, book, isChosen), sources, book)) {
			if (!written.has(one.id)) yield `${JSON.stringify(one)}\n`;
			written.add(one.id);
		}
	}
}

function entitiesIn(entry: Entry, stated: readonly Stated[], sources: ReadonlyMap<string, Entity>, book: Book): readonly Entity[] {
	const sourceOf = ({ attribution }: Stated): Entity | null => (attribution && sources.get(attribution.id)) ?? null;
	const quoted = Map.groupBy(stated, sourceOf);
	if (stated.length === 0) return [];
	return [
		textEntity(entry),
		...[...quoted.keys()].filter((source) => source !== null),
		...stated.map((one) => statementEntity(one, book, sourceOf(one))),
		...[...quoted].flatMap(([source, all]) => (source ? [quotedEntity(entry, source, all)] : [])),
	];
}
