/** What is left of a word where transliterations of one name differ: no marks, no doubled letters, one letter for those that stand for one sound. */
export const skeleton = (word: string): string =>
	word
		.normalize("NFKD")
		.replaceAll(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/^(?:al|el)[-‐‑]/u, "")
		.replaceAll(/[^\p{L}\p{N}]/gu, "")
		.replaceAll("kh", "h")
		.replaceAll("ph", "f")
		.replaceAll("ck", "k")
		.replaceAll("q", "k")
		.replaceAll("y", "i")
		.replaceAll("w", "v")
		.replaceAll(/(.)\1+/gu, "$1");

/** Words of fewer letters differ by one in too many ways to be slips of one another. */
const LONG_ENOUGH = 5;

/** Whether one of two long words is a slip of the other: the same first letter, and one letter more, less or other. */
export function isSlip(one: string, other: string): boolean {
	const [short, long] = one.length <= other.length ? [one, other] : [other, one];
	if (short.length < LONG_ENOUGH || long.length - short.length > 1 || short[0] !== long[0]) {
		return false;
	}
	let at = 0;
	while (at < short.length && short[at] === long[at]) at++;
	return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
