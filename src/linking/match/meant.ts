import { sentencesOf } from "../../text/sentences.ts";
import type { Known } from "./known.ts";
import type { Post } from "./post.ts";

/** Vectors of meaning of a claim's text and title; without a title, of its text twice. Vectors here have length 1. */
export interface MeantClaim {
	readonly text: Float32Array;
	readonly title: Float32Array;
}

/** Vectors of meaning of all that a post says, of that with the name of its author, and of its sentences one by one. */
export interface MeantPost {
	readonly whole: Float32Array;
	readonly signed: Float32Array;
	readonly sentences: readonly Float32Array[];
}

/** A text of more sentences is looked at whole and in its first ones: so many are more than a column of news has. */
const MOST_SENTENCES = 60;

/** The texts of a claim whose vectors make a `MeantClaim`, in the order of its fields. */
export const textsOfClaim = ({ text, title }: Known): readonly [string, string] => [text, title ?? text];

const NO_VECTOR = new Float32Array();

/** What claims mean, given the vectors of the texts of each in turn. */
export function meantClaimsOf(vectors: readonly Float32Array[]): readonly MeantClaim[] {
	return Array.from({ length: vectors.length / 2 }, (_, at) => ({ text: vectors[2 * at] ?? NO_VECTOR, title: vectors[2 * at + 1] ?? NO_VECTOR }));
}

/** What a post means, given the vectors of its texts. */
export function meantPostOf([whole = NO_VECTOR, signed = NO_VECTOR, ...sentences]: readonly Float32Array[]): MeantPost {
	return { whole, signed, sentences };
}

/** The texts of a post whose vectors make a `MeantPost`: all it says, the same with its author, then its sentences. */
export function textsOfPost({ body, author }: Post): readonly [string, ...string[]] {
	const sentences = sentencesOf(body).slice(0, MOST_SENTENCES);
	return [body, `${body} ${author}`.trim(), ...sentences.map(({ start, end }) => body.slice(start, end))];
}

/** The dot product: of vectors of length 1 their cosine. */
export function dot(one: Float32Array, other: Float32Array): number {
	let sum = 0;
	for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
	return sum;
}

/** How near each claim is to a post: by its text and by its title to the whole, by its text to the whole with its author, and by the nearer of text and title to the nearest sentence. */
export interface Nearness {
	readonly text: Float64Array;
	readonly signed: Float64Array;
	readonly title: Float64Array;
	readonly sentence: Float64Array;
}

/** How near each of many claims is to a post. */
export function nearnessOf(claims: readonly MeantClaim[], { whole, signed: withAuthor, sentences }: MeantPost): Nearness {
	const text = Float64Array.from(claims, (claim) => dot(whole, claim.text));
	const title = Float64Array.from(claims, (claim, at) => (claim.title === claim.text ? (text[at] ?? 0) : dot(whole, claim.title)));
	const signed = Float64Array.from(claims, (claim) => dot(withAuthor, claim.text));
	const sentence = Float64Array.from(claims, (claim, at) => {
		if (sentences.length < 2) return Math.max(text[at] ?? 0, title[at] ?? 0);
		return Math.max(...sentences.map((one) => Math.max(dot(one, claim.text), claim.title === claim.text ? -1 : dot(one, claim.title))));
	});
	return { text, title, signed, sentence };
}
