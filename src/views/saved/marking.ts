import { LETTER, type Passage } from "./passages.ts";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Characters that mean something in markup, as they are written where they mean themselves. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

/** What the element is called to which a saved page is scrolled for a sentence; `-s` behind it is the first piece of the sentence, which is lit where it is led to. */
export const anchorOf = (sentence: number): string => `hearsay-${sentence}`;

/** Puts the texts of a page into markup one after another, in the page's order, the passages that are known in it marked. */
export function marking(passages: readonly Passage[]): (text: string) => string {
	let letters = 0;
	let next = 0;
	let anchored = -1;
	return (text) => {
		const parts: string[] = [];
		let from = 0;
		let open = passages[next];
		const flush = (to: number): void => {
			if (to === from) return;
			const words = escaped(text.slice(from, to));
			parts.push(open && letters > open.from ? pieceOf(open, words) : words);
			from = to;
		};
		const pieceOf = ({ sentence }: Passage, words: string): string => {
			const name = anchorOf(sentence);
			const isFirst = anchored !== sentence;
			anchored = sentence;
			return isFirst ? `<span id="${name}"></span><span id="${name}-s" class="${name}">${words}</span>` : `<span class="${name}">${words}</span>`;
		};
		let at = 0;
		for (const character of text) {
			if (LETTER.test(character)) {
				if (open && letters === open.from) flush(at);
				letters += character.length;
				if (open && letters >= open.to) {
					flush(at + character.length);
					next++;
					open = passages[next];
				}
			}
			at += character.length;
		}
		flush(text.length);
		return parts.join("");
	};
}
