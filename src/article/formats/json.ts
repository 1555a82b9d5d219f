import type { Draft } from "../article.ts";
import { Unreadable } from "../failure.ts";
import { fundus, isFundus } from "./fundus.ts";
import { type Item, itemDrafts } from "./items.ts";
import { isNewsPlease, newsPlease } from "./news-please.ts";
import type { Origin } from "./origin.ts";
import { isPageRecord, pageRecordDraft } from "./page-record.ts";
import { ownRecord, recordDraft, type Told } from "./record.ts";
import { isTrafilatura, trafilatura } from "./trafilatura.ts";

/** A kind of record: what tells it, and what its fields say. */
interface Shape {
	readonly tells: (value: object) => boolean;
	readonly told: (value: object) => Told;
}

/** Tried in this order; our own shape asks for least and comes last. */
const SHAPES: readonly Shape[] = [
	{ tells: isNewsPlease, told: newsPlease },
	{ tells: isTrafilatura, told: trafilatura },
	{ tells: isFundus, told: fundus },
	{ tells: (value) => "text" in value, told: ownRecord },
];

/** The articles of a JSON text: one record, a list of records, lists of records by outlet (as Fundus saves them), or a JSON Feed. */
export async function jsonDrafts(text: string, origin: Origin): Promise<readonly Draft[]> {
	const value = parsedJson(text);
	if (isObject(value) && "version" in value && /^https?:\/\/jsonfeed\.org\/version\//.test(String(value.version))) {
		const { feedDrafts } = await import("./feed.ts");
		return feedDrafts(value, origin);
	}
	if (Array.isArray(value)) return itemDrafts(value.map((record: unknown) => itemOf(record, origin, null)));
	const lists = listsByOutlet(value);
	if (lists !== null) return itemDrafts(lists.flatMap(([outlet, records]) => records.map((record) => itemOf(record, origin, outlet))));
	return [await draftOf(value, { ...origin, place: "" }, null)];
}

const itemOf =
	(record: unknown, origin: Origin, outlet: string | null): Item =>
	(place) =>
		draftOf(record, { ...origin, place }, outlet);

async function draftOf(value: unknown, origin: Origin & { readonly place: string }, outlet: string | null): Promise<Draft> {
	if (!isObject(value)) throw new Unreadable("broken", "The record is no JSON object.");
	const shape = SHAPES.find(({ tells }) => tells(value));
	if (shape === undefined && isPageRecord(value)) return pageRecordDraft(value, origin);
	if (shape === undefined)
		throw new Unreadable("broken", "The record has no text: it holds none of the fields text, maintext, raw_text, plaintext, body, html and content.");
	const told = shape.told(value);
	return recordDraft({ ...told, outlet: told.outlet ?? outlet, url: told.url ?? origin.url, captured: told.captured ?? origin.captured }, origin.place);
}

/** What a JSON text holds. Throws Unreadable where it is not JSON. */
export function parsedJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) throw new Unreadable("broken", `The input is not JSON: ${error.message.slice(0, 120)}`, { cause: error });
		throw error;
	}
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);

/** The lists of an object that holds nothing else, or null. */
function listsByOutlet(value: unknown): readonly (readonly [string, readonly unknown[]])[] | null {
	if (!isObject(value)) return null;
	const lists = Object.entries(value).map(([outlet, records]: [string, unknown]) =>
		Array.isArray(records) && records.every(isObject) ? ([outlet, records] as const) : null,
	);
	const known = lists.filter((list) => list !== null);
	return known.length === lists.length && known.some(([, records]) => records.length > 0) ? known : null;
}
