import { Unreadable } from "./failure.ts";
import type { Sight } from "./sight.ts";

/** The formats that are read, each by one file in formats/. */
export type Format = "pdf" | "docx" | "rtf" | "mhtml" | "json" | "feed" | "html" | "markdown" | "text";

/** How a format is told. */
export interface Tell {
	readonly format: Format;
	/** The tell in words. */
	readonly sign: string;
	readonly tells: (sight: Sight) => boolean;
}

/** What is known by its first bytes and not read, for the message. */
const UNREAD: readonly (readonly [string, string])[] = [
	["\x89PNG", "a PNG picture"],
	["\xff\xd8\xff", "a JPEG picture"],
	["GIF8", "a GIF picture"],
	["RIFF", "a picture, sound or film"],
	["PK\x03\x04", "a ZIP archive, not a document"],
	["PK\x05\x06", "an empty ZIP archive"],
	["\x1f\x8b", "a gzip archive"],
	["\xd0\xcf\x11\xe0", "a Word or Excel file from before 2007; saved as .docx it can be read"],
	["\x7fELF", "a program"],
	["MZ\x90\0", "a program"],
	["SQLite format 3\0", "a database"],
	["ID3", "sound"],
	["OggS", "sound or film"],
	["\0\0\0\x1cftyp", "film"],
	["\0\0\0\x20ftyp", "film"],
];

/** Formats are told from so many characters, white space before them left out. */
const OPENING_CHARACTERS = 16_384;
/** Whether something is text at all is told from so many characters. */
const SAMPLE_CHARACTERS = 64 * 1024;
/** Random bytes hold ten control characters in a hundred; text saved by old word processors a few in a thousand. */
const MOST_CONTROLS = 0.02;
const MOST_REPLACED = 0.3;

/** A comment, a processing instruction or a document type that stands before an XML document's root element. */
const PROLOGUE = /^(?:<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>|\s+)+/i;
const COMMENTS = /^(?:<\?[^>]*>|<!--[\s\S]*?-->|\s+)+/;
const FRONT_MATTER = /^---[ \t]*\r?\n(?:[\w-]+:[^\n]*\n|[ \t]+[^\n]*\n|- [^\n]*\n)+---[ \t]*\r?\n/;

/** A field that holds an article's text. */
const RECORD_FIELD = /"(?:text|maintext|raw_text|plaintext|html|content|body|content_html|content_text)"\s*:/;

/** The format of a leaf. Throws Unreadable (empty, unknown_format) where it holds nothing or is in none of the formats that are read. */
export function formatOf(sight: Sight): Format {
	if (sight.bytes.length === 0) throw new Unreadable("empty");
	const binary = BINARY_TELLS.find(({ tells }) => tells(sight));
	if (binary !== undefined) return binary.format;
	const unread = UNREAD.find(([start]) => sight.signature.startsWith(start));
	if (unread !== undefined) throw new Unreadable("unknown_format", `The input is ${unread[1]}.`);
	if (opening(sight) === "") throw new Unreadable("empty");
	const told = TEXT_TELLS.find(({ tells }) => tells(sight));
	if (told === undefined && opening(sight).startsWith("<?xml")) throw new Unreadable("unknown_format", "The input is XML of a kind that is not read.");
	if (told === undefined) throw new Unreadable("unknown_format");
	return told.format;
}

const holds = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, "latin1");

function opening(sight: Sight): string {
	const { text } = sight.decoded();
	const start = /\S/.exec(text)?.index ?? text.length;
	return text.slice(start, start + OPENING_CHARACTERS);
}

const rootElement = (sight: Sight): string => /^<([\w:.-]+)/.exec(opening(sight).replace(PROLOGUE, ""))?.[1] ?? "";

/** A .txt file is kept as it is, whatever marks stand in it. */
const isPlainByName = (sight: Sight): boolean => /\.(?:txt|text)$/.test(sight.name);

/** Programs find the mark within the first 1024 bytes (ISO 32000-1, annex H.3); in other files it may be quoted there. */
const isPdf = ({ signature, name, type }: Sight): boolean =>
	/^\s*%PDF-\d/.test(signature) || (signature.includes("%PDF-") && (name.endsWith(".pdf") || type === "application/pdf"));

