import { Misuse } from "../article/failure.ts";
import { RELEASE } from "../release.ts";
import type { CaseFile, Tables } from "./case-file.ts";
import { entries } from "./contents.ts";
import { decisionLine, decisionsOf } from "./decisions.ts";
import { LISTS, linkedOf } from "./linked.ts";
import { makersOf } from "./maker.ts";
import { unreadInputs } from "./unread-inputs.ts";

/** Who made what was read in the case. Throws Misuse while the rows are of more than one: they are never mixed. */
export async function onlyMakers(db: Tables, path: string): Promise<{ release: string; models: readonly { name: string; sha256: string }[] }> {
	const makers = await makersOf(db);
	if (makers.length > 1) throw new Misuse(`Some articles of ${path} were read by an older release: \`hearsay add ${path}\` reads them again.`);
	return { release: makers[0]?.release ?? RELEASE, models: makers.map(({ model, sha256 }) => ({ name: model, sha256 })) };
}

/** The elements of a JSON list, one a line. */
export async function* jsonList(items: AsyncIterable<unknown> | Iterable<unknown>): AsyncGenerator<string> {
	let between = "[\n";
	for await (const item of items) {
		yield `${between}${JSON.stringify(item)}`;
		between = ",\n";
	}
	yield between === ",\n" ? "\n]" : "[]";
}

/** A case as one JSON object, in pieces of one article at the most: the whole may be longer than a string can be. */
export async function* exportJson(db: Tables, path: CaseFile["path"]): AsyncGenerator<string> {
	const { release, models } = await onlyMakers(db, path);
	yield `{"schema":1,"release":${JSON.stringify(release)},"models":${JSON.stringify(models)},\n"articles":`;
	yield* jsonList(entries(db));
	const links = await linkedOf(db);
	for (const list of LISTS) {
		yield `,\n"${list}":`;
		yield* jsonList(links.all(list));
	}
	const decisions = (await decisionsOf(db)).map(decisionLine).sort((one, other) => (one.id < other.id ? -1 : 1));
	yield `,\n"decisions":`;
	yield* jsonList(decisions);
	yield `,\n"notices":${JSON.stringify(await unreadInputs(db))}}\n`;
}
