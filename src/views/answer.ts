import type { Answer, Answered } from "../attribution/attribution.ts";
import { quoteAll } from "./quote.ts";

/** What a statement answers and how, in the words on screen. */
const ANSWER_WORDS: Readonly<Record<Answer, string>> = {
	denies_this: "denies this",
	denies_wider: "denies something wider",
	denies_narrower: "denies something narrower",
	rejects_without_denying: "rejects without denying",
	says_unaware: "says unaware",
	declines_to_comment: "declines to comment",
	did_not_reply: "did not reply",
};

/** What kind of answer a statement is; "" where it is none. */
export const answerWords = ({ answer }: Answered): string => (answer === null ? "" : ANSWER_WORDS[answer]);

/** The words that an answer answers; "" where a statement is no answer. */
export const answeredWords = ({ answer, answered }: Answered): string => {
	if (answer === null) return "";
	return answered.length > 0 ? `answers ${quoteAll(answered)}` : "what it answers not found in this text";
};
