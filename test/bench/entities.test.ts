import assert from "node:assert/strict";
import { test } from "node:test";
import { conllTexts } from "../../bench/measure/conll.ts";
import { foundNames } from "../../bench/measure/named.ts";

const FILE = `0	OSTMARK	B-LOC
1	wins	O

0	Ada	B-PER
1	Quill	I-PER
2	Tallow	B-ORG
3	Reach	I-ORG
4	.	O

0	-DOCSTART-	O

0	Quarrytown	B-LOC
`;

test("documents, sentences and tokens of CoNLL-2003 become texts with names in their places", () => {
	const [first, second, ...rest] = conllTexts(FILE);
	assert.equal(rest.length, 0);
	assert.equal(first?.text, "OSTMARK wins\nAda Quill Tallow Reach .");
	assert.deepEqual(
		first.names.map(({ start, end, type }) => [first.text.slice(start, end), type]),
		[
			["OSTMARK", "LOC"],
			["Ada Quill", "PER"],
			["Tallow Reach", "ORG"],
		],
	);
	assert.deepEqual(second, { text: "Quarrytown", names: [{ start: 0, end: 10, type: "LOC" }] });
});

test("mentions by name count, with the types of CoNLL-2003", () => {
	const mention = (form: string) => ({ start: 0, end: 3, text: "Ada", form });
	const entity = (type: string, ...forms: string[]) => ({ name: "Ada", type, mentions: forms.map(mention) });
	const entities = [entity("person", "name", "pronoun"), entity("outlet", "name"), entity("document", "name"), entity("place", "nominal")];
	assert.deepEqual(
		foundNames({ entities }).map(({ type }) => type),
		["PER", "ORG", "MISC"],
	);
});