function isMail({ signature }: Sight): boolean {
	const [head = ""] = signature.trimStart().split(/\r?\n\r?\n/, 1);
	return /^[\w-]+:[ \t]/.test(head) && /^mime-version:/im.test(head) && /^content-type:\s*(?:multipart\/|text\/html|message\/)/im.test(head);
}

function isJson(sight: Sight): boolean {
	const start = opening(sight);
	const isCalledJson = /\.(?:json|jsonl|ndjson)(?:\.gz)?$/.test(sight.name) || /^application\/(?:[\w.]+\+)?json/.test(sight.type);
	if (isCalledJson && (sight.isRecord || /^[[{]/.test(start))) return true;
	if (isPlainByName(sight) && !RECORD_FIELD.test(start)) return false;
	return /^(?:\{\s*["}]|\[\s*[{\]])/.test(start) && (sight.isRecord || parses(sight));
}

function parses(sight: Sight): boolean {
	try {
		JSON.parse(sight.decoded().text);
		return true;
	} catch (error) {
		if (error instanceof SyntaxError) return false;
		throw error;
	}
}

const isPage = (sight: Sight): boolean => /^<!doctype\s+html\b/i.test(opening(sight).replace(COMMENTS, "")) || /^(?:html|head|body)$/i.test(rootElement(sight));

function isFragment(sight: Sight): boolean {
	if (isPlainByName(sight)) return false;
	const start = opening(sight);
	const isCalledHtml = /\.x?html?$/.test(sight.name) || /^(?:text\/html|application\/xhtml\+xml)$/.test(sight.type);
	if (isCalledHtml) return /<[a-z!][^>]*>/i.test(start);
	return /^<[a-z!]/i.test(start) && /<(?:html|body|article|p|div|h1|br|table)\b[^>]*>/i.test(start);
}

const isMarkdown = (sight: Sight): boolean =>
	!isPlainByName(sight) && (/\.(?:md|markdown)$/.test(sight.name) || sight.type === "text/markdown" || FRONT_MATTER.test(opening(sight)));

/** Text holds hardly any control characters beside white space. NULs are let through in any number: they are replaced. */
function isText(sight: Sight): boolean {
	if (opening(sight).startsWith("<?xml")) return false;
	const sample = sight.decoded().text.slice(0, SAMPLE_CHARACTERS);
	const controls = sample.match(/[^\P{Cc}\s]/gu)?.length ?? 0;
	const replaced = sample.match(/\uFFFD/g)?.length ?? 0;
	return controls <= sample.length * MOST_CONTROLS && replaced <= sample.length * MOST_REPLACED;
}

/** Tried first, on bytes. */
const BINARY_TELLS: readonly Tell[] = [
	{ format: "pdf", sign: "%PDF- at the start, or in the first 1024 bytes of a file that a name or type calls PDF", tells: isPdf },
	{
		format: "docx",
		sign: "a ZIP archive that holds word/document.xml",
		tells: ({ signature, bytes }) => signature.startsWith("PK\x03\x04") && holds(bytes, "word/document.xml"),
	},
	{ format: "rtf", sign: "{\\rtf at the start", tells: ({ signature }) => /^\s*\{\\rtf/.test(signature) },
	{ format: "mhtml", sign: "mail headers, among them MIME-Version and a Content-Type of HTML or of many parts", tells: isMail },
];

/** Tried then, from the first to the last, on the decoded text. Content goes before names: a name decides only where content says too little. */
const TEXT_TELLS: readonly Tell[] = [
	{
		format: "json",
		sign: "an object or list: of a JSON name or type, a record of a file of many, or all of it valid JSON; in a .txt file with a text among its fields",
		tells: isJson,
	},
	{ format: "feed", sign: "the root element rss, feed or rdf:RDF", tells: (sight) => /^(?:rss|feed|rdf:RDF)$/.test(rootElement(sight)) },
	{ format: "html", sign: "the doctype html or the root element html, head or body", tells: isPage },
	{ format: "html", sign: "tags, and a name or type of HTML or a tag at the very start; no .txt file", tells: isFragment },
	{ format: "markdown", sign: "a name or type of Markdown, or front matter; no .txt file", tells: isMarkdown },
	{ format: "text", sign: "hardly any control characters; no XML declaration", tells: isText },
];

/** Everything that is tried, in order: the documentation is checked against it. */
export const TELLS: readonly Tell[] = [...BINARY_TELLS, ...TEXT_TELLS];
