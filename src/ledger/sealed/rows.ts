import * as v from "valibot";
import { loggedFrom } from "../../linking/decisions/decision.ts";
import { compare } from "../../text/sorted.ts";
import { bytesOf } from "../bytes.ts";
import type { Tables } from "../case-file.ts";
import { pages, storedOf } from "../contents.ts";
import { intakeLog } from "../intake.ts";
import { Byline, Derived, Kind, Notices, RemovedBlocks, Zones } from "../shapes.ts";

const text = v.string();
const textOrNull = v.nullable(text);
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** An entry of the intake log. */
export const IntakeLine = v.strictObject({
	...{ number, input: text, sha256: text, size: number, address: textOrNull, captured: textOrNull, content_type: textOrNull },
	...{ received: text, received_by: text, previous: text, hash: text },
});

/** An input that could not be read. */
export const UnreadLine = v.strictObject({ input: text, code: text, message: text });

/** An entry of the log of decisions with its place in the log. */
export const DecisionLine = v.strictObject({
	number,
	previous: text,
	hash: text,
	entry: v.pipe(
		v.unknown(),
		v.transform((entry) => loggedFrom(entry)),
	),
});

/** An article as it was read, and which entries of the intake log brought it. */
export const RecordLine = v.object({
	...{ id: text, kind: Kind, url: textOrNull, outlet: textOrNull, byline: Byline, title: textOrNull },
	...{ published: textOrNull, modified: textOrNull, captured: textOrNull, language: text, text },
	...{ zones: Zones, removed: RemovedBlocks, notices: Notices },
	found: v.array(v.strictObject({ intake: number, input: text, digest: text })),
});

/** The same with what was read in it. */
export const ArticleLine = v.strictObject({ ...RecordLine.entries, ...Derived.entries });
const line = (row: unknown): string => `${JSON.stringify(row)}\n`;

/** An input, as it came in, and how many bytes it packs to. */
export async function inputOf(db: Tables, sha256: string): Promise<{ readonly bytes: Uint8Array; readonly packed: number }> {
	const kept = await db.selectFrom("bytes").selectAll().where("sha256", "=", sha256).executeTakeFirstOrThrow();
	return { bytes: await bytesOf(kept), packed: kept.packed.length };
}

export async function* intakeLines(db: Tables): AsyncGenerator<string> {
	for await (const entry of intakeLog(db)) yield line(v.parse(IntakeLine, entry));
}

export async function* unreadLines(db: Tables): AsyncGenerator<string> {
	for (const row of await db.selectFrom("unread").selectAll().orderBy("input").execute()) yield line(v.parse(UnreadLine, row));
}

export async function* decisionLines(db: Tables): AsyncGenerator<string> {
	for (const { number, previous, hash, body } of await db.selectFrom("decision").selectAll().orderBy("number").execute())
		yield line({ number, previous, hash, entry: loggedFrom(JSON.parse(body)) });
}

/** By the id under which the case shows an article; the line has the id as it was read, for marks follow from which texts there are. */
export async function* articleLines(db: Tables): AsyncGenerator<string> {
	for await (const rows of pages(db))
		for (const { row, article, derived } of await storedOf(db, rows)) {
			const found = await db.selectFrom("found").select(["intake", "input", "digest"]).where("article", "=", row.number).execute();
			const { revises: _revises, input: _input, ...record } = article;
			const sorted = found.toSorted((one, other) => one.intake - other.intake || compare(one.input, other.input) || compare(one.digest, other.digest));
			yield line(v.parse(ArticleLine, { ...record, id: row.read_id, ...derived, found: sorted }));
		}
}
