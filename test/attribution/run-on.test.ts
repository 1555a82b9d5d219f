import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../src/attribution/labels/labels.ts";
import { withoutRunOns } from "../../src/attribution/run-on.ts";
import { unitsOf } from "../../src/text/units.ts";
import { markedRows } from "./marked-rows.ts";

/** The contents of a marked text's rows, piece by piece. */
const contentsIn = (marked: string): readonly (readonly string[])[] => {
	const { text, rows } = markedRows(marked);
	return withoutRunOns(text, rows, contextOf(unitsOf(text))).map(({ content }) => content.map((span) => span.text));
};

test("in a list without stops a content ends with its point", () => {
	const list = [
		"- {1s:Ada Quill} {1c:said} {1x:that the gate held",
		"- {2s:Ivo Marsh} {2c:denied} {2x:that it did}}",
		"- {3s:A clerk at the harbour board of Quarrytown} {3c:told} the board {3x:that she had left",
		"- {4s:Odile Marchetti} {4c:said} {4x:little}}",
	];
	const points = [["that the gate held"], ["that it did"], ["that she had left"], ["little"]];
	assert.deepEqual(contentsIn(list.join("\n")), points);
	assert.deepEqual(contentsIn(list.join("\n").replaceAll("- ", "7. ")), points);
	assert.deepEqual(contentsIn(list.join("\n\n").replaceAll("- ", "")), points);
	assert.deepEqual(
		contentsIn([...list, "The board will meet again in May, when the divers have been down to look at all the piers."].join("\n").replaceAll("- ", "")),
		points,
	);
});

test("a content has no piece in a line that another row opens", () => {
	const lines = "{1s:Ada Quill} {1c:said} {1x:the gate held}\n\n{2s:Ivo Marsh} {2c:said} {1x:{2x:the piers had moved}}";
	assert.deepEqual(contentsIn(lines), [["the gate held"], ["the piers had moved"]]);
	const backwards = "{1s:Ada Quill} {1c:said} {1x:{2x:the gate held}}\n\n{2s:Ivo Marsh} {2c:said} {2x:the piers had moved}";
	assert.deepEqual(contentsIn(backwards), [["the gate held"], ["the piers had moved"]]);
});

test("a line that says a verb and nobody who speaks ends the content before it as well", () => {
	assert.deepEqual(contentsIn("{1s:Ada Quill} {1c:said} {1x:the gate held\n\nThe board {2c:was told} {2x:the piers had moved}}"), [
		["the gate held"],
		["the piers had moved"],
	]);
});

test("after a stop, a colon or a comma a content may go on in the next line", () => {
	for (const end of [".", ":", ",", "?"]) {
		const content = `the gate held${end}\n\nIvo Marsh said so`;
		assert.deepEqual(contentsIn(`{1s:Ada Quill} {1c:wrote} {1x:the gate held${end}\n\n{2s:Ivo Marsh} {2c:said} {2x:so}}`), [[content], ["so"]]);
	}
});

test("a quotation may go on in the next line", () => {
	assert.deepEqual(contentsIn("{1s:Ada Quill} {1c:wrote} {1x:“The gate held\nIvo Marsh {2c:said} {2x:so}”}"), [["“The gate held\nIvo Marsh said so”"], ["so"]]);
});

test("in a text broken into lines of one width a line's end means nothing", () => {
	const lines = "{1s:Ada Quill} {1c:said} {1x:the gate held and the clerk knew that\n{2s:Ivo Marsh} {2c:had told} the board {2x:that it would not}}.";
	assert.deepEqual(contentsIn(lines), [["the gate held and the clerk knew that\nIvo Marsh had told the board that it would not"], ["that it would not"]]);
});

test("a row keeps a content of which nothing would be left", () => {
	assert.deepEqual(contentsIn("{1s:Ada Quill} {1c:said}\n\n{2s:Ivo Marsh} {2c:said} {1x:{2x:the piers had moved}}"), [
		["the piers had moved"],
		["the piers had moved"],
	]);
});
