import { type Hostile, inFolder, many, STORY } from "./hostile.ts";

const LONG = 100_000;

/** Plain texts: too little of everything, or far too much of one thing. */
export const texts: readonly Hostile[] = inFolder("texts", [
	["empty.txt", "no bytes", ""],
	["one-byte.txt", "one letter", "a"],
	["blank.txt", "white space only", " \t\r\n \u00A0\u3000\n"],
	["line-feeds.txt", "100,000 line feeds", many(LONG, "\n")],
	["spaces.txt", "100,000 spaces in a sentence", `The mayor${many(LONG, " ")}said so.`],
	["trailing-spaces.txt", "lines of 1000 spaces that end in a letter", many(100, `${many(1000, " ")}x\n`)],
	["quotes.txt", "100,000 quotation marks", `${STORY}\n${many(LONG, '"')}`],
	["opening-quotes.txt", "quotations that open and never close", many(2000, "“The mayor said ")],
	["closing-quotes.txt", "quotations that close and never open", many(2000, "the mayor said.” ")],
	["alternating-quotes.txt", "quotations in quotations in quotations", many(20_000, "“‘")],
	["apostrophes.txt", "100,000 apostrophes", many(LONG, "'")],
	["parentheses.txt", "100,000 opening parentheses", many(LONG, "(")],
	["brackets.md", "100,000 opening brackets in Markdown", `# Title\n\n${many(LONG, "[")}`],
	["stars.md", "100,000 stars in Markdown", `# Title\n\n${many(LONG, "*a ")}`],
	["backticks.md", "unclosed code in Markdown", `# Title\n\n${many(LONG, "`")}`],
	["front-matter.md", "front matter that does not end", `---\n${many(20_000, "title: Crossing\n")}`],
	["table.md", "a Markdown table of 100,000 cells in a row", `|${many(LONG, "a|")}\n|${many(LONG, "-|")}\n`],
	["list.md", "lists 2000 deep", Array.from({ length: 2000 }, (_, depth) => `${many(depth, " ")}- item`).join("\n")],
	["one-word.txt", "a word of 1 MB", many(1_000_000, "a")],
	["one-sentence.txt", "a sentence of 10,000 words", `${many(2000, "and the mayor said so ")}end.`],
	["no-stop.txt", "letters and one mark, to make patterns back up", `${many(50_000, "a")}!`],
	["cues.txt", "5000 times said", many(5000, "said ")],
	["abbreviations.txt", "2000 abbreviations", many(2000, "U.S. Sen. J. R. ")],
	["digits.txt", "a number of 1 MB", many(1_000_000, "7")],
	["dots.txt", "100,000 full stops", many(LONG, ".")],
	["dashes.txt", "100,000 dashes", many(LONG, "—")],
	["dates.txt", "dates in the year 99999", many(500, "On Jan. 99, 99999, officials said. ")],
	["address.txt", "a web address of 100 KB", `https://larkhaven.example/${many(LONG, "a/")}`],
	["mail-addresses.txt", "what looks like mail addresses and is none", many(20_000, "a@a.")],
	["headers.txt", "what looks like mail headers", `From: a\n${many(20_000, "Subject: crossing\n")}`],
	["carriage-returns.txt", "lines that end in carriage returns only", STORY.replaceAll("\n", "\r")],
	["separators.txt", "lines that end in U+2028 and U+2029", STORY.replaceAll("\n\n", "\u2029").replaceAll(". ", ".\u2028")],
	["escapes.txt", "terminal escapes", `\u001B[2J\u001B]0;title\u0007${STORY.replaceAll("said", "\u001B[31msaid\u001B[0m")}`],
	["one-word-a-line.txt", "each word on a line of its own", STORY.replaceAll(" ", "\n")],
	["formulas.txt", "lines that spreadsheets would run", many(50, "=cmd|' /C calc'!A0\n@SUM(1)\n+1\n-1\n")],
	["one-line-100-mb.txt", "100 MB of one line", () => oneLine(100)],
	["one-record-100-mb.jsonl", "a record of 100 MB between two small ones", () => oneRecord(100)],
]);

function* oneLine(megabytes: number): Generator<Uint8Array> {
	const block = Buffer.alloc(1024 * 1024, "The tide was low and the mayor said nothing. ");
	for (let at = 0; at < megabytes; at++) yield block;
}

function* oneRecord(megabytes: number): Generator<Uint8Array> {
	yield Buffer.from(`${JSON.stringify({ id: "first", text: STORY })}\n{"id": "second", "text": "`);
	yield* oneLine(megabytes);
	yield Buffer.from(`"}\n${JSON.stringify({ id: "third", text: STORY })}\n`);
}
