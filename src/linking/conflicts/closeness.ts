import { longestAt, phraseBook } from "../../text/phrases.ts";
import { spanOf } from "../../text/span.ts";
import type { Wording } from "../wordings/wording.ts";
import type { Stated } from "./stated.ts";

/** How near the words around two such sources must be, as a cosine. */
const NEAR = 0.15;
const CLOSE = phraseBook(["close to", "familiar with", "briefed on", "with knowledge of"].map((entry) => [entry, entry] as const));
const SOURCES = /^(?:sources?|person|people|officials?|insiders?|friends?|aides?|someone)$/;
/** A source stands so many pieces before the words that say to whom it is close. */
const BEFORE = 10;
/** Words of a noun phrase: "the group", "Mr Marsh", "the harbour board's thinking". */
const LONGEST = 5;
const ENDS = /^(?:said|says|told|tells|who|that|to|and|but|has|have|had|was|were|is|are)$/;
const PRONOUNS = /^(?:him|her|them|it|us|me|you|that|this|his|their|its)$/;

/** To whom or with what an unnamed source is said to be close: "a source close to the group". */
export function closenessIn({ text, pieces }: Wording): readonly Stated[] {
	return pieces.flatMap((piece, index): readonly Stated[] => {
		const match = longestAt(CLOSE, pieces, index);
		if (match === undefined || !pieces.slice(Math.max(0, index - BEFORE), index).some(({ form }) => SOURCES.test(form))) return [];
		let last = match.last;
		while (last - match.last < LONGEST && pieces[last + 1] !== undefined && pieces[last + 1]?.isWord === true && !ENDS.test(pieces[last + 1]?.form ?? ""))
			last++;
		const words = pieces.slice(match.last + 1, last + 1).filter(({ form }) => !/^(?:the|a|an)$/.test(form));
		if (words.length === 0 || words.every(({ form }) => PRONOUNS.test(form))) return [];
		const value = words.map((word) => word.text).join(" ");
		const span = spanOf(text, piece.start, pieces[last]?.end ?? piece.end);
		return [{ ...span, type: "attribution", kind: `source ${match.value}`, value, figures: [], parts: [], counted: null, passes: false, near: NEAR }];
	});
}
