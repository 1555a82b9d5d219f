import { jsonrepair } from "jsonrepair";
import { cleanWords } from "./clean-words.ts";

/** What one JSON-LD node says of a page. Strings are as written, cleaned; what is not said is empty. */
export interface Stated {
	/** Types in lower case, without their vocabulary: "newsarticle". */
	readonly types: readonly string[];
	readonly headline: string;
	readonly description: string;
	readonly authors: readonly string[];
	readonly publisher: string;
	readonly published: string;
	readonly created: string;
	readonly modified: string;
	readonly url: string;
}

type Json = Readonly<Record<string, unknown>>;

/** JSON that is longer is read only if it needs no repair: repairing takes many times as long. UTF-16 units. */
const LONGEST_REPAIR = 300_000;
/** How far into nested values articles are looked for, and how many objects are looked at. */
const DEEPEST = 6;
const MOST_NODES = 5000;
/** Longer lists of authors are junk. */
const MOST_AUTHORS = 30;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);

/** What the page's JSON-LD scripts say, the articles first, in the order of the page. Scripts that cannot be read even when repaired say nothing. */
export function statedIn(scripts: readonly string[]): readonly Stated[] {
	const nodes: Json[] = [];
	for (const script of scripts) gather(parsed(script), 0, nodes);
	const named = new Map<string, Json>();
	for (const node of nodes) {
		const id = node["@id"];
		if (typeof id === "string" && (!named.has(id) || "name" in node)) named.set(id, node);
	}
	const stated = nodes.filter((node) => typesOf(node).some((type) => PAGES.test(type))).map((node) => read(node, named));
	return stated.sort((one, other) => rank(one) - rank(other));
}

const ARTICLES = /article$|posting$|^report|^pressrelease|^legislation|^scholarlyarticle/;
const PAGES =
	/article$|posting$|^report|^pressrelease|^legislation|review$|recipe|creativework$|webpage$|page$|^message$|^interview|^dataset$|^book$|^episode|episode$|^howto$|videoobject/;
const rank = ({ types }: Stated): number =>
	types.some((type) => ARTICLES.test(type)) ? 0 : types.some((type) => /page$/.test(type)) ? 2 : types.some((type) => /videoobject/.test(type)) ? 3 : 1;

/** What pages put around their JSON to hide it from old programs: a comment or CDATA, itself in a script's comment. */
const WRAPPING = { start: /^(?:\/\/)?\s*(?:<!--|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/, end: /(?:-->|(?:\/\/|\/\*)?\s*\]\]>\s*(?:\*\/)?)$/ };
/** Its end is looked for in so many UTF-16 units: white space before it may be long, and the pattern would start again at each blank. */
const LONGEST_END = 40;

function parsed(script: string): unknown {
	const whole = script.trim();
	const start = WRAPPING.start.exec(whole)?.[0].length ?? 0;
	const bare = whole.slice(start, whole.length - (WRAPPING.end.exec(whole.slice(-LONGEST_END))?.[0].length ?? 0));
	return tried(() => JSON.parse(bare)) ?? (bare.length <= LONGEST_REPAIR ? tried(() => JSON.parse(jsonrepair(bare))) : null);
}

/** What `parse` gives, or null where it cannot: broken JSON-LD is common, and the rest of the page still speaks. */
function tried(parse: () => unknown): unknown {
	try {
		return parse();
	} catch (error) {
		if (error instanceof Error) return null;
		throw error;
	}
}

/** Adds the objects under `value` that may describe the page itself: not those under other properties, which are about other things. */
function gather(value: unknown, depth: number, into: Json[]): void {
	if (depth > DEEPEST || into.length >= MOST_NODES) return;
	if (Array.isArray(value)) {
		for (const item of value.slice(0, MOST_NODES)) gather(item, depth + 1, into);
	} else if (isObject(value)) {
		into.push(value);
		for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "itemReviewed"])
			if (key !== "itemReviewed" && key in value) gather(value[key], depth + 1, into);
		for (const key of ["author", "creator", "publisher"])
			for (const item of listed(value[key]).slice(0, MOST_AUTHORS)) if (isObject(item) && typeof item["@id"] === "string") into.push(item);
	}
}

const typesOf = (node: Json): string[] =>
	listed(node["@type"]).flatMap((type) => (typeof type === "string" ? [(type.split(/[/:#]/).at(-1) ?? "").toLowerCase()] : []));

function read(node: Json, named: ReadonlyMap<string, Json>): Stated {
	const words = (...keys: readonly string[]): string => {
		for (const key of keys) {
			const value = listed(node[key])[0];
			const text =
				typeof value === "string" || typeof value === "number"
					? cleanWords(String(value))
					: isObject(value) && typeof value["@value"] === "string"
						? cleanWords(value["@value"])
						: "";
			if (text !== "") return text;
		}
		return "";
	};
	const names = (key: string): string[] =>
		listed(node[key])
			.slice(0, MOST_AUTHORS)
			.flatMap((value) => namesOf(value, named, 0));
	const authors = names("author");
	return {
		types: typesOf(node),
		headline: words("headline", "name"),
		description: words("description", "alternativeHeadline"),
		authors: authors.length > 0 ? authors : names("creator"),
		publisher: names("publisher")[0] ?? names("sourceOrganization")[0] ?? "",
		published: words("datePublished", "dateIssued", "uploadDate"),
		created: words("dateCreated"),
		modified: words("dateModified"),
		url: address(node["url"]) || address(node["mainEntityOfPage"]) || address(node["@id"]),
	};
}

function namesOf(value: unknown, named: ReadonlyMap<string, Json>, depth: number): string[] {
	if (depth > 2) return [];
	if (typeof value === "string") return [cleanWords(value)].filter((name) => name !== "");
	if (Array.isArray(value)) return value.slice(0, MOST_AUTHORS).flatMap((item) => namesOf(item, named, depth + 1));
	if (!isObject(value)) return [];
	const id = value["@id"];
	const node = "name" in value ? value : ((typeof id === "string" ? named.get(id) : undefined) ?? value);
	if ("name" in node) return namesOf(node["name"], named, depth + 1);
	const given = [node["givenName"], node["familyName"]].filter((part) => typeof part === "string").join(" ");
	return given === "" ? [] : [cleanWords(given)];
}

function address(value: unknown): string {
	const first = listed(value)[0];
	if (typeof first === "string") return /^(?:https?:)?\/\//i.test(first.trim()) ? first.trim().slice(0, 2000) : "";
	return isObject(first) ? address(typeof first["@id"] === "string" ? first["@id"] : typeof first["url"] === "string" ? first["url"] : null) : "";
}
