import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import iconv from "iconv-lite";
import { cleaned, decoded } from "../../src/article/encoding.ts";

const codes = (notices: readonly { readonly code: string }[]) => notices.map(({ code }) => code);

test("any text in UTF-8 comes back as it is, whatever its label says", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(null, "windows-1252", "shift_jis", "no-such-thing"), (text, declared) => {
			fc.pre(!text.startsWith("\uFEFF") && !text.includes("\0"));
			assert.equal(decoded(Buffer.from(text), { declared }).text, text);
		}),
	);
});

test("a label is believed where the bytes are no UTF-8", () => {
	const text = "Der Bürgermeister von Oberquell sagte: „Wir bauen die Brücke.“";
	assert.deepEqual(decoded(iconv.encode(text, "windows-1252"), { declared: "ISO-8859-1" }), { text, notices: [] });
	const japanese = "町長は橋を建設すると述べた。";
	assert.deepEqual(decoded(iconv.encode(japanese, "shift_jis"), { declared: "Shift_JIS" }), { text: japanese, notices: [] });
});

for (const [encoding, text] of [
	["windows-1252", "The ferry’s owner said “no one was told” about the €4 million refit."],
	["windows-1251", "Паромщик сказал журналистам, что мост откроют в среду, а не в пятницу, как обещали."],
	["koi8-r", "Паромщик сказал журналистам, что мост откроют в среду, а не в пятницу, как обещали."],
	["gb18030", "渡轮公司负责人告诉记者，新桥将在星期三开放，比原计划早两天。"],
	["euc-kr", "선주는 기자들에게 새 다리가 수요일에 열린다고 말했다."],
] as const) {
	test(`without a label ${encoding} is detected, with a notice`, () => {
		const { text: read, notices } = decoded(iconv.encode(text, encoding), { declared: null });
		assert.equal(read, text);
		assert.deepEqual(codes(notices), ["guessed_encoding"]);
	});
}

test("a label of UTF-8 on bytes of another encoding is not believed", () => {
	const text = "Le maire a déclaré que la décision était arrêtée depuis l’été.";
	const { text: read, notices } = decoded(iconv.encode(text, "windows-1252"), { declared: "utf-8" });
	assert.equal(read, text);
	assert.deepEqual(codes(notices), ["guessed_encoding"]);
});

test("byte-order marks decide and are dropped", () => {
	for (const encoding of ["utf-8", "utf-16le", "utf-16be"] as const) {
		assert.deepEqual(decoded(iconv.encode("Fähre", encoding, { addBOM: true }), { declared: "windows-1252" }), { text: "Fähre", notices: [] });
	}
});

test("UTF-16 without a mark is told from its zeros", () => {
	for (const encoding of ["utf-16le", "utf-16be"] as const) {
		const { text, notices } = decoded(iconv.encode("The ferry sails at nine.", encoding), { declared: null });
		assert.equal(text, "The ferry sails at nine.");
		assert.deepEqual(codes(notices), ["guessed_encoding"]);
	}
});

test("one bad byte in UTF-8 becomes one mark, with a notice", () => {
	const bytes = Buffer.concat([Buffer.from("Ünïcödé wörds ärë fïnë "), Buffer.from([0xff]), Buffer.from(" hérë")]);
	const { text, notices } = decoded(bytes, { declared: null });
	assert.equal(text, "Ünïcödé wörds ärë fïnë \uFFFD hérë");
	assert.deepEqual(codes(notices), ["bytes_not_text"]);
});

test("UTF-8 that is cut within a character is still UTF-8", () => {
	const { text } = decoded(Buffer.from("He said “no”").subarray(0, -1), { declared: null });
	assert.equal(text, "He said “no\uFFFD");
});

test("any bytes at all give text without NULs or lone surrogates", () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(null, "utf-8", "utf-16le", "big5", "x-user-defined", "§"), (bytes, declared) => {
			const { text } = cleaned(decoded(bytes, { declared }).text);
			assert.ok(text.isWellFormed() && !text.includes("\0"));
		}),
	);
});

test("NULs and lone surrogates are replaced one for one; pairs stay", () => {
	const { text, notices } = cleaned("\uFEFFa\0b\uD800c\uDC00😀");
	assert.equal(text, "a\uFFFDb\uFFFDc\uFFFD😀");
	assert.deepEqual(codes(notices), ["replaced_characters"]);
	assert.deepEqual(cleaned("clean"), { text: "clean", notices: [] });
});
