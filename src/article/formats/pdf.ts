import { extractTextItems, getDocumentProxy, getMeta } from "unpdf";
import * as v from "valibot";
import { type Draft, NO_METADATA } from "../article.ts";
import { Unreadable } from "../failure.ts";
import { draftOfBlocks } from "./blocks.ts";
import { type CoreProperties, properties } from "./core-properties.ts";
import type { Origin } from "./origin.ts";
import { blocksOf, titleAmong } from "./pdf-blocks.ts";
import { linesOf } from "./pdf-lines.ts";
import { datesOf } from "./record.ts";

/** The opened document, as unpdf types it. */
type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * The text layer of a PDF file: lines are put together to paragraphs, each zone tells its page, and what runs along the pages' edges is
 * boilerplate. Rejects with Unreadable: no_text_layer where pages are pictures, broken where the file is damaged or locked.
 */
export async function pdfDraft(bytes: Uint8Array, origin: Origin): Promise<Draft> {
	const { items, core } = await opened(bytes);
	const blocks = blocksOf(items.map((page, at) => linesOf(page, at + 1)));
	if (!blocks.some(({ zone }) => zone !== "boilerplate")) throw new Unreadable("no_text_layer");
	const title = core.title ?? titleAmong(blocks);
	const { metadata: dates, notices } = datesOf({ published: pdfDate(core.created), modified: pdfDate(core.modified), captured: origin.captured });
	return draftOfBlocks(blocks, { ...NO_METADATA, ...dates, kind: "document", url: origin.url, byline: core.authors, title, removed: [], notices, place: "" });
}

/** The text of each page of a PDF file, a line of the page a line. Rejects with Unreadable. */
export async function pdfPages(bytes: Uint8Array): Promise<readonly string[]> {
	const { items } = await opened(bytes);
	return items.map((page, at) =>
		linesOf(page, at + 1)
			.map(({ text }) => text)
			.join("\n"),
	);
}

async function opened(bytes: Uint8Array) {
	let pdf: Pdf | null = null;
	try {
		// The library takes the bytes over, and prints its warnings on standard output unless told not to.
		pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
		const { items } = await extractTextItems(pdf);
		return { items, core: await coreOf(pdf) };
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		const reason = error.name === "PasswordException" ? "it is locked with a password" : error.message.slice(0, 120);
		throw new Unreadable("broken", `The PDF file cannot be opened: ${reason}`, { cause: error });
	} finally {
		await pdf?.loadingTask.destroy();
	}
}

const FIELD = v.fallback(v.nullish(v.string(), null), null);
const INFORMATION = v.object({ Title: FIELD, Author: FIELD, CreationDate: FIELD, ModDate: FIELD });

/** The information dictionary (ISO 32000-1, 14.3.3). */
async function coreOf(pdf: Pdf): Promise<CoreProperties> {
	const { Title, Author, CreationDate, ModDate } = v.parse(INFORMATION, (await getMeta(pdf)).info);
	return properties({ title: Title, author: Author, created: CreationDate, modified: ModDate });
}

/** ISO 32000-1, 7.9.4: D:YYYYMMDDHHmmSSOHH'mm, everything after the year left out at will. */
const DATE = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})?(\d{2})?)?(?:Z.*|([+-]\d{2})'?(\d{2})?'?)?$/;

/** A date of a PDF file in ISO 8601, or as it was where it is none. */
function pdfDate(written: string | null): string | null {
	const found = written === null ? null : DATE.exec(written.trim());
	if (found === null) return written;
	const [all, year, month, day, hour, minute, second, hours, minutes] = found;
	const date = [year, month, day].filter((part) => part !== undefined).join("-");
	if (day === undefined || hour === undefined) return date;
	const zone = hours !== undefined ? `${hours}:${minutes ?? "00"}` : all.includes("Z") ? "Z" : "";
	return `${date}T${hour}:${minute ?? "00"}${second === undefined ? "" : `:${second}`}${zone}`;
}
