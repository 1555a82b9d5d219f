import lexicon from "../copies/lexicons/common-words.json" with { type: "json" };
import type { Term } from "../match/terms.ts";

const COMMON: ReadonlySet<string> = new Set(lexicon.words);

/** Whether a word says what is looked for: "who said that the wheat is sold" looks for wheat and sold. */
export const isTelling = ({ form }: Term): boolean => !COMMON.has(form);
