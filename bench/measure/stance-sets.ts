import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

/** Of FNC-1's bodies one in so many is held out … */
const BODIES = 10;
/** … and of Emergent's claims. */
const CLAIMS = 6;

const Body = v.object({ id: v.string(), text: v.string() });
const Pair = v.object({ headline: v.string(), body: v.string(), stance: v.string() });
const Headline = v.object({ claim_id: v.string(), claim: v.string(), headline: v.string(), stance: v.picklist(["for", "against", "observing"]) });
/** Emergent's stances in FNC-1's words. */
const SAME = { for: "agree", against: "disagree", observing: "discuss" };

/** A claim and a text whose stance people marked: agree, disagree, discuss or unrelated. */
export interface MarkedPair {
	/** The body's id in FNC-1, the claim's in Emergent. */
	readonly group: string;
	readonly claim: string;
	readonly text: string;
	readonly stance: string;
	/** Whether it is measured on, and never trained on. */
	readonly isHeldOut: boolean;
}

/** The records of a file of JSON lines. Throws where one is not as `schema` says. */
export const recordsIn = <Output>(path: string, schema: v.GenericSchema<unknown, Output>): readonly Output[] =>
	readFileSync(path, "utf8")
		.split("\n")
		.filter((line) => line.trim() !== "")
		.map((line) => v.parse(schema, JSON.parse(line)));

/** Whether an id falls, by its hash, into one of so many parts. */
export const isInPart = (id: string, parts: number): boolean => createHash("sha256").update(id).digest().readUInt32BE(0) % parts === 0;

/** FNC-1's bodies by their ids, from a folder with train-bodies.jsonl. */
export const fncBodies = (folder: string): ReadonlyMap<string, string> =>
	new Map(recordsIn(join(folder, "train-bodies.jsonl"), Body).map(({ id, text }) => [id, text]));

/** FNC-1's headlines as claims with bodies as texts, from a folder with train-bodies.jsonl and train-stances.jsonl; those with a tenth of the bodies are held out. */
export function fncPairs(folder: string): readonly MarkedPair[] {
	const bodies = fncBodies(folder);
	return recordsIn(join(folder, "train-stances.jsonl"), Pair).map(({ headline, body, stance }) => ({
		group: body,
		claim: headline,
		text: bodies.get(body) ?? "",
		stance,
		isHeldOut: isInPart(body, BODIES),
	}));
}

/** Emergent's claims with headlines as texts, from a folder with train.jsonl; those of a sixth of the claims are held out. */
export const emergentPairs = (folder: string): readonly MarkedPair[] =>
	recordsIn(join(folder, "train.jsonl"), Headline).map(({ claim_id, claim, headline, stance }) => ({
		group: claim_id,
		claim,
		text: headline,
		stance: SAME[stance],
		isHeldOut: isInPart(claim_id, CLAIMS),
	}));
