import { Misuse } from "../article/failure.ts";
import { heldAlone, readerOf } from "../linking/decisions/alone.ts";
import { completedTexts } from "../linking/decisions/completed.ts";
import { type Decision, inForce, type Logged, logged } from "../linking/decisions/decision.ts";
import { type Texts, textsOf } from "../linking/decisions/texts.ts";
import type { CaseFile, Tables } from "./case-file.ts";
import { articlesOf, type Entry, entriesWithRevisions } from "./contents.ts";
import { anchorsIn, contentOf } from "./decided-content.ts";
import { decisionLog, keepLogged } from "./decision-log.ts";
import { unlink } from "./linked.ts";

/** Who decides, by initials, and what they note. */
export interface Signed {
	readonly by: string;
	readonly note?: string;
}

/** A place in an article; UTF-16 offsets, `end` exclusive. */
export interface Pointed {
	readonly article: string;
	readonly start: number;
	readonly end: number;
}

/** What a person decides about places in articles. A place may be any part of a statement. */
export interface Deciding extends Signed {
	readonly decision: Decision["decision"];
	/** Two for "same" and "not_same", two or more for "merge", one or more for "split", else one. For "rename", "note" and "add" exactly the words that are meant; for "published" any place of the article. */
	readonly spans: readonly Pointed[];
	/** For "split": from which statements those of `spans` are held apart. */
	readonly from?: readonly Pointed[];
	/** For "add": the words for whoever made the statement, and its verb. */
	readonly source?: Pointed | null;
	readonly cue?: Pointed | null;
	/** Of the speaker: for "speaker", and for "add" where it is known. */
	readonly name?: string;
	/** For "add": the own translation of whoever decides. */
	readonly translation?: string;
	/** For "date" and "published": YYYY-MM-DD, or as much of it as is known. */
	readonly date?: string;
}

/**
 * Write a decision into the log of a case. Resolves with its id when it is on the disk; what stands between the articles is brought up to date by `link`, or when it is asked for.
 * Rejects with Misuse where it names no place, or one where nothing is read. `now` is the clock's: it shows in the log, and tells which of two contradicting decisions is the later.
 */
export const decide = (file: CaseFile, deciding: Deciding, now = new Date()): Promise<string> =>
	file.transact(async (db) => {
		const places = [...deciding.spans, ...(deciding.from ?? [])];
		const texts = textsOf(
			await entriesWithRevisions(
				db,
				places.map(({ article }) => article),
			),
		);
		const log = await decisionLog(db);
		const force = inForce(log);
		const entry = logged(contentOf(deciding, anchorsIn(completedTexts(texts, force), deciding.decision), timeAfter(log, now)));
		if (entry.decision !== "undo") refuseIdle(entry, completedTexts(texts, [...force, entry]));
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

/** A note changes no link, and neither does a check, unless it stands against a rejection. */
const bearsOnLinks = ({ decision }: Logged, log: readonly Logged[]): boolean =>
	decision !== "note" && (decision !== "confirm" || log.some((entry) => entry.decision === "reject"));

/** A clock may be put back; a log's order is that in which its decisions were made. */
function timeAfter(log: readonly Logged[], now: Date): string {
	const last = log.at(-1);
	return new Date(Math.max(now.getTime(), last ? Date.parse(last.at) + 1 : 0)).toISOString();
}

function initials(by: string): string {
	if (by.trim() === "") throw new Misuse("Say who decides, by initials.");
	return by.trim();
}

/** Refuse a decision that could not hold as things stand, with the reason. */
function refuseIdle(decision: Decision, texts: Texts): void {
	const { state, why } = heldAlone(decision, texts, readerOf(texts));
	if (state === "orphaned") throw new Misuse(`This cannot be decided: ${why}.`);
}

/** The articles that decisions name, with their other texts. */
export const entriesNamed = (db: Tables, decisions: readonly Decision[]): Promise<readonly Entry[]> => entriesWithRevisions(db, decisions.flatMap(articlesOf));
