/**
 * Rows in the order of a key, a page at a time, so that a case of any size can be gone through. `page` gives the rows after a key, none at the end;
 * the first page is the one after null.
 */
export async function* inPages<Row, Key>(page: (after: Key | null) => Promise<readonly Row[]>, keyOf: (row: Row) => Key): AsyncGenerator<readonly Row[]> {
	for (let after: Key | null = null; ; ) {
		const rows = await page(after);
		const last = rows.at(-1);
		if (last === undefined) return;
		yield rows;
		after = keyOf(last);
	}
}
