import { strToU8, zipSync } from "fflate";

const xml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A paragraph with a named style, or a row of a table. */
export type DocxPart = string | { readonly style: string; readonly text: string } | { readonly cells: readonly string[] };

const styled = (text: string, style: string) =>
	`<w:p>${style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r></w:p>`;

function partXml(part: DocxPart): string {
	if (typeof part === "string") return styled(part, "");
	if ("cells" in part)
		return `<w:tbl><w:tr>${part.cells
			.map(
				(cell) =>
					`<w:tc>${cell
						.split("\n")
						.map((line) => styled(line, ""))
						.join("")}</w:tc>`,
			)
			.join("")}</w:tr></w:tbl>`;
	return styled(part.text, part.style);
}

const STYLES = ["Title", "Subtitle", "Caption"].map((name) => `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`).join("");
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document of the given paragraphs, as small as one can be. */
export function docxOf(parts: readonly DocxPart[], core: Readonly<Record<string, string>> = {}): Uint8Array {
	const properties = Object.entries(core).map(([name, value]) => `<${name}>${xml(value)}</${name}>`);
	return zipSync({
		"[Content_Types].xml": strToU8(
			'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>',
		),
		"_rels/.rels": strToU8(
			'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
		),
		"word/_rels/document.xml.rels": strToU8(
			'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
		),
		"word/styles.xml": strToU8(`<?xml version="1.0"?><w:styles ${WORD}>${STYLES}</w:styles>`),
		"word/document.xml": strToU8(`<?xml version="1.0"?><w:document ${WORD}><w:body>${parts.map(partXml).join("")}</w:body></w:document>`),
		"docProps/core.xml": strToU8(
			`<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${properties.join("")}</cp:coreProperties>`,
		),
	});
}

/** A rich text file of the given paragraphs; characters beyond ASCII are written as \u with a fallback, as Word does. */
export const rtfOf = (paragraphs: readonly string[], head = ""): Uint8Array =>
	Buffer.from(
		`{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}}${head}\r\n${paragraphs.map((text) => `\\pard\\plain\\f0 ${escaped(text)}\\par`).join("\r\n")}}`,
		"latin1",
	);

const escaped = (text: string): string =>
	Array.from({ length: text.length }, (_, at) => {
		const code = text.charCodeAt(at);
		const unit = text.charAt(at);
		if (code > 0x7e) return `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
		return "\\{}".includes(unit) ? `\\${unit}` : unit;
	}).join("");

/** A line of a PDF page: distances from the lower left corner and size of letters in points. */
export interface PdfText {
	readonly x: number;
	readonly y: number;
	readonly size?: number;
	readonly text: string;
}

/** A PDF file whose pages hold the given lines in Helvetica; `info` is the inside of its information dictionary. */
export function pdfOf(pages: readonly (readonly PdfText[])[], info = ""): Uint8Array {
	const kids = pages.map((_, at) => `${5 + 2 * at} 0 R`).join(" ");
	const objects = [
		"<< /Type /Catalog /Pages 2 0 R >>",
		`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
		`<< ${info} >>`,
	];
	for (const [at, lines] of pages.entries()) {
		const stream = `BT ${lines.map(({ x, y, size = 11, text }) => `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[()\\]/g, "\\$&")}) Tj`).join("\n")} ET`;
		objects.push(
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * at} 0 R >>`,
			`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
		);
	}
	let file = "%PDF-1.4\n";
	const offsets = objects.map((object, at) => {
		const offset = file.length;
		file += `${at + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(offset).padStart(10, "0")} 00000 n \n`;
	});
	const start = file.length;
	file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF`;
	return Buffer.from(file, "latin1");
}
