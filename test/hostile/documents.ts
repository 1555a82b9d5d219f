import { deflateRawSync } from "node:zlib";
import { deflatedZeros, zipOfOne } from "../intake/bombs.ts";
import { bytesOf, zipOf } from "../intake/pile.ts";
import { type Hostile, inFolder, many, STORY } from "./hostile.ts";

const TYPES = bytesOf(
	'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
);
const RELATIONS = bytesOf(
	'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
);
const docx = (document: string): Uint8Array => zipOf({ "[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS, "word/document.xml": bytesOf(document) });
const word = (body: string, doctype = ""): string =>
	`<?xml version="1.0"?>${doctype}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const paragraph = `<w:p><w:r><w:t>${STORY}</w:t></w:r></w:p>`;

/** A PDF file of these objects, with a table that says where they stand. */
function pdf(objects: readonly string[], trailer = "/Root 1 0 R"): string {
	let text = "%PDF-1.4\n";
	const starts = objects.map((object, at) => {
		const start = text.length;
		text += `${at + 1} 0 obj\n${object}\nendobj\n`;
		return start;
	});
	const rows = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
	return `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${text.length}\n%%EOF`;
}

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
const onePage = (content: string): string[] => [
	"<< /Type /Catalog /Pages 2 0 R >>",
	"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
	"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
	stream(content),
	"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
];
const sound = pdf(onePage("BT /F 12 Tf 50 700 Td (The mayor said so.) Tj ET"));

const mhtml = (head: string, body: string): string =>
	`From: <Saved by a browser>\r\nSubject: Crossing\r\nMIME-Version: 1.0\r\nContent-Type: ${head}\r\n\r\n${body}`;
const part = (boundary: string, head: string, body: string): string => `--${boundary}\r\n${head}\r\n\r\n${body}\r\n`;

/** PDF, Word, MHTML, RTF, and what is none of the formats that are read. */
export const documents: readonly Hostile[] = inFolder("documents", [
	["head-only.pdf", "a PDF of its first line", "%PDF-1.7\n"],
	["cut.pdf", "a PDF without its second half", sound.slice(0, sound.length / 2)],
	["no-table.pdf", "a PDF whose table is gone", sound.slice(0, sound.indexOf("xref"))],
	["wrong-table.pdf", "a PDF whose table points nowhere", sound.replaceAll(/^0{4,}\d+ 00000 n/gm, "9999999999 00000 n")],
	["no-pages.pdf", "a PDF without pages", pdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"])],
	["page-loop.pdf", "a PDF whose pages hold themselves", pdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"])],
	["page-count.pdf", "a PDF that says it has 2,000,000,000 pages", sound.replace("/Count 1", "/Count 2000000000")],
	["no-text.pdf", "a PDF without text", pdf(onePage("0 0 m 100 100 l S"))],
	["locked.pdf", "a PDF that says it is locked", pdf(onePage(""), "/Root 1 0 R /Encrypt << /Filter /Standard /V 2 /R 3 /O (x) /U (x) /P -1 >> /ID [(a) (a)]")],
	["script.pdf", "a PDF with script", sound.replace("/Pages 2 0 R", "/Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")],
	["operators.pdf", "a PDF page of 100,000 operators", pdf(onePage(many(100_000, "q ")))],
	["nested.pdf", "a PDF with 50,000 lists in one another", pdf([...onePage("").slice(0, 4), many(50_000, "[")])],
	["noise.pdf", "a PDF that turns into something else", `${sound.slice(0, 200)}${many(5000, "\u0000\u0001endobj stream ")}`],
	["types-only.docx", "a Word file of its list of parts", zipOf({ "[Content_Types].xml": TYPES })],
	["no-document.docx", "a Word file without its text", zipOf({ "[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS })],
	["broken.docx", "a Word file whose text is not well-formed", docx(word("<w:p><w:r><w:t>The mayor"))],
	["empty.docx", "a Word file without text", docx(word(""))],
	["cut.docx", "a Word file cut off", () => docx(word(paragraph)).subarray(0, 700)],
	[
		"laughs.docx",
		"a Word file with entities that unfold",
		docx(word("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", '<!DOCTYPE w [<!ENTITY a "said "><!ENTITY b "&a;&a;&a;&a;">]>')),
	],
	[
		"entity-file.docx",
		"a Word file with a file for an entity",
		docx(word("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>')),
	],
	[
		"nested.docx",
		"a Word file of 20,000 elements in one another",
		docx(word(many(20_000, "<w:sdt><w:sdtContent>") + paragraph + many(20_000, "</w:sdtContent></w:sdt>"))),
	],
	[
		"bomb.docx",
		"a Word file whose text unfolds to 1 GB",
		() => zipOfOne(deflatedZeros(1024), { names: ["[Content_Types].xml", "_rels/.rels", "word/document.xml"], unpacked: 1024 ** 3 }),
	],
	["large.docx", "a Word file of 5000 paragraphs", () => docx(word(many(5000, "<w:p><w:r><w:t>The mayor said so.</w:t></w:r></w:p>")))],
	["book.epub", "a book", zipOf({ mimetype: [bytesOf("application/epub+zip"), { level: 0 }], "META-INF/container.xml": bytesOf("<container/>") })],
	["sheet.xlsx", "a spreadsheet", zipOf({ "[Content_Types].xml": bytesOf("<Types/>"), "xl/workbook.xml": bytesOf("<workbook/>") })],
	["no-boundary.mhtml", "MHTML that does not say what parts it", mhtml("multipart/related", part("x", "Content-Type: text/html", STORY))],
	[
		"missing-boundary.mhtml",
		"MHTML whose parts are parted by something else",
		mhtml('multipart/related; boundary="y"', part("x", "Content-Type: text/html", STORY)),
	],
	["long-boundary.mhtml", "MHTML with a boundary of 1 MB", mhtml(`multipart/related; boundary="${many(1_000_000, "x")}"`, STORY)],
	[
		"nested.mhtml",
		"MHTML of 2000 parts in one another",
		mhtml(
			"multipart/mixed; boundary=b0",
			Array.from({ length: 2000 }, (_, at) => part(`b${at}`, `Content-Type: multipart/mixed; boundary=b${at + 1}`, "")).join(""),
		),
	],
	["parts.mhtml", "MHTML of 10,000 parts", mhtml("multipart/related; boundary=x", many(10_000, part("x", "Content-Type: text/css", "p {}")))],
	["no-page.mhtml", "MHTML without a page", mhtml("multipart/related; boundary=x", `${part("x", "Content-Type: image/png", "png")}--x--`)],
	[
		"base64.mhtml",
		"MHTML with a page in broken base64",
		mhtml("multipart/related; boundary=x", `${part("x", "Content-Type: text/html\r\nContent-Transfer-Encoding: base64", "PGh0bWw+!!!!PHA===")}--x--`),
	],
	[
		"printable.mhtml",
		"MHTML with a page in broken quoted-printable",
		mhtml(
			"multipart/related; boundary=x",
			`${part("x", "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable", "<p>=ZZ=9=\r\n=said=")}--x--`,
		),
	],
	["cut.mhtml", "MHTML cut in its head", mhtml("multipart/related; boundary=x", "").slice(0, 90)],
	["head-only.rtf", "RTF of its first word", "{\\rtf1"],
	["braces.rtf", "RTF with 100,000 braces", `{\\rtf1 ${many(100_000, "{")}${STORY}`],
	["closed.rtf", "RTF with more ends than beginnings", `{\\rtf1 ${STORY}${many(10_000, "}")}`],
	["numbers.rtf", "RTF with characters that do not exist", `{\\rtf1 \\u99999999 ? \\u-1 ? \\'zz \\bin999999999 ${STORY}}`],
	["word.doc", "a Word file from before 2007", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4096)])],
	["picture.html", "a picture under a page's name", Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(500, 7)])],
	["program.txt", "a program under a text's name", Buffer.concat([Buffer.from("7f454c46", "hex"), Buffer.alloc(4000, 1)])],
	["database.txt", "a database under a text's name", Buffer.concat([Buffer.from("SQLite format 3\0"), Buffer.alloc(4096)])],
	["deflated.bin", "packed bytes that say nothing of themselves", deflateRawSync(STORY)],
	["archive.7z", "an archive that is not opened", Buffer.concat([Buffer.from("377abcaf271c0004", "hex"), Buffer.alloc(100, 3)])],
	["archive.rar", "another", Buffer.concat([Buffer.from("526172211a0701", "hex"), Buffer.alloc(100, 3)])],
	["text.xz", "a text packed by xz", Buffer.concat([Buffer.from("fd377a585a00", "hex"), Buffer.alloc(100, 3)])],
]);
