import { Unreadable } from "../article/failure.ts";
import { MEMBERS } from "./limits.ts";
import { pageStem } from "./resources.ts";
import { type ZipSource, zipNames } from "./zip.ts";

/** Members that make a ZIP one document: the list of parts in Office Open XML (ISO/IEC 29500-2); the type that stands in EPUB and OpenDocument files. */
export const DOCUMENT_PARTS: ReadonlySet<string> = new Set(["[Content_Types].xml", "mimetype"]);

/** The web archives in a WACZ file (specs.webrecorder.net/wacz), which also holds their index and a list of all its contents. */
export const WACZ_ARCHIVE = /^archive\/.*\.warc(?:\.gz)?$/;
const WACZ_CONTENTS = "datapackage.json";

/** The list of files in a case that `hearsay export --format sealed` wrote, by which such an archive is told. */
export const SEALED_LIST = "hearsay-sealed.json";

/** What a ZIP archive is, told from the names in it. */
export interface ZipSurvey {
	readonly kind: "document" | "web archive" | "sealed case" | "files" | "cut off";
	/** The names of the pages in it, without their endings. */
	readonly stems: ReadonlySet<string>;
}

/** Look through the names in an archive, as many as are read. */
export async function surveyed(source: ZipSource): Promise<ZipSurvey> {
	const stems = new Set<string>();
	let [count, hasContents, hasArchive] = [0, false, false];
	try {
		for await (const name of zipNames(source)) {
			if (DOCUMENT_PARTS.has(name)) return { kind: "document", stems };
			if (name === SEALED_LIST) return { kind: "sealed case", stems };
			hasContents ||= name === WACZ_CONTENTS;
			hasArchive ||= WACZ_ARCHIVE.test(name);
			const stem = pageStem(name);
			if (stem !== null) stems.add(stem);
			if (++count > MEMBERS) break;
		}
	} catch (error) {
		if (error instanceof Unreadable && count === 0) return { kind: "cut off", stems };
		throw error;
	}
	return { kind: hasContents && hasArchive ? "web archive" : "files", stems };
}
