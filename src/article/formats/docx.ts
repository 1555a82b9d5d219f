import { unzipSync } from "fflate";
import mammoth from "mammoth";
import { type Draft, NO_METADATA } from "../article.ts";
import { Unreadable } from "../failure.ts";
import { type Block, bodyBlock, draftOfBlocks } from "./blocks.ts";
import { coreProperties } from "./core-properties.ts";
import { type MarkupParagraph, markupParagraphs } from "./markup-paragraphs.ts";
import type { Origin } from "./origin.ts";
import { pressDrafts } from "./press/press.ts";
import { datesOf } from "./record.ts";

/** The limit on unpacked inputs, in bytes. */
const LARGEST_UNPACKED = 64 * 1024 * 1024;
const CORE_PROPERTIES = "docProps/core.xml";

/** Word's own styles that say what a paragraph is, as classes. */
const STYLES = [
	"p[style-name='Title'] => p.title:fresh",
	"p[style-name='Subtitle'] => p.standfirst:fresh",
	"p[style-name='Caption'] => p.caption:fresh",
	"p[style-name='caption'] => p.caption:fresh",
];

/** The article or the articles in a Word document: many where it is an export of a press database. Rejects with Unreadable. */
export async function docxDrafts(bytes: Uint8Array, origin: Origin): Promise<readonly Draft[]> {
	const core = coreProperties(partOf(bytes));
	const paragraphs = markupParagraphs(await docxMarkup(bytes));
	const exported = pressDrafts(paragraphs.map(({ text }) => text));
	if (exported !== null) return exported;
	const title = paragraphs.find(({ name }) => name === "title")?.text ?? core.title ?? paragraphs.find(({ tag }) => tag === "h1")?.text ?? null;
	const blocks = paragraphs.map((paragraph) => blockOf(paragraph, title));
	const { metadata: dates, notices } = datesOf({ published: core.created, modified: core.modified, captured: origin.captured });
	return [draftOfBlocks(blocks, { ...NO_METADATA, ...dates, kind: "document", url: origin.url, byline: core.authors, title, removed: [], notices, place: "" })];
}

/** The core properties' XML, read after the archive's directory has said that the whole is not too large. */
function partOf(bytes: Uint8Array): string {
	let size = 0;
	try {
		const parts = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				size += originalSize;
				return name === CORE_PROPERTIES && originalSize < LARGEST_UNPACKED;
			},
		});
		if (size > LARGEST_UNPACKED) throw new Unreadable("too_large");
		return new TextDecoder().decode(parts[CORE_PROPERTIES]);
	} catch (error) {
		throw asBroken(error);
	}
}

/** A Word document as HTML, without its pictures. Rejects with Unreadable. */
export async function docxMarkup(bytes: Uint8Array): Promise<string> {
	try {
		const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		const noPicture = mammoth.images.imgElement(async () => ({ src: "" }));
		const { value } = await mammoth.convertToHtml({ buffer }, { styleMap: STYLES, convertImage: noPicture, ignoreEmptyParagraphs: true });
		return value;
	} catch (error) {
		throw asBroken(error);
	}
}

function asBroken(error: unknown): unknown {
	if (error instanceof Unreadable || !(error instanceof Error)) return error;
	return new Unreadable("broken", `The Word document cannot be opened: ${error.message.slice(0, 120)}`, { cause: error });
}

function blockOf({ text, tag, name }: MarkupParagraph, title: string | null): Block {
	if (text === title) return { text, zone: "title", why: `style: ${name === "title" ? "Title" : tag}` };
	if (name === "standfirst") return { text, zone: "standfirst", why: "style: Subtitle" };
	if (name === "caption") return { text, zone: "caption", why: "style: Caption" };
	return bodyBlock(text);
}
