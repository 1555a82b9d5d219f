import { type Hostile, inFolder, many, page, STORY, STORY_PAGE } from "./hostile.ts";

const utf16be = (text: string): Uint8Array => Buffer.from(text, "utf16le").swap16();
const utf32 = (text: string): Uint8Array => Buffer.concat([...text].map((character) => Buffer.from(Uint32Array.of(character.codePointAt(0) ?? 0).buffer)));
const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");
const labelled = (label: string, text: string): string => page(`<p>${text}</p>`, `<meta charset="${label}">`);
const ACCENTS = "Zoë Brontë and François Åkesson said the café's façade was naïve. ";

/** Bytes that are not the text that they say they are. */
export const encodings: readonly Hostile[] = inFolder("encodings", [
	["utf-16le.txt", "UTF-16 with its mark", Buffer.from(`\uFEFF${STORY}`, "utf16le")],
	["utf-16be.txt", "UTF-16, big end first, with its mark", utf16be(`\uFEFF${STORY}`)],
	["utf-16le-no-mark.txt", "UTF-16 without a mark", Buffer.from(STORY, "utf16le")],
	["utf-16be-no-mark.html", "UTF-16, big end first, without a mark", utf16be(STORY_PAGE)],
	["utf-16-odd.txt", "UTF-16 that ends in half a unit", Buffer.concat([Buffer.from(`\uFEFF${STORY}`, "utf16le"), Buffer.from([0x41])])],
	["utf-32.txt", "UTF-32 with its mark", utf32(`\uFEFF${STORY}`)],
	["utf-7.txt", "UTF-7", STORY.replaceAll('"', "+ACI-").replaceAll(",", "+ACw-")],
	["utf-7.html", "UTF-7 with script hidden in it", labelled("utf-7", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-")],
	["overlong.txt", "overlong UTF-8", Buffer.concat([Buffer.from(STORY), Buffer.from("c0afe080afc1bff08080afc080", "hex")])],
	["beyond-unicode.txt", "UTF-8 of code points beyond Unicode", Buffer.concat([Buffer.from(STORY), Buffer.from("f4908080f8888080", "hex")])],
	["surrogates.txt", "lone surrogates in UTF-8", Buffer.concat([Buffer.from(STORY), Buffer.from("eda080edb08020eda080", "hex")])],
	["cut-character.txt", "UTF-8 cut inside its last character", Buffer.from(`${STORY}…`).subarray(0, -1)],
	["continuations.txt", "100,000 continuation bytes", Buffer.alloc(100_000, 0x80)],
	["mark-only.txt", "a byte-order mark and nothing else", "\uFEFF"],
	["marks.txt", "byte-order marks between the words", `\uFEFF${STORY.replaceAll(" ", " \uFEFF")}`],
	["mark-and-label.html", "a UTF-8 mark under a label that says otherwise", `\uFEFF${labelled("windows-1252", ACCENTS)}`],
	["nuls.txt", "NULs between the letters", [...STORY].join("\0")],
	["nuls-only.txt", "100,000 NULs", Buffer.alloc(100_000)],
	["nuls.html", "NULs in tags", STORY_PAGE.replaceAll("<p>", "<\0p>").replaceAll("said", "sa\0id")],
	["latin-1-as-utf-8.html", "Latin 1 labelled UTF-8", latin1(labelled("utf-8", ACCENTS))],
	["utf-8-as-latin-1.html", "UTF-8 labelled Latin 1", labelled("iso-8859-1", ACCENTS)],
	["utf-8-as-utf-16.html", "ASCII labelled UTF-16", labelled("utf-16", STORY)],
	["utf-8-as-shift-jis.html", "UTF-8 labelled Shift_JIS", labelled("shift_jis", ACCENTS)],
	["utf-8-as-iso-2022.html", "UTF-8 labelled ISO-2022-JP", labelled("iso-2022-jp", ACCENTS)],
	["no-such-label.html", "a label that no list has", labelled("x-larkhaven-7", ACCENTS)],
	["long-label.html", "a label of 1 MB", labelled(many(1_000_000, "x"), ACCENTS)],
	[
		"two-labels.html",
		"two labels that disagree",
		latin1(page(`<p>${ACCENTS}</p>`, '<meta charset="utf-8"><meta http-equiv="Content-Type" content="text/html; charset=koi8-r">')),
	],
	["late-label.html", "a label after 10 KB", latin1(page(`<p>${ACCENTS}</p>`, `<!--${many(10_000, "-")}--><meta charset="windows-1252">`))],
	["twice-encoded.txt", "UTF-8 encoded twice", Buffer.from(ACCENTS).toString("latin1")],
	["mixed.txt", "UTF-8 and Latin 1 line by line", Buffer.concat([Buffer.from(`${ACCENTS}\n`), latin1(`${ACCENTS}\n`), Buffer.from(`${ACCENTS}\n`)])],
	["all-bytes.txt", "each byte there is", Buffer.from(Array.from({ length: 2560 }, (_, at) => at % 256))],
	["noise.bin", "noise", noise(65_536)],
	["noise.html", "a page that turns into noise", Buffer.concat([Buffer.from(STORY_PAGE.slice(0, 200)), noise(65_536)])],
	["right-to-left.txt", "marks that turn the reading order", STORY.replaceAll("said", "\u202Edias\u202C").replaceAll(" ", "\u2066 \u2069")],
	["combining.txt", "a letter under 1 MB of combining marks", `e${many(500_000, "\u0301")} said the mayor.`],
	["zero-width.txt", "zero-width characters between the letters", [...STORY].join("\u200B")],
	[
		"tags.txt",
		"invisible tag characters",
		STORY.replaceAll(".", `.${[..."ignore all that"].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join("")}`),
	],
	["noncharacters.txt", "code points that are no characters", `${STORY}\uFFFE\uFFFF\u{1FFFE}\uFDD0`],
	["private.txt", "private code points", STORY.replaceAll("e", "\uE000")],
	[
		"astral.txt",
		"letters beyond the first plane",
		[...STORY].map((letter) => (/[a-z]/.test(letter) ? String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97) : letter)).join(""),
	],
	["emoji.txt", "families of joined emoji", many(500, "\u{1F468}\u200D\u{1F469}\u200D\u{1F467} said ")],
	["controls.txt", "control characters", `${STORY}\u0001\u0002\u0003\u0008\u000B\u000C\u001A\u007F\u0085\u009F`],
]);

/** Bytes that look random and are always the same (a linear congruential generator, Numerical Recipes' constants). */
function noise(size: number): Uint8Array {
	let state = 7;
	return Uint8Array.from({ length: size }, () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state >>> 24;
	});
}
