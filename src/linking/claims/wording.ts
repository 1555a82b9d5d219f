import { stemmer } from "stemmer";
import { numberAt } from "../../text/numbers/numbers.ts";
import { type Piece, piecesOf } from "../../text/numbers/pieces.ts";
import { type Token, tokensOf } from "../../text/tokens.ts";
import { bearingOf } from "../conflicts/bearing.ts";
import { rarity } from "../stories/rarity.ts";

/** Words of one kind in a statement: by stem (Porter, 1980) how much it tells, from how often it stands there and how rare the word is in news. */
export interface Told {
	readonly stems: ReadonlyMap<string, number>;
	/** The Euclidean length of the weights, and their sum. */
	readonly length: number;
	readonly mass: number;
}

/** What a statement is compared by. Names are told apart from other words, since statements of one story share its names whatever they say of them. */
export interface Wording {
	readonly names: Told;
	readonly words: Told;
	/** What numbers in figures say, each once: 72,000,000 for "72 million". */
	readonly numbers: ReadonlySet<string>;
	/** What its figures are of, where its words tell that of each: what is sold, what is held, what must be. */
	readonly roles: ReadonlySet<string>;
}

const FIGURE = /^\p{N}/u;
const CAPITAL = /^\p{Lu}/u;
const SENTENCE_END = /^[.!?:“"]$/u;
/** Words in every second article tell nothing. */
const LEAST = 0.7;
/** Where a larger part of the words begins with a capital, capitals make no names: a headline. */
const HEADLINE = 0.6;

/** The wording of a statement. */
export function wordingOf(text: string): Wording {
	const tokens = tokensOf(text, 0, text.length);
	const letters = tokens.filter(({ isWord, text: word }) => isWord && !FIGURE.test(word));
	const isHeadline = letters.filter(({ text: word }) => CAPITAL.test(word)).length > HEADLINE * letters.length;
	const isName = (token: Token, at: number): boolean => !isHeadline && CAPITAL.test(token.text) && !beginsSentence(tokens, at);
	const pieces = tokens.some(({ text: word }) => FIGURE.test(word)) ? piecesOf(text, 0, text.length) : [];
	return {
		names: toldBy(tokens.filter((token, at) => token.isWord && !FIGURE.test(token.text) && isName(token, at))),
		words: toldBy(tokens.filter((token, at) => token.isWord && !FIGURE.test(token.text) && !isName(token, at))),
		numbers: new Set(pieces.flatMap((piece, at) => (isFigure(piece) ? [`${numberAt(pieces, at)?.value ?? piece.value}`] : []))),
		roles: rolesIn(pieces),
	};
}

const isFigure = ({ value, text }: Piece): boolean => value !== undefined && FIGURE.test(text);

function rolesIn(pieces: readonly Piece[]): ReadonlySet<string> {
	const roles = pieces.flatMap((piece, at) =>
		isFigure(piece) ? [bearingOf(pieces, piece.start, piece.end, PERCENT.test(pieces[at + 1]?.form ?? "")).role] : [],
	);
	const told = roles.filter((role) => role !== null);
	return new Set(told.length === roles.length ? told : []);
}

const PERCENT = /^(?:%|per|percent|pct)$/u;

/** Whether the figures of two wordings are of different things: a total is not a part of it, nor what the law wants what there is. */
export const areOfOthers = (one: Wording, other: Wording): boolean =>
	one.roles.size > 0 && other.roles.size > 0 && numbersShared(one, other) === 0 && [...one.roles].every((role) => !other.roles.has(role));

/** A capital at the head of a sentence tells no name, unless the next word has one too. */
const beginsSentence = (tokens: readonly Token[], at: number): boolean =>
	(at === 0 || SENTENCE_END.test(tokens[at - 1]?.text ?? "")) && !CAPITAL.test(tokens[at + 1]?.text ?? "");

function toldBy(tokens: readonly Token[]): Told {
	const stems = new Map<string, number>();
	const counts = Map.groupBy(tokens, ({ form }) => stemmer(form));
	for (const [stem, same] of counts) {
		const tells = rarity(same[0]?.form ?? "");
		if (tells >= LEAST) stems.set(stem, (1 + Math.log(same.length)) * tells);
	}
	const weights = [...stems.values()];
	return { stems, length: Math.hypot(...weights), mass: weights.reduce((sum, weight) => sum + weight, 0) };
}

/** What two wordings share: the sum of products of the weights of shared stems, and the sum of the smaller of the two weights. */
export interface Shared {
	readonly product: number;
	readonly mass: number;
}

/** What two wordings have in common and what sets them apart, in the order in which `signsOf` gives it. */
export const SIGNS = [
	"cosine of the words",
	"root of that cosine",
	"how much the shared words tell",
	"part of the fewer words that is shared",
	"cosine of the names",
	"how much the shared names tell",
	"part of the fewer names that is shared",
	"other names",
	"numbers shared",
	"other numbers",
	"numbers on one side",
	"length of the shorter",
	"length of the longer",
] as const;

/** The signs for two wordings. */
export function signsOf(one: Wording, other: Wording, words: Shared, names: Shared): readonly number[] {
	const numbers = one.numbers.size === 0 ? 0 : [...one.numbers].filter((number) => other.numbers.has(number)).length;
	const [size, otherSize] = [one.words.stems.size, other.words.stems.size];
	const [cosineOfWords, cosineOfNames] = [cosine(one.words, other.words, words), cosine(one.names, other.names, names)];
	return [
		cosineOfWords,
		Math.sqrt(cosineOfWords),
		Math.log1p(words.mass),
		words.mass / (Math.min(one.words.mass, other.words.mass) || 1),
		cosineOfNames,
		Math.log1p(names.mass),
		names.mass / (Math.min(one.names.mass, other.names.mass) || 1),
		Number(names.mass === 0 && one.names.mass > 0 && other.names.mass > 0),
		Math.min(2, numbers),
		Number(numbers === 0 && one.numbers.size > 0 && other.numbers.size > 0),
		Number(one.numbers.size > 0 !== other.numbers.size > 0),
		Math.log1p(Math.min(size, otherSize)),
		Math.log1p(Math.max(size, otherSize)),
	];
}

/** How many numbers two wordings share. */
export const numbersShared = (one: Wording, other: Wording): number => [...one.numbers].filter((number) => other.numbers.has(number)).length;

const cosine = (one: Told, other: Told, { product }: Shared): number => product / (one.length * other.length || 1);
