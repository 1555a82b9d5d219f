import { partsOf } from "./member.ts";
import resources from "./resources.json" with { type: "json" };

const EXTENSIONS: ReadonlySet<string> = new Set(resources.extensions);
const NAMES: ReadonlySet<string> = new Set(resources.names);

/** How documents begin, whatever their names say: a page, a feed, a PDF. */
const DOCUMENT = /^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html|<rss|<feed|%PDF-)/i;

/** Whether a file in a folder or an archive is hidden or the system's own: by its name or a folder's that it stands in. */
export const isHidden = (name: string): boolean => partsOf(name).some((part) => NAMES.has(part) || (part.startsWith(".") && part !== "." && part !== ".."));

/** Whether a file is a picture, style, script, font, sound or film: by the end of its name, unless its first bytes are those of a document. */
export function isResource(name: string, head: Uint8Array): boolean {
	const extension = /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase();
	return extension !== undefined && EXTENSIONS.has(extension) && !DOCUMENT.test(Buffer.from(head).toString("latin1"));
}

/** The name of a page without its ending, after which browsers name the folder that they write beside it; null where it is no page's. */
export const pageStem = (name: string): string | null => /^(.+)\.x?html?$/i.exec(name)?.[1] ?? null;

/** Whether a member stands, however deep, in the resource folder of one of these pages. Stems and name are given from the same top. */
export function standsBesidePage(stems: ReadonlySet<string>, name: string): boolean {
	for (let slash = name.indexOf("/"); slash >= 0; slash = name.indexOf("/", slash + 1)) {
		const folder = name.slice(0, slash);
		if (resources.folderEndings.some((ending) => folder.endsWith(ending) && stems.has(folder.slice(0, -ending.length)))) return true;
	}
	return false;
}
