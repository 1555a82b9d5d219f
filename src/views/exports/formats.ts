import { basename } from "node:path";
import { Misuse } from "../../article/failure.ts";
import type { Tables } from "../../ledger/case-file.ts";
import { entriesByDate } from "../../ledger/contents.ts";
import { exportJson, onlyMakers } from "../../ledger/export.ts";
import { linkedOf } from "../../ledger/linked.ts";
import { sealed } from "../../ledger/sealed/seal.ts";
import type { Question } from "../../linking/find/question.ts";
import { deskFiles } from "../desk-files.ts";
import { type Matter, matterOf } from "../matter.ts";
import { reportFile } from "../pages/report-file.ts";
import { annotationsOf } from "./annotation.ts";
import { bookIn, bookOf } from "./book.ts";
import { claimJsonLd } from "./claim-json-ld.ts";
import { claimsChosen } from "./claims-chosen.ts";
import { csvOf } from "./csv.ts";
import { docxOf } from "./docx.ts";
import { entitiesOf } from "./follow-the-money.ts";
import { graphOf } from "./graph.ts";
import { graphMl } from "./graphml.ts";
import { jsonLinesOf } from "./json-lines.ts";
import { markdownOf } from "./markdown.ts";
import { chosenBy } from "./narrowed.ts";
import { type Block, paperOf } from "./paper.ts";
import { type Book, type Chosen, type Stated, statedIn } from "./stated.ts";
import { xlsxOf } from "./xlsx.ts";

/** What an export is made from. */
export interface Source {
	/** One state of the case, inside a transaction. */
	readonly db: Tables;
	/** Where the case is. */
	readonly path: string;
	/** What narrows it, as somebody wrote it, and taken apart. */
	readonly asked: string;
	readonly filters: Question["filters"];
}

/** The pieces of an export, one after the other. */
export type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** A way out of the program. */
export interface Format {
	/** What it is, for the help. */
	readonly about: string;
	/** Whether it is no text, and so never meant for a terminal. */
	readonly isBinary: boolean;
	/** Whether filters narrow it; else it is of a whole case. */
	readonly isNarrowed: boolean;
	/** Rejects with Misuse where a filter names a claim that is not there, or the case's readings are of more than one release. */
	readonly write: (source: Source) => Promise<Pieces>;
}

const nameOf = ({ path }: Source): string => basename(path).replace(/\.case$/, "");

/** The ids of the claims that filters name. */
async function claimsNamed({ db, filters }: Source): Promise<readonly string[]> {
	const linked = await linkedOf(db);
	const ids: string[] = [];
	for (const id of filters.claim) {
		const found = await linked.named("claims", id);
		if (!found) throw new Misuse(`No one claim of the case is called "${id}".`);
		ids.push(found.id);
	}
	return ids;
}

async function* statedByDate(db: Tables, book: Book, isChosen: Chosen): AsyncGenerator<Stated> {
	for await (const entry of entriesByDate(db)) yield* statedIn(entry, book, isChosen);
}

/** An export of statements one after the other, by the date of their texts: from a case of any size. */
const streamed =
	(of: (stated: () => AsyncIterable<Stated>, book: Book, source: Source) => Pieces): Format["write"] =>
	async (source) => {
		await onlyMakers(source.db, source.path);
		const isChosen = chosenBy(source.filters, await claimsNamed(source));
		const book = await bookIn(source.db);
		return of(() => statedByDate(source.db, book, isChosen), book, source);
	};

const paper = (of: (paper: () => AsyncIterable<Block>) => Pieces): Format["write"] =>
	streamed((stated, book, source) => of(() => paperOf(stated(), book, { name: nameOf(source), filters: source.asked })));

/** An export that needs the names that all texts have for somebody, or claims with their texts: from a case held in memory. */
const held =
	(of: (matter: Matter, book: Book, isChosen: Chosen, named: readonly string[]) => Pieces): Format["write"] =>
	async (source) => {
		const named = await claimsNamed(source);
		const matter = await matterOf(source.db, source.path, null);
		return of(matter, bookOf(matter), chosenBy(source.filters, named), named);
	};

const statements = (about: string, write: Format["write"], isBinary = false): Format => ({ about, isBinary, isNarrowed: true, write });

const whole = (about: string, write: Format["write"]): Format => ({ about, isBinary: false, isNarrowed: false, write });

/** Every format, by its name, in the order of the help. */
export const FORMATS: ReadonlyMap<string, Format> = new Map([
	["json", whole("all that a case holds, one object", async ({ db, path }) => exportJson(db, path))],
	[
		"jsonl",
		statements(
			"one object a statement",
			streamed((stated, book) => jsonLinesOf(stated(), book)),
		),
	],
	[
		"csv",
		statements(
			"one row a statement",
			streamed((stated, book) => csvOf(stated(), book)),
		),
	],
	[
		"xlsx",
		statements(
			"the same as a workbook",
			streamed((stated, book) => xlsxOf(stated(), book)),
			true,
		),
	],
	[
		"md",
		statements(
			"statements with notes, in Markdown",
			paper((made) => markdownOf(made())),
		),
	],
	["docx", statements("the same as a document of Word", paper(docxOf), true)],
	["html", whole("the report that `hearsay report` writes", async ({ db, path }) => [await reportFile(await matterOf(db, path, null), deskFiles(), false)])],
	[
		"annotation",
		statements(
			"W3C Web Annotations",
			streamed((stated, book, source) => annotationsOf(stated(), book, nameOf(source))),
		),
	],
	[
		"claim",
		statements(
			"claims with their places, as schema.org has them, in JSON-LD",
			held((matter, book, isChosen, named) => claimJsonLd(matter, book, claimsChosen(matter, book, isChosen, named))),
		),
	],
	[
		"ftm",
		statements(
			"FollowTheMoney entities",
			held((matter, book, isChosen) => entitiesOf(matter, book, isChosen)),
		),
	],
	[
		"graphml",
		statements(
			"a graph of texts, sources and claims",
			held((matter, book, isChosen, named) => graphMl(graphOf(matter, book, claimsChosen(matter, book, isChosen, named)))),
		),
	],
	[
		"sealed",
		{
			about: "one archive with inputs, ledger, decisions and hashes, for `hearsay verify` and `hearsay open`",
			isBinary: true,
			isNarrowed: false,
			write: async ({ db, path }) => sealed(db, path),
		},
	],
]);
