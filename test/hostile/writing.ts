import { type Hostile, inFolder, many, STORY } from "./hostile.ts";

/** How many words a book has, or a long inquiry's report. */
const BOOK_WORDS = 100_000;
const repeated = (text: string): string => many(Math.ceil(BOOK_WORDS / text.split(" ").length), text);

const NAMES = ["Ada Quill", "Ivo Marsh", "Odile Marchetti", "Tallow Reach Ferries", "the harbour board", "a clerk", "Quarrytown Gazette"];
const VERBS = ["said", "denied", "told the board", "wrote", "warned on 3 March"];
const MATTERS = ["the lock gate would hold", "two of the 14 piers had moved", "nobody had asked the divers", "it would cost up to $3 million", "she had left"];
const pick = (list: readonly string[], number: number): string => list[number % list.length] ?? "";
const claim = (number: number): string => `${pick(NAMES, number)} ${pick(VERBS, number >> 1)} that ${pick(MATTERS, number >> 2)}`;
const claims = (count: number, between: string): string => Array.from({ length: count }, (_, number) => claim(number)).join(between);

const TRANSCRIPT = Array.from(
	{ length: 12 },
	(_, turn) => `${turn % 2 === 0 ? "QUILL" : "THE CHAIR"}: ${pick(MATTERS, turn)}. (Laughter.) — I did not say that.`,
).join("\n");
const CODE = `import { gates } from "./lock";
/* said: the last message that the gate told us */
for (const gate of gates) { if (gate.said === "open" && !gate.denied) report("according to " + gate.name); }
const says = (who, what) => \`\${who}: "\${what}"\`;
`;
const POEM = `The gate has said its piece to me,
the river told the stone,
and who shall say what stones can be
that never spoke alone?
`;

