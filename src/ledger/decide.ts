import { Misuse } from "../article/failure.ts";
import { heldAlone, readerOf } from "../linking/decisions/alone.ts";
import { type Anchor, anchorOf } from "../linking/decisions/anchor.ts";
import { type Content, type Decision, inForce, type Logged, logged } from "../linking/decisions/decision.ts";
import { placePointedAt, readingsFor } from "../linking/decisions/reading-at.ts";
import { textsOf } from "../linking/decisions/texts.ts";
import type { CaseFile, Tables } from "./case-file.ts";
import { type Entry, entriesWithRevisions } from "./contents.ts";
import { decisionLog, keepLogged } from "./decision-log.ts";
import { unlink } from "./linked.ts";

/** Who decides, by initials, and what they note. */
export interface Signed {
	readonly by: string;
	readonly note?: string;
}

/** What a person decides about places in articles; UTF-16 offsets, `end` exclusive. A place may be any part of a statement. */
export interface Deciding extends Signed {
	readonly decision: Decision["decision"];
	/** Two for "same" and "not_same", else one. For "rename" exactly the words that shall stand for the claim. */
	readonly spans: readonly { readonly article: string; readonly start: number; readonly end: number }[];
	/** Of the speaker. */
	readonly name?: string;
}

/**
 * Write a decision into the log of a case. Resolves with its id when it is on the disk; what stands between the articles is brought up to date by `link`, or when it is asked for.
 * Rejects with Misuse where it names no place, or one where nothing is read. `now` is the clock's: it shows in the log, and tells which of two contradicting decisions is the later.
 */
export const decide = (file: CaseFile, deciding: Deciding, now = new Date()): Promise<string> =>
	file.transact(async (db) => {
		const entries = await entriesWithRevisions(
			db,
			deciding.spans.map(({ article }) => article),
		);
		const log = await decisionLog(db);
		const entry = logged(contentOf(deciding, anchorsOf(deciding, entries), timeAfter(log, now)));
		if (entry.decision !== "undo") refuseIdle(entry, entries);
		await keepLogged(db, entry);
		if (bearsOnLinks(entry, log)) await unlink(db);
		return entry.id;
	});

/** Take a decision back, by its id or enough of its beginning. Resolves with the id of the entry that says so, when it is on the disk. Rejects with Misuse where there is no one such decision in force. */
export const undo = (file: CaseFile, id: string, { by, note = "" }: Signed, now = new Date()): Promise<string> =>
	file.transact(async (db) => {
		const log = await decisionLog(db);
		const named = inForce(log).filter((decision) => id !== "" && decision.id.startsWith(id));
		const decision = named.find((one) => one.id === id) ?? (named.length === 1 ? named[0] : undefined);
		if (!decision) throw new Misuse(`No one decision in force is called "${id}". To see them: hearsay decide ${file.path}`);
		const entry = logged({ decision: "undo", undoes: decision.id, by: initials(by), at: timeAfter(log, now), note });
		await keepLogged(db, entry);
		if (bearsOnLinks(decision, log)) await unlink(db);
		return entry.id;
	});

/** Put entries of another log into this one. Resolves with how many were not there, when they are on the disk. */
export const merge = (file: CaseFile, entries: readonly Logged[]): Promise<number> =>
	file.transact(async (db) => {
		let count = 0;
		for (const entry of entries) count += Number(await keepLogged(db, entry));
		if (count > 0) await unlink(db);
		return count;
	});

/** A check changes no link, unless it stands against a rejection. */
const bearsOnLinks = (entry: Logged, log: readonly Logged[]): boolean => entry.decision !== "confirm" || log.some(({ decision }) => decision === "reject");

/** A clock may be put back; a log's order is that in which its decisions were made. */
function timeAfter(log: readonly Logged[], now: Date): string {
	const last = log.at(-1);
	return new Date(Math.max(now.getTime(), last ? Date.parse(last.at) + 1 : 0)).toISOString();
}

function initials(by: string): string {
	if (by.trim() === "") throw new Misuse("Say who decides, by initials.");
	return by.trim();
}

/** The words that a decision names. Of what a person points at, the whole statement; the words for a claim are those pointed at. */
function anchorsOf({ decision, spans }: Deciding, entries: readonly Entry[]): readonly Anchor[] {
	return spans.map(({ article, start, end }) => {
		const entry = entries.find(({ id }) => id === article);
		if (!entry) throw new Misuse(`No text with the id "${article}" is here.`);
		if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > entry.text.length)
			throw new Misuse(`${start}-${end} is no place in ${article}, whose text has ${entry.text.length} characters.`);
		const text = entry.text.slice(start, end);
		if (decision === "rename") return anchorOf(entry, start, end);
		const place = placePointedAt({ article, start, end, text }, readingsFor(decision, entry));
		if (!place) throw new Misuse(`No statement is read at ${start}-${end} of ${article}.`);
		return anchorOf(entry, place.start, place.end);
	});
}

function contentOf({ decision, name = "", by, note = "" }: Deciding, anchors: readonly Anchor[], at: string): Content {
	const signed = { by: initials(by), at, note };
	const [one, other] = anchors.toSorted((a, b) => (a.article === b.article ? a.start - b.start : a.article < b.article ? -1 : 1));
	if (decision === "same" || decision === "not_same") {
		if (!one || !other || anchors.length !== 2) throw new Misuse("Name the two places that are the same, or not.");
		return { decision, spans: [one, other], ...signed };
	}
	if (!one || anchors.length !== 1) throw new Misuse("Name one place.");
	if (decision !== "speaker") return { decision, spans: [one], ...signed };
	if (name.trim() === "") throw new Misuse("Say who speaks, by name.");
	return { decision, spans: [one], name: name.trim(), ...signed };
}

/** Refuse a decision that could not hold as things stand, with the reason. */
function refuseIdle(decision: Decision, entries: readonly Entry[]): void {
	const texts = textsOf(entries);
	const { state, why } = heldAlone(decision, texts, readerOf(texts));
	if (state === "orphaned") throw new Misuse(`This cannot be decided: ${why}.`);
}

/** The articles that decisions name, with their other texts. */
export const entriesNamed = (db: Tables, decisions: readonly Decision[]): Promise<readonly Entry[]> =>
	entriesWithRevisions(
		db,
		decisions.flatMap(({ spans }) => spans.flatMap(({ article }) => [article, article.replace(/@[0-9a-f]{8,64}$/, "")])),
	);
