import { Misuse } from "../../article/failure.ts";
import { CAVEAT } from "../pages/frame.ts";
import { cellText } from "./cell-text.ts";
import { type Cell, COLUMNS } from "./columns.ts";
import type { Book, Stated } from "./stated.ts";
import { wordsOf } from "./stated-words.ts";
import { XML, xmlText } from "./xml.ts";
import { zipped } from "./zipped.ts";

const SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Rows of a sheet (Excel specifications and limits). */
const MOST_ROWS = 1_048_576;

/** Styles by their number: plain; a name of a column; words that run over several lines, never taken for a formula when somebody edits them. */
const [PLAIN, NAME, WORDS] = [0, 1, 2];

/** In a workbook `_x003D_` stands for the character of that number (ECMA-376, 22.9.2.19), so an underscore that would begin such is written as its own. */
const ESCAPED = /_(?=x[0-9a-f]{4}_)/gi;

const nameOfColumn = (at: number): string => (at < 26 ? "" : nameOfColumn(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

const cell = (value: Cell, at: number, row: number, style: number): string => {
	const place = `${nameOfColumn(at)}${row}`;
	if (value === null || value === "") return "";
	if (typeof value === "number") return `<c r="${place}" s="${PLAIN}"><v>${value}</v></c>`;
	return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cellText(value).replaceAll(ESCAPED, "_x005F_"))}</t></is></c>`;
};

const rowOf = (cells: readonly Cell[], row: number, style = WORDS): string =>
	`<row r="${row}">${cells.map((value, at) => cell(value, at, row, style)).join("")}</row>`;

const columnsOf = (widths: readonly number[]): string =>
	`<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join("")}</cols>`;

async function* statements(stated: AsyncIterable<Stated> | Iterable<Stated>, book: Book): AsyncGenerator<string> {
	const last = nameOfColumn(COLUMNS.length - 1);
	const view =
		'<sheetViews><sheetView workbookViewId="0" tabSelected="1"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
	yield `${XML}<worksheet xmlns="${SHEETS}">${view}${columnsOf(COLUMNS.map(({ width }) => width))}<sheetData>`;
	yield rowOf(
		COLUMNS.map(({ name }) => name),
		1,
		NAME,
	);
	let row = 1;
	for await (const one of stated) {
		row += 1;
		if (row > MOST_ROWS) throw new Misuse("A sheet holds no more than 1,048,575 statements: narrow them with filters, or take csv.");
		const words = wordsOf(one, book);
		yield rowOf(
			COLUMNS.map(({ of }) => of(one, words)),
			row,
		);
	}
	yield `</sheetData><autoFilter ref="A1:${last}${row}"/></worksheet>`;
}

/** What kind of paper it is, and what each column holds. */
function* about(): Generator<string> {
	yield `${XML}<worksheet xmlns="${SHEETS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>${columnsOf([24, 100])}<sheetData>`;
	const lines: readonly (readonly [string, string])[] = [
		["", CAVEAT],
		["", "One row a statement, as found in one text. Several rows may have one source; a row says nothing of what happened."],
		...COLUMNS.map((one): readonly [string, string] => [one.name, one.about]),
	];
	for (const [at, line] of lines.entries()) yield rowOf(line, at + 1);
	yield "</sheetData></worksheet>";
}

const STYLES = `${XML}<styleSheet xmlns="${SHEETS}"><fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf applyAlignment="1"><alignment vertical="top"/></xf><xf fontId="1" applyFont="1"/><xf quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The parts of a workbook that say which others there are (ECMA-376, part 2). */
const FRAME: readonly (readonly [path: string, text: string])[] = [
	[
		"[Content_Types].xml",
		`${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
	],
	[
		"_rels/.rels",
		`${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
	],
	[
		"xl/workbook.xml",
		`${XML}<workbook xmlns="${SHEETS}" xmlns:r="${DOCUMENT}"><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="Working paper" sheetId="1" r:id="rId1"/><sheet name="Statements" sheetId="2" r:id="rId2"/></sheets></workbook>`,
	],
	[
		"xl/_rels/workbook.xml.rels",
		`${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`,
	],
	["xl/styles.xml", STYLES],
];

/** Statements as a workbook of Excel (ECMA-376), one row a statement; a sheet before them says what the paper is and what the columns hold. Throws Misuse where a sheet cannot hold them. */
export const xlsxOf = (stated: AsyncIterable<Stated> | Iterable<Stated>, book: Book): AsyncGenerator<Uint8Array> =>
	zipped([
		...FRAME.map(([path, text]) => ({ path, text: [text] })),
		{ path: "xl/worksheets/sheet1.xml", text: about() },
		{ path: "xl/worksheets/sheet2.xml", text: statements(stated, book) },
	]);
