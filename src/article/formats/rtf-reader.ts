import { control } from "./rtf-control.ts";
import { closeGroup, decodeBytes, newState, openGroup, put, type RtfState } from "./rtf-state.ts";

/** What a rich text file says: its paragraphs, cells of tables among them, and its information group. Dates are in ISO 8601. */
export interface RichText {
	readonly paragraphs: readonly string[];
	readonly title: string | null;
	readonly author: string | null;
	readonly created: string | null;
	readonly modified: string | null;
	/** Whether groups are left open at the end, as in a file that was cut off. */
	readonly isCut: boolean;
}

/** A control word with its number and the space that ends it, a byte in hexadecimal digits, a control symbol, a bracket, or a run of text. */
const TOKEN = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/g;

/**
 * Reads rich text (Microsoft, RTF Specification 1.9.1) as far as words go. Of the libraries for it none is both kept and made for plain
 * text: they draw in a browser, unwrap mail, or are years old. Formatting, pictures, headers and footers are passed over. Linear in the
 * file's length and without recursion, so that neither size nor depth can hurt.
 */
export function readRtf(bytes: Uint8Array): RichText {
	const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
	const state = newState();
	const token = new RegExp(TOKEN);
	for (let found = token.exec(source); found !== null; found = token.exec(source)) {
		const [all, word, number, hex, symbol, bracket, run] = found;
		if (hex !== undefined) byte(state, Number.parseInt(hex, 16));
		else if (run !== undefined) characters(state, run);
		else {
			decodeBytes(state);
			if (bracket === "{") openGroup(state);
			else if (bracket === "}") closeGroup(state);
			else if (word === "bin") token.lastIndex += Math.max(0, Number(number ?? "0"));
			else if (word !== undefined) control(state, word, number ?? null);
			else if (symbol !== undefined) controlSymbol(state, symbol);
			else if (all === "\\") put(state, all);
		}
	}
	decodeBytes(state);
	return richText(state);
}

function byte(state: RtfState, value: number): void {
	if (state.skip > 0) state.skip -= 1;
	else state.bytes.push(value);
}

/** A run of text; where the encoding takes two bytes a character the second may stand in it as a letter. */
function characters(state: RtfState, run: string): void {
	const kept = run.slice(state.skip);
	state.skip = Math.max(0, state.skip - run.length);
	if (kept === "") return;
	if (state.bytes.length === 0 && /^\p{ASCII}*$/u.test(kept)) {
		put(state, kept);
		return;
	}
	for (const character of kept) state.bytes.push(character.charCodeAt(0));
	decodeBytes(state);
}

function controlSymbol(state: RtfState, symbol: string): void {
	if (symbol === "*") state.group = { ...state.group, isIgnorable: true };
	else if (symbol === "\n" || symbol === "\r") put(state, "\n");
	else if (state.skip > 0) state.skip -= 1;
	else if (symbol === "~") put(state, "\u00A0");
	else if (symbol === "_") put(state, "\u2011");
	else if ("{}\\".includes(symbol)) put(state, symbol);
}

function richText({ found, open }: RtfState): RichText {
	const field = (text: string): string | null => (text.trim() === "" ? null : text.trim());
	return {
		paragraphs: found.text
			.split("\n")
			.map((text) => text.trim())
			.filter((text) => text !== ""),
		title: field(found.title),
		author: field(found.author),
		created: field(found.created),
		modified: field(found.modified),
		isCut: open.length > 0,
	};
}
