import { type Format, formatOf } from "./format.ts";
import type { Leaf } from "./leaf.ts";
import { type Sight, sightOf } from "./sight.ts";

/** What a person saw who saved an input, as far as its bytes lead there. */
export type Saved =
	/** Markup as it came: nobody may show it as it is. */
	| { readonly kind: "markup"; readonly markup: string }
	| { readonly kind: "text"; readonly text: string }
	/** The text of each page of a PDF file. */
	| { readonly kind: "pages"; readonly pages: readonly string[] };

/** A leaf as it was saved: web pages, also those inside MHTML, and Word documents as markup, PDF files page by page, everything else as its text. Rejects with Unreadable. */
export async function savedOf(leaf: Leaf): Promise<Saved> {
	const sight = sightOf(leaf);
	return await SAVED[formatOf(sight)](sight);
}

const asText = async (sight: Sight): Promise<Saved> => ({ kind: "text", text: sight.decoded().text });

const SAVED: Readonly<Record<Format, (sight: Sight) => Promise<Saved>>> = {
	pdf: async ({ bytes }) => {
		const { pdfPages } = await import("./formats/pdf.ts");
		return { kind: "pages", pages: await pdfPages(bytes) };
	},
	docx: async ({ bytes }) => {
		const { docxMarkup } = await import("./formats/docx.ts");
		return { kind: "markup", markup: await docxMarkup(bytes) };
	},
	rtf: async ({ bytes }) => {
		const { readRtf } = await import("./formats/rtf-reader.ts");
		return { kind: "text", text: readRtf(bytes).paragraphs.join("\n\n") };
	},
	mhtml: async ({ bytes }) => {
		const { mhtmlPage } = await import("./formats/mhtml.ts");
		const { html, text } = await mhtmlPage(bytes);
		return html === null ? { kind: "text", text } : { kind: "markup", markup: html };
	},
	html: async (sight) => ({ kind: "markup", markup: sight.decoded().text }),
	feed: asText,
	json: asText,
	markdown: asText,
	text: asText,
};
