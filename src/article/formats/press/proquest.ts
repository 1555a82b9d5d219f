import type { PressArticle, PressLayout } from "./article.ts";
import { namesIn } from "./names.ts";

/** What parts articles: a rule of underscores, or a count; in HTML nothing, but each article's fields end with the database's name. */
const BORDER = /^(?:_{20,}|Document \d+ of \d+)$/;
const LAST_FIELD = /^Database:/;

/** The fields that stand around the text, as ProQuest's detailed format writes them. */
const FIELDS =
	/^(Author|Publication info|Abstract|Abstract \(summary\)|Links|Full text|Subject|Location|People|Company ?\/ ?organization|Business indexing term|Identifier ?\/ ?keyword|Classification|Title|Publication title|First page|Pages|Number of pages|Publication year|Publication date|Year|Section|Dateline|Column|Publisher|Place of publication|Country of publication|Publication subject|ISSN|e-ISSN|Source type|Language of publication|Language|Document type|ProQuest document ID|Document ?URL|Copyright|Last updated|Database|Credit|Edition|Volume|Issue|Supplement|Publication)\s?:\s*/;

export const proquest: PressLayout = {
	name: "ProQuest",
	articles: (lines) => {
		if (!lines.some((line) => /^ProQuest document (?:ID|link)/.test(line))) return [];
		return partsOf(lines)
			.map(articleOf)
			.filter((article) => article !== null);
	},
};

function partsOf(lines: readonly string[]): readonly (readonly string[])[] {
	const parts: string[][] = [[]];
	for (const line of lines) {
		if (BORDER.test(line)) parts.push([]);
		else parts.at(-1)?.push(line);
		if (LAST_FIELD.test(line)) parts.push([]);
	}
	return parts;
}

function articleOf(lines: readonly string[]): PressArticle | null {
	const fields = fieldsOf(lines);
	const body = fields.get("Full text");
	if (body === undefined) return null;
	const one = (name: string): string | null => {
		const value = fields.get(name)?.join(" ");
		return value === undefined || value === "" ? null : value;
	};
	const info = one("Publication info");
	const above = fields.get("") ?? [];
	const outlet = one("Publication title") ?? one("Publication") ?? info?.replace(/\W*\d.*$/, "") ?? null;
	return {
		title: one("Title") ?? above.find((line) => !/ProQuest|^https?:/.test(line)) ?? null,
		outlet: outlet === null ? null : (outlet.split(/\s?;/, 1)[0] ?? null),
		byline: (one("Author") ?? "").split(/\s*;\s*/).flatMap((name) => namesIn(upright(name))),
		published: one("Publication date") ?? info,
		standfirst: [],
		body,
		removed: [...fields].filter(([name]) => !KEPT.has(name)).map(([name, values]) => `${name}: ${values.join(" ")}`),
	};
}

const KEPT = new Set(["", "Full text", "Title", "Author", "Publication title", "Publication date"]);

/** A value runs until the next field; what stands before the first has the name "". */
function fieldsOf(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
	const fields = new Map<string, string[]>();
	let open: string[] = [];
	fields.set("", open);
	for (const line of lines) {
		const name = FIELDS.exec(line);
		if (name?.[1] !== undefined && !fields.has(name[1])) {
			open = [];
			fields.set(name[1], open);
		}
		const value = name?.[1] !== undefined && open.length === 0 ? line.slice(name[0].length) : line;
		if (value !== "") open.push(value);
	}
	return fields;
}

/** "Brandt, Ida" the right way round. */
const upright = (name: string): string => name.replace(/^([^,]+),\s*([^,]+)$/, "$2 $1");
