import * as v from "valibot";
import { Unreadable } from "../../article/failure.ts";
import { gathered } from "../../intake/blocks.ts";
import { INPUT_BYTES } from "../../intake/limits.ts";
import { rowOf } from "../article-rows.ts";
import { keepBytes, packed } from "../bytes.ts";
import type { CaseFile, Tables } from "../case-file.ts";
import { CaseFailure } from "../failure.ts";
import { writeArticle } from "../keep.ts";
import { makerOn } from "../maker.ts";
import { SCHEMA_VERSION } from "../migrations.ts";
import type { Derived } from "../shapes.ts";
import { misplaced } from "../spans.ts";
import { type Archive, jsonLinesIn } from "./archive.ts";
import { FILES } from "./manifest.ts";
import { ArticleLine, DecisionLine, IntakeLine, RecordLine, UnreadLine } from "./rows.ts";

/**
 * Put what a sealed case holds into an empty case. What was read in its articles is left out where a release with another case format sealed it: `hearsay add` reads them again.
 * Rejects with Unreadable "broken" where a row is none that this program writes, which the hashes cannot tell: they may have been made anew.
 */
export async function unseal(archive: Archive, file: CaseFile): Promise<void> {
	try {
		await file.transact(async (db) => {
			for await (const { sha256, blocks } of archive.inputs()) {
				const { bytes, fault } = await gathered(blocks, INPUT_BYTES, () => new Unreadable("too_large"));
				if (fault) throw fault;
				await keepBytes(db, await packed(sha256, bytes));
			}
			await eachRow(archive, FILES.intake, IntakeLine, (row) => db.insertInto("intake").values(row).execute());
			await eachRow(archive, FILES.unread, UnreadLine, (row) => db.insertInto("unread").values(row).execute());
			await eachRow(archive, FILES.decisions, DecisionLine, ({ entry, ...row }) =>
				db
					.insertInto("decision")
					.values({ ...row, id: entry.id, at: entry.at, body: JSON.stringify(entry) })
					.execute(),
			);
			await putArticles(archive, db);
		});
	} catch (error) {
		if (!(error instanceof CaseFailure) || error.cause === undefined) throw error;
		throw new Unreadable("broken", "The rows of the sealed case do not fit together, though the hashes in it do: they were made anew.", { cause: error });
	}
}

async function putArticles(archive: Archive, db: Tables): Promise<void> {
	const { reader, caseFormat } = archive.manifest;
	if (reader === null) return;
	const isCurrent = caseFormat === SCHEMA_VERSION;
	const maker = await makerOn(db, isCurrent ? reader : { ...reader, release: `${reader.release}, case format ${caseFormat}` }, reader.processors);
	const put = async ({ found, ...record }: v.InferOutput<typeof RecordLine>, derived: Derived): Promise<void> => {
		const article = { ...record, revises: null, input: found[0]?.input ?? "" };
		const [wrong] = misplaced(article, derived);
		if (wrong !== undefined) throw new Unreadable("broken", `In ${FILES.articles}, of ${article.id}: ${wrong}.`);
		const number = await writeArticle(db, rowOf(article), { schema: 1, article, ...derived }, maker, undefined);
		for (const one of found)
			await db
				.insertInto("found")
				.values({ article: number, ...one })
				.execute();
	};
	if (isCurrent)
		await eachRow(archive, FILES.articles, ArticleLine, ({ sentences, entities, attributions, ...row }) => put(row, { sentences, entities, attributions }));
	else await eachRow(archive, FILES.articles, RecordLine, (row) => put(row, { sentences: [], entities: [], attributions: [] }));
}

/** Take every row of a file of the archive, as the form says that it is. */
async function eachRow<Form extends v.GenericSchema>(
	archive: Archive,
	path: string,
	form: Form,
	take: (row: v.InferOutput<Form>) => Promise<unknown>,
): Promise<void> {
	for await (const { number, row } of jsonLinesIn(archive.file(path), path)) {
		const parsed = parsedAs(form, row, `Line ${number} of ${path}`);
		await take(parsed);
	}
}

function parsedAs<Form extends v.GenericSchema>(form: Form, row: unknown, place: string): v.InferOutput<Form> {
	try {
		return v.parse(form, row);
	} catch (error) {
		if (!(error instanceof v.ValiError)) throw error;
		throw new Unreadable("broken", `${place} is no row as this release writes them: ${error.message}`, { cause: error });
	}
}
