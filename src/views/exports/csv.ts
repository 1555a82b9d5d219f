import { cellTextOfLine } from "./cell-text.ts";
import { type Cell, COLUMNS } from "./columns.ts";
import type { Book, Stated } from "./stated.ts";
import { wordsOf } from "./stated-words.ts";

/** Without it Excel takes the file for one in the computer's old code page. */
const BYTE_ORDER_MARK = "\ufeff";

/** Numbers bare, all else in quotation marks, so that no sign in it ends a cell. */
const csvCell = (cell: Cell): string => (typeof cell === "number" ? String(cell) : cell === null ? "" : `"${cellTextOfLine(cell).replaceAll('"', '""')}"`);

const line = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(",")}\r\n`;

/** Statements as comma-separated values (RFC 4180, in UTF-8), one row a statement, under a row of names. */
export async function* csvOf(stated: AsyncIterable<Stated> | Iterable<Stated>, book: Book): AsyncGenerator<string> {
	yield `${BYTE_ORDER_MARK}${line(COLUMNS.map(({ name }) => name))}`;
	for await (const one of stated) {
		const words = wordsOf(one, book);
		yield line(COLUMNS.map(({ of }) => of(one, words)));
	}
}