/** Plain texts in English that are no report. */
const ENGLISH: readonly (readonly [name: string, what: string, text: string])[] = [
	["table.txt", "a table with borders", `Toll by pier\n\n${many(40, "| Pier | Said to hold | Told | 14.5 % |\n|------|------|------|------|\n")}`],
	["columns.tsv.txt", "columns parted by tabs", `Pier\tSource\tStatement\n${many(60, "North\tA. Quill\tsaid\t1,200\t-3.4%\t03/04/2021\n")}`],
	["figures.txt", "figures and signs with hardly a word", many(200, "12.5 (3.1) 1,204 -7% $4m n/a ")],
	["list.md", "a list whose points are half sentences", `# Who said what\n\n${Array.from({ length: 40 }, (_, number) => `- ${claim(number)}`).join("\n")}`],
	[
		"numbered-list.txt",
		"a numbered list of names",
		`Those who spoke:\n\n${Array.from({ length: 60 }, (_, number) => `${number + 1}. ${pick(NAMES, number)}`).join("\n")}`,
	],
	["transcript.txt", "a transcript", TRANSCRIPT],
	["questions.txt", "questions and answers", many(15, "Q: What did the minister tell the police?\nA: She said that they had told her nothing.\n\n")],
	["chat.txt", "messages with times and names", many(30, "[12:04] ada_q: he said she said lol\n[12:05] ivo: who told u that\n")],
	["capitals.txt", "all capitals", STORY.toUpperCase()],
	["no-capitals.txt", "no capitals", STORY.toLowerCase()],
	["no-stops.txt", "no punctuation at all", STORY.replace(/[^\p{L}\p{N}\s]/gu, "")],
	["no-spaces.txt", "no spaces", STORY.replaceAll(" ", "")],
	["letter-spaced.txt", "a space after each letter", STORY.replaceAll(/(\S)/g, "$1 ")],
	["reversed.txt", "the words from last to first", STORY.split(" ").reverse().join(" ")],
	[
		"ocr.txt",
		"read by a machine from a bad print",
		STORY.replaceAll("rn", "m")
			.replaceAll("l", "1")
			.replaceAll("o", "0")
			.replaceAll(/(\S{3})e/g, "$1-\ne"),
	],
	[
		"ocr-columns.txt",
		"two columns read across",
		STORY.split("\n\n")
			.map((line) => `${line.slice(0, 40)}   ${line.slice(60, 100)}`)
			.join("\n"),
	],
	["poem.txt", "a poem", many(4, `${POEM}\n`)],
	["code.txt", "a program", many(12, CODE)],
	["markup.txt", "markup that was never taken out", STORY.replaceAll(/(\w+),/g, '<a href="/said?by=$1&amp;x=1">$1</a>,')],
	["half-sentences.txt", "sentences that break off", many(30, "The mayor said that\n\nAccording to the\n\n“We never\n\nwho told the board that he\n\n")],
	["only-cues.txt", "verbs of saying and nobody who says", "Said. Told. Denied that. According to. Says who? Asked, answered, added.\n".repeat(10)],
	["only-names.txt", "names and nobody who says anything", `${NAMES.join("; ")}. `.repeat(20)],
	["only-quotations.txt", "quotations and nobody who says them", "“The gate is open.” “It is not.” “Who says so?”\n\n".repeat(20)],
	["nested.txt", "a sentence in which each passes on the last one's word", `${claims(60, ", that ")}.`],
	[
		"relays.txt",
		"a sentence of sources that cite sources",
		`The gate held, according to the board, ${many(40, "which cited a clerk, who quoted the Gazette, ")}which declined to comment.`,
	],
	["nested-quotations.txt", "quotations in quotations", `${many(20, 'Quill said: “Marsh told me: ‘The board wrote: "No.')}`],
	["himself.txt", "somebody who cites himself", many(30, "Marsh said Marsh said Marsh had said that Marsh told Marsh. ")],
	[
		"odd-dates.txt",
		"dates that no calendar has",
		many(20, "Quill said on 31 February 0000 that on Feb. 30, in the 14th month, last yesterday, 99/99/9999, it held. "),
	],
	[
		"odd-numbers.txt",
		"numbers that no ledger holds",
		many(20, "Marsh said about minus up to at least 1e999, 1,2,3,,4 and ½¾ of -0 to 9007199254740993 dozen percent dollars. "),
	],
	["emoji.txt", "pictures between and inside of words", STORY.replaceAll(" said ", " 👩‍⚖️said🇺🇳 ").replaceAll(".", "🏳️‍🌈")],
	["mixed-scripts.txt", "letters of other scripts that look alike", STORY.replaceAll("a", "а").replaceAll("e", "е")],
	["right-to-left.txt", "marks that turn the reading order", `\u202E${STORY.replaceAll(",", "\u2067,\u2069")}`],
	["accents.txt", "every letter under ten accents", STORY.slice(0, 300).replaceAll(/(\p{L})/gu, `$1${many(10, "\u0301")}`)],
	["one-word-said.txt", "one word", "Said"],
	["one-name.txt", "one name", "Quill"],
	["one-emoji.txt", "one picture", "👩‍⚖️"],
	["one-mark.txt", "one quotation mark", "“"],
	["one-number.txt", "one number", "14"],
	["book.txt", "100,000 words that differ", claims(BOOK_WORDS >> 3, ". ")],
	["book-paragraphs.txt", "100,000 words in short paragraphs", claims(BOOK_WORDS >> 3, ".\n\n")],
	["book-repeated.txt", "100,000 words of one sentence", repeated("“The gate will hold,” Ada Quill told the board on Thursday, and nobody asked. ")],
	["book-one-sentence.txt", "a sentence of 100,000 words", claims(BOOK_WORDS >> 3, ", and that ")],
];

/** Plain texts in other languages, with what would be names, quotations and verbs of saying there. */
const FOREIGN: readonly (readonly [name: string, what: string, text: string])[] = [
	[
		"german.txt",
		"German",
		many(4, "Die Sprecherin sagte am Dienstag, die Schleuse bleibe bis zum Frühjahr geschlossen. „Wir haben keinen Stahl“, sagte Ivo Marsh. "),
	],
	[
		"french.txt",
		"French",
		many(4, "La porte-parole a déclaré mardi que l’écluse resterait fermée. « Nous n’avons pas d’acier », a dit Ivo Marsh au conseil. "),
	],
	[
		"spanish.txt",
		"Spanish",
		many(4, "La portavoz dijo el martes que la esclusa seguirá cerrada. «No tenemos acero», dijo Ivo Marsh, según el consejo del puerto. "),
	],
	["russian.txt", "Russian", many(4, "Представитель порта сообщила во вторник, что шлюз останется закрытым. «У нас нет стали», — сказал Иво Марш. ")],
	["chinese.txt", "Chinese", many(8, "发言人星期二说，船闸将关闭到春天。“我们没有钢材，”马什告诉记者。")],
	["arabic.txt", "Arabic", many(4, "قالت المتحدثة يوم الثلاثاء إن القناة ستبقى مغلقة حتى الربيع. وقال مارش: «ليس لدينا فولاذ». ")],
];

export const foreign: readonly Hostile[] = inFolder("writing", FOREIGN);

/** Writing that is no news report, or hardly writing. */
export const writing: readonly Hostile[] = [...inFolder("writing", ENGLISH), ...foreign];
