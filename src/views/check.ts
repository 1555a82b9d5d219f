import type { Checked } from "../linking/decisions/check.ts";
import { dateWords } from "./date.ts";
import { printable } from "./printable.ts";

/** What every item says until a person has checked it. */
const UNCHECKED = "machine reading, not checked";

/** Who decided and on which day. */
export const signedWords = ({ by, at }: { readonly by: string; readonly at: string }): string => `${printable(by)}, ${dateWords(at)}`;

/** Whether a person has checked an item, and who; and who corrected its speaker. */
export const checkWords = ({ check, speaker }: Checked): string =>
	[check ? `${check.found}: ${signedWords(check)}` : UNCHECKED, ...(speaker ? [`speaker is ${printable(speaker.name)}: ${signedWords(speaker)}`] : [])].join(
		" · ",
	);
