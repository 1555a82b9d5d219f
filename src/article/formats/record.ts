import * as v from "valibot";
import { type Draft, type Metadata, NO_METADATA, type Notice } from "../article.ts";
import { NOTICES } from "../codes.ts";
import { cleaned } from "../encoding.ts";
import { Unreadable } from "../failure.ts";
import { limited } from "../limit.ts";
import { canonicalAddress } from "../metadata/address.ts";
import { isoDate } from "../metadata/dates.ts";
import { textDraft } from "./plain-text.ts";

/** What a record's fields say, in words of articles; dates and address as written. */
export interface Told extends Omit<Metadata, "kind"> {
	readonly recordId: string | null;
	readonly text: string;
	/** Whether a person pasted the text and gave the rest. */
	readonly byHand: boolean;
}

export const NOTHING_TOLD: Told = {
	recordId: null,
	text: "",
	byHand: false,
	url: null,
	outlet: null,
	byline: [],
	title: null,
	published: null,
	modified: null,
	captured: null,
};

/** A field that may be absent or null, as a string or null. */
export const optionalText = v.nullish(
	v.pipe(
		v.string(),
		v.transform((text) => (text.trim() === "" ? null : text)),
	),
	null,
);

/** In a record's field `given`: a person pasted the text and said where it is from. */
export const BY_HAND = "by hand";

const OWN_RECORD = v.pipe(
	v.object({
		id: v.nullish(v.union([v.string(), v.number()])),
		text: v.string(),
		title: optionalText,
		url: optionalText,
		outlet: optionalText,
		published: optionalText,
		given: v.nullish(v.unknown()),
	}),
	v.transform(
		({ id, given, ...fields }): Told => ({
			...NOTHING_TOLD,
			...fields,
			recordId: id === undefined || id === null || id === "" ? null : cleaned(String(id)).text,
			byHand: given === BY_HAND,
		}),
	),
);

/** Our own record: `{"id", "text", "title"?, "url"?, "outlet"?, "published"?, "given"?}`; other fields are let be. Throws Unreadable where a field is of the wrong type. */
export const ownRecord = (value: unknown): Told => fieldsOf(OWN_RECORD, value);

/** The fields of a record; throws Unreadable that says which field is wrong. */
export function fieldsOf<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
	const parsed = v.safeParse(schema, value);
	if (parsed.success) return parsed.output;
	const [issue] = parsed.issues;
	throw new Unreadable("broken", `The record's field ${v.getDotPath(issue) ?? "at the top"} is not as it should be: ${issue.message.slice(0, 200)}`);
}

/** An address that a crawler or a feed wrote down, in its canonical form; what is no web address stays as it was written. */
export const addressOf = (url: string | null): string | null => (url === null ? null : (canonicalAddress(url) ?? url));

/** A record's text as an article: unchanged but for characters that cannot stand in text. */
export function recordDraft(told: Told, place: string): Draft {
	const clean = cleaned(told.text);
	if (!/\S/.test(clean.text)) throw new Unreadable("empty");
	const { text, notices } = limited(clean.text);
	const dates = datesOf(told);
	const draft = textDraft(text, { metadata: { ...metadataOf(told), ...dates.metadata }, recordId: told.recordId, place });
	const byHand: readonly Notice[] = told.byHand ? [{ code: "by_hand", message: NOTICES.by_hand, grave: false }] : [];
	return { ...draft, notices: [...byHand, ...clean.notices, ...notices, ...dates.notices, ...draft.notices] };
}

const metadataOf = ({ url, outlet, byline, title }: Told): Metadata => ({
	...NO_METADATA,
	url: lineOf(url),
	outlet: lineOf(outlet),
	byline: byline.map(lineOf).filter((name) => name !== null),
	title: lineOf(title),
});

/** A field as one line of text, or null where it is empty. */
function lineOf(field: string | null): string | null {
	const line = cleaned(field ?? "")
		.text.replace(/\s+/g, " ")
		.trim();
	return line === "" ? null : line;
}

/** The dates in ISO 8601; one that is not understood is left out, with a notice. */
export function datesOf({ published, modified, captured }: Pick<Told, "published" | "modified" | "captured">) {
	const notices: Notice[] = [];
	const dateOf = (written: string | null): string | null => {
		const date = written === null ? null : isoDate(written);
		if (written !== null && date === null)
			notices.push({ code: "odd_date", message: `${NOTICES.odd_date} It reads: ${written.trim().slice(0, 60)}`, grave: false });
		return date;
	};
	const metadata = { published: dateOf(published), modified: dateOf(modified), captured: dateOf(captured) };
	return { metadata, notices };
}
