import { type Hostile, inFolder, many, STORY } from "./hostile.ts";

const told = JSON.stringify(STORY);
const record = (fields: string): string => `{"id": "a", "text": ${told}${fields === "" ? "" : `, ${fields}`}}`;

/** JSON and lines of it: broken, of the wrong types, too deep, too many. */
export const records: readonly Hostile[] = inFolder("records", [
	["cut.json", "a record cut in its text", record("").slice(0, 200)],
	["brackets.json", "100,000 opening brackets", many(100_000, "[")],
	["objects.json", "100,000 objects in one another", many(100_000, '{"a":')],
	["deep.jsonl", "a record that holds 20,000 closed lists in one another", record(`"x": ${many(20_000, "[")}${many(20_000, "]")}`)],
	["numbers.json", "numbers that no computer holds", record(`"a": 1e999999, "b": -${many(10_000, "9")}, "c": 0.${many(10_000, "0")}1`)],
	["not-numbers.json", "NaN and Infinity", record('"a": NaN, "b": -Infinity')],
	[
		"prototype.jsonl",
		"keys that reach for prototypes",
		record('"__proto__": {"text": "x"}, "constructor": {"prototype": {}}, "toString": 1, "hasOwnProperty": 2'),
	],
	["prototype-text.jsonl", "a text that would be inherited", `{"id": "a", "__proto__": {"text": ${told}}}`],
	["twice.jsonl", "keys that stand twice", record('"text": "And then another text.", "id": "b"')],
	["same-id.jsonl", "two texts under one id", `${record("")}\n{"id": "a", "text": "Another text."}`],
	["id-number.jsonl", "ids that are no strings", [12, null, true, [], {}, 1e21].map((id) => JSON.stringify({ id, text: STORY })).join("\n")],
	["id-long.jsonl", "an id of 1 MB", JSON.stringify({ id: many(1_000_000, "i"), text: STORY })],
	[
		"id-lines.jsonl",
		"ids with line breaks and dots",
		["a\nb", "../../etc/passwd", "", "\u0000", "a/b"].map((id) => JSON.stringify({ id, text: STORY })).join("\n"),
	],
	["text-types.jsonl", "texts that are no strings", [12, null, false, ["a"], { text: "b" }].map((text) => JSON.stringify({ id: "a", text })).join("\n")],
	["text-missing.jsonl", "records without text", '{"id": "a"}\n{"title": "Crossing"}\n{}'],
	["text-empty.jsonl", "records with an empty text", '{"id": "a", "text": ""}\n{"id": "b", "text": "  \\n "}'],
	["surrogates.jsonl", "lone surrogates as escapes", '{"id": "a", "text": "The mayor \\ud800 said \\udc00\\ud83d so."}'],
	["nuls.jsonl", "NULs as escapes", '{"id": "a", "text": "The\\u0000mayor said\\u0000so."}'],
	[
		"field-types.jsonl",
		"fields of the wrong types",
		record('"title": 5, "url": ["https://larkhaven.example"], "outlet": {}, "published": [], "byline": 7, "language": {}'),
	],
	[
		"dates.jsonl",
		"dates that no calendar has",
		['"99999-01-01"', '"2024-02-31"', '"-1"', "-1", "1e30", '""', '"tomorrow"', '"2024-13-45T25:61:61+99:99"']
			.map((date) => record(`"published": ${date}`))
			.join("\n"),
	],
	[
		"addresses.jsonl",
		"addresses that are none",
		["javascript:alert(1)", "http://", "//", "file:///etc/passwd", "http://[::1", "\n"].map((url) => record(`"url": ${JSON.stringify(url)}`)).join("\n"),
	],
	[
		"good-and-broken.jsonl",
		"broken lines between good ones",
		`${record("")}\n{"id": broken\n\n}}}}\n${record('"title": "Second"')}\nnot JSON at all\n[1, 2]\n"a string"\nnull\n`,
	],
	["lists.jsonl", "lists on lines", many(10, `[${record("")}]\n`)],
	["carriage-returns.jsonl", "records parted by carriage returns only", [record(""), record("")].join("\r")],
	["joined.jsonl", "records with nothing between them", record("") + record("") + record("")],
	["single-quotes.json", "single quotes, trailing commas and comments", `{'id': 'a', /* so */ 'text': 'The mayor said so.',} // end`],
	["string.json", "a string and nothing around it", told],
	["number.json", "a number and nothing around it", "12"],
	["null.json", "null", "null"],
	["keys.json", "50,000 keys", `{${Array.from({ length: 50_000 }, (_, at) => `"key${at}": ${at}`).join(",")}, "text": ${told}}`],
	["long-key.json", "a key of 1 MB", `{"${many(1_000_000, "k")}": 1, "text": ${told}}`],
	[
		"escapes.json",
		"each character as an escape",
		`{"text": "${[...STORY].map((letter) => `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`).join("")}"}`,
	],
	["list.json", "2000 empty records in a list", `[${many(2000, "{},")}{}]`],
	["short.jsonl", "2000 records that say nothing", many(2000, "{}\n")],
]);
