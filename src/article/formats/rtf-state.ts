/** Where characters go: the text, a field of the information group, the table of fonts, or nowhere. */
export type Sink = "text" | "title" | "author" | "created" | "modified" | "fonts" | "nowhere";

/** What holds inside a group until it is closed. */
export interface Group {
	readonly into: Sink;
	/** How many characters after a \u are its fallback and left out. */
	readonly fallback: number;
	/** The encoding of bytes, as a WHATWG label; null stands for that of the document. */
	readonly encoding: string | null;
	/** Hidden text, or text that was deleted and is kept by revision marks. */
	readonly isHidden: boolean;
	/** Whether "\*" was read and the word after it not yet. */
	readonly isIgnorable: boolean;
}

/** How far a file has been read. */
export interface RtfState {
	readonly found: Record<Sink, string>;
	/** The encoding of each font that has one of its own. */
	readonly fonts: Map<string, string>;
	readonly open: Group[];
	group: Group;
	/** The encoding that the document names. */
	encoding: string;
	/** The last font named. */
	font: string;
	/** Characters still to be left out as a \u's fallback. */
	skip: number;
	/** Bytes not decoded yet: some encodings take two for a character. */
	bytes: number[];
	/** The parts of a date in the information group. */
	date: Map<string, string>;
}

/** More open groups than any program writes; deeper ones are not kept apart. */
const DEEPEST = 10_000;

export const newState = (): RtfState => ({
	found: { text: "", title: "", author: "", created: "", modified: "", fonts: "", nowhere: "" },
	fonts: new Map(),
	open: [],
	group: { into: "text", fallback: 1, encoding: null, isHidden: false, isIgnorable: false },
	encoding: "windows-1252",
	font: "0",
	skip: 0,
	bytes: [],
	date: new Map(),
});

export function put({ group, found }: RtfState, text: string): void {
	if (!group.isHidden && group.into !== "nowhere") found[group.into] += text;
}

export function decodeBytes(state: RtfState): void {
	if (state.bytes.length === 0) return;
	put(state, new TextDecoder(state.group.encoding ?? state.encoding).decode(Uint8Array.from(state.bytes)));
	state.bytes = [];
}

export function openGroup(state: RtfState): void {
	if (state.open.length < DEEPEST) state.open.push(state.group);
	state.skip = 0;
}

export function closeGroup(state: RtfState): void {
	const { into } = state.group;
	if (into === "created" || into === "modified") {
		state.found[into] = dateOf(state.date);
		state.date = new Map();
	}
	state.group = state.open.pop() ?? state.group;
	state.skip = 0;
}

/** "2031-05-04T09:30", or as much of it as was given. */
function dateOf(parts: ReadonlyMap<string, string>): string {
	const two = (name: string, unsaid: string): string => (parts.get(name) ?? unsaid).padStart(2, "0");
	const year = parts.get("yr");
	if (year === undefined) return "";
	const clock = parts.has("hr") ? `T${two("hr", "0")}:${two("min", "0")}` : "";
	return `${year}-${two("mo", "1")}-${two("dy", "1")}${clock}`;
}
