import type { Copy } from "../copies/copies.ts";
import { nameWords } from "../names/name-words.ts";
import type { End, Joining } from "./joining.ts";

/** Two places in a shared passage take up one thing where they have this part of their words in common. */
const ALIKE = 0.5;

/** The words of a text, read once. */
type WordsOf = (text: string) => ReadonlySet<string>;

interface Range {
	readonly start: number;
	readonly end: number;
}

/** Takes those together whose members stand in a passage that two articles share, in the same words: one article has it from the other, or both from one. In proportion to the copies of the members' articles. */
export function joinShared({ ends, world, join }: Joining): void {
	const read = new Map<string, ReadonlySet<string>>();
	const words: WordsOf = (text) => {
		const held = read.get(text) ?? new Set(nameWords(text));
		read.set(text, held);
		return held;
	};
	const byArticle = Map.groupBy(ends, ({ testimony }) => testimony.member.article);
	for (const [article, held] of byArticle) {
		for (const { article: from, of, spans } of world.copiesOf.get(article) ?? []) {
			const others = from === article ? byArticle.get(of) : undefined;
			if (others) for (const span of spans) joinAlong(span, held, others, words, join);
		}
	}
}

function joinAlong(span: Copy["spans"][number], ends: readonly End[], others: readonly End[], words: WordsOf, join: Joining["join"]): void {
	const [left, right] = [ends.filter(({ testimony }) => isIn(testimony.member, span)), others.filter(({ testimony }) => isIn(testimony.member, span.of))];
	for (const one of left)
		for (const other of right) if (isAlike(words(one.testimony.member.text), words(other.testimony.member.text))) join(one.node, other.node, "copy");
}

const isIn = (member: Range | undefined, span: Range): boolean =>
	member !== undefined && Math.min(member.end, span.end) - Math.max(member.start, span.start) > (member.end - member.start) / 2;

function isAlike(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
	const both = [...left].filter((word) => right.has(word)).length;
	return both >= ALIKE * (left.size + right.size - both);
}
