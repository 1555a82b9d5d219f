import type { Block } from "./paper.ts";
import { XML, xmlText } from "./xml.ts";
import { zipped } from "./zipped.ts";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;

const paragraph = (style: string, runs: string): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs}</w:p>`;

const STYLE_OF = { title: "Title", heading: "Heading1", paragraph: "Normal", quiet: "Place", statement: "Statement" } as const;

/** Notes of Word are counted from 0; the first two are the lines that part notes from the text, so a note's number is one more than it shows. */
const noteId = (note: number): number => note + 1;

const blockXml = (block: Block): string =>
	paragraph(
		STYLE_OF[block.kind],
		block.kind === "statement"
			? `${run(block.text)}<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${noteId(block.note)}"/></w:r>`
			: run(block.text),
	);

async function* document(paper: AsyncIterable<Block>): AsyncGenerator<string> {
	yield `${XML}<w:document xmlns:w="${WORD}"><w:body>`;
	for await (const block of paper) yield blockXml(block);
	yield '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>';
}

const separator = (id: number, type: string, mark: string): string =>
	`<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${mark}/></w:r></w:p></w:footnote>`;

async function* footnotes(paper: AsyncIterable<Block>): AsyncGenerator<string> {
	yield `${XML}<w:footnotes xmlns:w="${WORD}">${separator(0, "separator", "separator")}${separator(1, "continuationSeparator", "continuationSeparator")}`;
	for await (const block of paper) {
		if (block.kind !== "statement") continue;
		const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
		const lines = block.about.map((line, at) => paragraph("FootnoteText", at === 0 ? `${mark}${run(` ${line}`)}` : run(line)));
		yield `<w:footnote w:id="${noteId(block.note)}">${lines.join("")}</w:footnote>`;
	}
	yield "</w:footnotes>";
}

const style = (id: string, name: string, paragraphs: string, runs: string): string =>
	`<w:style w:type="paragraph"${id === "Normal" ? ' w:default="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/>${id === "Normal" ? "" : '<w:basedOn w:val="Normal"/>'}<w:pPr>${paragraphs}</w:pPr><w:rPr>${runs}</w:rPr></w:style>`;

/** Sizes in half points, distances in twentieths of a point. */
const STYLES = `${XML}<w:styles xmlns:w="${WORD}">${[
	style("Normal", "Normal", '<w:spacing w:after="120"/>', '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="21"/><w:lang w:val="en-GB"/>'),
	style("Title", "Title", '<w:spacing w:after="240"/>', '<w:b/><w:sz w:val="36"/>'),
	style("Heading1", "heading 1", '<w:keepNext/><w:spacing w:before="360" w:after="80"/><w:outlineLvl w:val="0"/>', '<w:b/><w:sz w:val="26"/>'),
	style("Place", "Place", '<w:keepNext/><w:spacing w:after="120"/>', '<w:color w:val="595959"/><w:sz w:val="17"/>'),
	style("Statement", "Statement", '<w:spacing w:after="160"/><w:ind w:left="284"/>', ""),
	style("FootnoteText", "footnote text", '<w:spacing w:after="0"/>', '<w:sz w:val="17"/>'),
].join(
	"",
)}<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>`;

/** The parts of a document that say which others there are (ECMA-376, part 2). */
const FRAME: readonly (readonly [path: string, text: string])[] = [
	[
		"[Content_Types].xml",
		`${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/word/footnotes.xml" ContentType="${TYPE}.footnotes+xml"/><Override PartName="/word/settings.xml" ContentType="${TYPE}.settings+xml"/></Types>`,
	],
	[
		"_rels/.rels",
		`${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="word/document.xml"/></Relationships>`,
	],
	[
		"word/_rels/document.xml.rels",
		`${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${DOCUMENT}/footnotes" Target="footnotes.xml"/><Relationship Id="rId3" Type="${DOCUMENT}/settings" Target="settings.xml"/></Relationships>`,
	],
	["word/styles.xml", STYLES],
	[
		"word/settings.xml",
		`${XML}<w:settings xmlns:w="${WORD}"><w:footnotePr><w:footnote w:id="0"/><w:footnote w:id="1"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
	],
];

/** A paper as a document of Word (ECMA-376), notes as its footnotes. The paper is gone through twice: once for the page, once for the notes. */
export const docxOf = (paper: () => AsyncIterable<Block>): AsyncGenerator<Uint8Array> =>
	zipped([
		...FRAME.map(([path, text]) => ({ path, text: [text] })),
		{ path: "word/document.xml", text: document(paper()) },
		{ path: "word/footnotes.xml", text: footnotes(paper()) },
	]);
