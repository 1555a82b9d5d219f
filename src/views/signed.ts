import { dateWords } from "./date.ts";
import { printable } from "./printable.ts";

/** Who decided and on which day. */
export const signedWords = ({ by, at }: { readonly by: string; readonly at: string }): string => `${printable(by)}, ${dateWords(at)}`;
