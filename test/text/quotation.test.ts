import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { quotationsOf } from "../../src/text/quotation.ts";

const quoted = (text: string): readonly string[] => quotationsOf(text).map(({ start, end }) => text.slice(start, end));

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
	["curly marks", "She said “no” and then “perhaps.”", ["“no”", "“perhaps.”"]],
	["straight marks", 'He called it "a tax on living" and "a joke".', ['"a tax on living"', '"a joke"']],
	["marks of other countries", "«Да», „Nein“, „Nie”", ["«Да»", "„Nein“", "„Nie”"]],
	["two apostrophes as agencies write them", "''We sold it,'' he said. ''It's gone.''", ["''We sold it,''", "''It's gone.''"]],
	["grave accents", "``We sold it,'' he said.", ["``We sold it,''"]],
	["single curly marks beside apostrophes", "The miners’ leader said: ‘It’s the workers’ right,’ and left.", ["‘It’s the workers’ right,’"]],
	["a single word in single marks", "They signed a ‘no limits’ treaty, and the two drivers’ unions met.", ["‘no limits’"]],
	["single straight marks", "The driver's note said 'the workers' bus is late' in pencil.", ["'the workers' bus is late'"]],
	["apostrophes that open nothing", "The '90s drivers' club and 'em all; it's the miners' year.", []],
	["inches", 'He is 5\'10" tall and said "no" twice.', ['"no"']],
	["one inside another", "“She told me ‘never’ again,” he said.", ["“She told me ‘never’ again,”"]],
	["a mark that never closes", "“We will not go, he said.\n\nThey went.", []],
	["a line that is wrapped", "He said “the roof\nis gone” today.", ["“the roof\nis gone”"]],
];
for (const [what, text, expected] of CASES) test(`quotations: ${what}`, () => assert.deepEqual(quoted(text), expected));

test("a quotation that opens again in each paragraph gives one run a paragraph", () => {
	assert.deepEqual(quoted("“The roof is gone. \n\n“The walls will follow,” she said."), ["“The roof is gone.", "“The walls will follow,”"]);
	assert.deepEqual(quoted('"The roof is gone.\n"The walls will follow," she said.'), ['"The roof is gone.', '"The walls will follow,"']);
});

test("quotations are in order, apart and inside the text, whatever the text", () => {
	const pieces = fc.constantFrom("“", "”", '"', "'", "‘", "’", "''", "``", "«", "»", "„", "\n", "\n\n", " ", "s", "word", ".");
	fc.assert(
		fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
			const text = parts.join("");
			let last = 0;
			for (const { start, end } of quotationsOf(text)) {
				assert.ok(start >= last && end > start + 1 && end <= text.length);
				last = end;
			}
		}),
	);
});

for (const hostile of ["“", '"', ' "a', "'", " 'a", "‘a ", "’", "''", "“‘", "« ", "s' "]) {
	test(`takes a text of nothing but ${JSON.stringify(hostile)}`, () => {
		const text = hostile.repeat(100_000);
		assert.ok(quotationsOf(text).every(({ end }) => end <= text.length));
	});
}
