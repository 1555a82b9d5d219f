/** What the block at the head of a Markdown file says. */
export interface FrontMatter {
	/** Where the block ends in the text; 0 without one. */
	readonly end: number;
	readonly title: string | null;
	readonly authors: readonly string[];
	readonly date: string | null;
	readonly modified: string | null;
	readonly url: string | null;
	readonly outlet: string | null;
}

const BLOCK = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * The front matter of a Markdown file as clippers and site generators write it. Of YAML only what these fields need is read: plain and quoted
 * values on one line, and lists of them; a YAML parser would be a dependency for six strings.
 */
export function frontMatter(text: string): FrontMatter {
	const block = BLOCK.exec(text);
	const fields = fieldsIn(block?.[1] ?? "");
	const first = (...names: readonly string[]): string | null => names.map((name) => fields.get(name)?.[0]).find((value) => value !== undefined) ?? null;
	return {
		end: block?.[0].length ?? 0,
		title: first("title", "headline"),
		authors: fields.get("author") ?? fields.get("authors") ?? fields.get("byline") ?? [],
		date: first("date", "published", "pubdate", "publish_date", "date_published"),
		modified: first("modified", "updated", "lastmod", "date_modified"),
		url: first("url", "source", "link", "canonical", "canonical_url"),
		outlet: first("outlet", "site", "sitename", "site_name", "publication", "publisher"),
	};
}

function fieldsIn(block: string): ReadonlyMap<string, readonly string[]> {
	const fields = new Map<string, string[]>();
	let values: string[] = [];
	for (const line of block.split(/\r?\n/)) {
		const [, name, value = ""] = /^([\w-]+):[ \t]*(.*)$/.exec(line) ?? [];
		const item = /^[ \t]*-[ \t]+(.*)$/.exec(line)?.[1];
		if (name !== undefined) {
			values = [];
			fields.set(name.toLowerCase(), values);
		}
		values.push(...valuesOf(name === undefined ? (item ?? "") : value));
	}
	return new Map([...fields].filter(([, found]) => found.length > 0));
}

/** A value, or the values of a list in brackets. */
function valuesOf(written: string): readonly string[] {
	const list = /^\[(.*)\]\s*$/.exec(written)?.[1];
	const values = list === undefined ? [written] : list.split(",");
	return values
		.map((value) =>
			value
				.trim()
				.replace(/^(["'])(.*)\1$/, "$2")
				.trim(),
		)
		.filter((value) => value !== "");
}
