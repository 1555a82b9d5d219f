import { parseHTML } from "linkedom";

/** What a document's properties say; dates as written. */
export interface CoreProperties {
	readonly title: string | null;
	readonly authors: readonly string[];
	readonly created: string | null;
	readonly modified: string | null;
}

/** Titles that programs give of their own accord. */
const NO_TITLE = /^(?:untitled|document\s?\d*|microsoft word\b.*|.*\.(?:docx?|rtf|pdf|indd|qxp))$/i;
/** Authors that programs give of their own accord. */
const NO_AUTHOR = /^(?:python-docx|administrator|admin|user|author|unknown|owner|un-named|microsoft office user|windows user)$/i;

/** The core properties of an Office document (ECMA-376, part 2, 11.1), from their XML. */
export function coreProperties(xml: string): CoreProperties {
	const valueIn = (element: string): string | null => {
		const found = new RegExp(`<${element}\\b[^>]*>([^<]*)</${element}>`).exec(xml)?.[1];
		return found === undefined ? null : plain(found);
	};
	return properties({ title: valueIn("dc:title"), author: valueIn("dc:creator"), created: valueIn("dcterms:created"), modified: valueIn("dcterms:modified") });
}

/** The same from fields that hold text; several authors are parted by semicolons. What a program filled in by itself is left out. */
export function properties({ title, author, created, modified }: Readonly<Record<"title" | "author" | "created" | "modified", string | null>>): CoreProperties {
	const name = title?.trim() ?? "";
	const authors = (author ?? "").split(";").map((one) => one.trim());
	return {
		title: name === "" || NO_TITLE.test(name) ? null : name,
		authors: authors.filter((one) => one !== "" && !NO_AUTHOR.test(one)),
		created: created === "" ? null : created,
		modified: modified === "" ? null : modified,
	};
}

/** XML's character references are among HTML's. */
const plain = (text: string): string => (text.includes("&") ? (parseHTML(`<html><body>${text}</body></html>`).document.body.textContent ?? "") : text);
