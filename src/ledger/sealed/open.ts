import { existsSync } from "node:fs";
import { mkdtemp, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Misuse } from "../../article/failure.ts";
import { openCase } from "../case-file.ts";
import { link } from "../linked.ts";
import { faults, nothingChecked } from "../verify.ts";
import { openArchive } from "./archive.ts";
import type { Manifest } from "./manifest.ts";
import { unseal } from "./unseal.ts";

/**
 * Make a case of a sealed one, at a path where there is nothing yet. It is there when it is whole, or not at all. Rejects with Misuse where something is at the path, or where the
 * sealed case is not as it was sealed; with Unreadable where it is none.
 */
export async function openSealed(path: string, target: string): Promise<Manifest> {
	if (existsSync(target)) throw new Misuse(`There is something at ${target} already: name a path where there is nothing yet.`);
	if (!existsSync(dirname(target))) throw new Misuse(`A case cannot be made at ${target}: there is no folder ${dirname(target)}.`);
	const handle = await open(path);
	const folder = await mkdtemp(join(dirname(target), ".hearsay-"));
	try {
		const { archive, wrong } = await openArchive(handle);
		if (wrong.length > 0) throw changed(path);
		const made = join(folder, "sealed.case");
		const file = await openCase(made, "write");
		try {
			await unseal(archive, file);
			await file.transact(async (db) => {
				for await (const _ of faults(db, nothingChecked())) throw changed(path);
			});
			await link(file);
		} finally {
			await file.close();
		}
		await rename(made, target);
		return archive.manifest;
	} finally {
		await handle.close();
		await rm(folder, { recursive: true, force: true });
	}
}

const changed = (path: string): Misuse => new Misuse(`${path} is not as it was sealed, and is not opened: \`hearsay verify ${path}\` tells what differs.`);
