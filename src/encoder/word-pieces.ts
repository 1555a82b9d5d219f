/**
 * Text to word pieces with character offsets: BERT's uncased tokenization (Devlin et al. 2019; the rules of its reference
 * implementation: clean, split at white space, punctuation and CJK ideographs, fold accents and case, longest piece first).
 */

/** Word pieces of one text; the three lists run side by side. Offsets are UTF-16, end exclusive. */
export interface WordPieces {
	readonly ids: number[];
	readonly starts: number[];
	readonly ends: number[];
}

const UNKNOWN = "[UNK]";
/** A word of more characters than this is one unknown piece, as in the reference implementation. */
const LONGEST_WORD = 100;
/** Words whose pieces are remembered at most; beyond it the memory is emptied. */
const REMEMBERED = 10_000;

type CharacterKind = "word" | "alone" | "space" | "nothing";
interface Character {
	readonly kind: CharacterKind;
	/** As the vocabulary spells it: without accents, in lower case. */
	readonly folded: string;
}

const CJK = /[\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{2CEAF}\u{2F800}-\u{2FA1F}]/u;

const characterOf = (character: string): Character => {
	if (/[\t\n\r\p{White_Space}]/u.test(character)) return { kind: "space", folded: "" };
	if (/[\p{C}\uFFFD]/u.test(character)) return { kind: "nothing", folded: "" };
	const folded = character
		.normalize("NFD")
		.replace(/\p{Mn}/gu, "")
		.toLowerCase();
	if (folded === "") return { kind: "nothing", folded };
	return { kind: CJK.test(character) || /[\p{P}$+<=>^`|~]/u.test(character) ? "alone" : "word", folded };
};

/** A tokenizer for a vocabulary whose pieces within a word begin with "##". */
export const wordPiecesWith = (vocabulary: readonly string[]): ((text: string) => WordPieces) => {
	const ids = new Map(vocabulary.map((piece, id) => [piece, id]));
	const unknown = ids.get(UNKNOWN) ?? 0;
	const longest = vocabulary.reduce((most, piece) => Math.max(most, piece.length), 0);
	const characters = new Map<number, Character>();
	const words = new Map<string, readonly { readonly id: number; readonly end: number }[] | null>();

	/** The pieces of a folded word with where each ends in it, or null where some part of it is in no piece. */
	const split = (word: string): readonly { id: number; end: number }[] | null => {
		const pieces: { id: number; end: number }[] = [];
		let start = 0;
		while (start < word.length) {
			let end = Math.min(word.length, start + longest);
			let id: number | undefined;
			for (; end > start; end--) {
				id = ids.get((start > 0 ? "##" : "") + word.slice(start, end));
				if (id !== undefined) break;
			}
			if (id === undefined) return null;
			pieces.push({ id, end });
			start = end;
		}
		return pieces;
	};

	const piecesOf = (word: string): readonly { readonly id: number; readonly end: number }[] | null => {
		const known = words.get(word);
		if (known !== undefined) return known;
		const pieces = [...word].length > LONGEST_WORD ? null : split(word);
		if (words.size >= REMEMBERED) words.clear();
		words.set(word, pieces);
		return pieces;
	};

	return (text) => {
		const out: WordPieces = { ids: [], starts: [], ends: [] };
		let word = "";
		/** For each code unit of the folded word, where its character begins and ends in the text. */
		let starts: number[] = [];
		let ends: number[] = [];

		const close = (): void => {
			if (word === "") return;
			let from = 0;
			for (const { id, end } of piecesOf(word) ?? [{ id: unknown, end: word.length }]) {
				out.ids.push(id);
				out.starts.push(starts[from] ?? 0);
				out.ends.push(ends[end - 1] ?? 0);
				from = end;
			}
			word = "";
			starts = [];
			ends = [];
		};

		for (let at = 0; at < text.length; ) {
			const code = text.codePointAt(at) ?? 0;
			const next = at + (code > 0xffff ? 2 : 1);
			let character = characters.get(code);
			if (!character) {
				character = characterOf(String.fromCodePoint(code));
				characters.set(code, character);
			}
			if (character.kind === "space" || character.kind === "alone") close();
			if (character.kind === "word" || character.kind === "alone") {
				word += character.folded;
				for (let unit = 0; unit < character.folded.length; unit++) {
					starts.push(at);
					ends.push(next);
				}
			} else if (character.kind === "nothing" && ends.length > 0 && ends.at(-1) === at) {
				// An accent or a soft hyphen belongs to the character before it.
				ends[ends.length - 1] = next;
			}
			if (character.kind === "alone") close();
			at = next;
		}
		close();
		return out;
	};
};
