import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MODEL } from "../../encoder/model.ts";
import { RELEASE } from "../../release.ts";
import { type CaseFile, openCase } from "../case-file.ts";
import { link } from "../linked.ts";
import { SCHEMA_VERSION } from "../migrations.ts";
import { processorHere } from "../processor.ts";
import { type Checked, type Fault, faults, nothingChecked } from "../verify.ts";
import { type Archive, openArchive } from "./archive.ts";
import type { Manifest } from "./manifest.ts";
import { type ReadAgain, readOtherwise } from "./read-again.ts";
import { replayed, sealsAlike } from "./replay.ts";
import { unseal } from "./unseal.ts";

/** What was checked of a sealed case so far. */
export interface SealedChecked extends Checked {
	/** SHA-256 of the archive: who sealed it can tell whether it is this. */
	sha256: string;
	/** Files in the archive, whose hashes were compared. */
	files: number;
	/** The release that sealed it; empty before the manifest was read. */
	release: string;
	/** Whether links were worked out again; where not, another case format sealed it. */
	isReplayed: boolean;
	/** What was read again. */
	again: ReadAgain;
}

export const nothingCheckedSealed = (): SealedChecked => ({
	...nothingChecked(),
	...{ sha256: "", files: 0, release: "", isReplayed: false, again: { inputs: 0, articles: 0 } },
});

/** Something that differs in a sealed case, and what may have made it so other than a change: another release, or another kind of processor. */
export interface SealedFault extends Fault {
	readonly by: "release" | "processor" | null;
}

/**
 * Check a sealed case: every hash; the logs, texts and spans as of any case; whether links, worked out again from the rows and decisions, come out to the same export, and all of it
 * to the same archive; and whether the same is read in the inputs again. Yields what differs, and counts in `checked`. What was changed is not read again.
 * Rejects with Unreadable where the archive is none of this program's, or is damaged or too dense. It is opened in a folder of its own in the system's place for such, which is gone after.
 */
export async function* sealedFaults(path: string, checked: SealedChecked, workers?: number): AsyncGenerator<SealedFault> {
	const handle = await open(path);
	const folder = await mkdtemp(join(tmpdir(), "hearsay-"));
	try {
		const { archive, wrong } = await openArchive(handle);
		Object.assign(checked, { sha256: archive.sha256, files: archive.manifest.files.length, release: archive.manifest.release });
		for (const fault of wrong) yield { ...fault, by: null };
		if (wrong.length > 0) return;
		const file = await openCase(join(folder, "sealed.case"), "write");
		try {
			await unseal(archive, file);
			yield* faultsInside(archive, file, checked, workers);
		} finally {
			await file.close();
		}
	} finally {
		await handle.close();
		await rm(folder, { recursive: true, force: true });
	}
}

async function* faultsInside(archive: Archive, file: CaseFile, checked: SealedChecked, workers: number | undefined): AsyncGenerator<SealedFault> {
	const { manifest } = archive;
	let isSound = true;
	const inside = await file.look(async (db) => faults(db, checked));
	for await (const fault of inside) {
		isSound = false;
		yield { ...fault, by: null };
	}
	if (isSound && manifest.caseFormat === SCHEMA_VERSION)
		for await (const fault of notReplayed(archive, file, checked)) {
			isSound &&= fault.by !== null;
			yield fault;
		}
	if (!isSound) return;
	for await (const { input, what, isSameText } of readOtherwise(file, checked.again, workers))
		yield { in: "input", id: input, what, by: whyReadOtherwise(manifest, isSameText) };
}

/** What may make this program read otherwise than the one that read the sealed case: the network alone depends on the processor. */
function whyReadOtherwise({ reader }: Manifest, isSameText: boolean): SealedFault["by"] {
	if (reader?.release !== RELEASE || reader.model !== MODEL.name || reader.sha256 !== MODEL.sha256) return "release";
	return isSameText && reader.processors.some((processor) => processor !== processorHere()) ? "processor" : null;
}

async function* notReplayed(archive: Archive, file: CaseFile, checked: SealedChecked): AsyncGenerator<SealedFault> {
	const by = archive.manifest.release === RELEASE ? null : "release";
	await link(file);
	const lists = await file.transact((db) => replayed(archive, db, file.path));
	checked.isReplayed = true;
	for (const list of lists) yield { in: "sealed", id: list, what: "what is worked out again from the rows and decisions is something else", by };
	if (lists.length > 0 || by !== null) return; // Another release may pack the same files otherwise.
	if (!(await file.transact((db) => sealsAlike(archive, db, file.path))))
		yield { in: "sealed", id: "", what: "its files are as they were sealed, but the archive around them was written by another program or changed", by };
}
