import type { Checked, Differing } from "../linking/decisions/check.ts";
import { dateWords } from "./date.ts";
import { titleOf } from "./decision-title.ts";
import { printable } from "./printable.ts";
import { quote } from "./quote.ts";
import { signedWords } from "./signed.ts";

/** What every item says until a person has checked it. */
const UNCHECKED = "machine reading, not checked";

/** What people say of an item who do not agree; what holds comes last. */
const differingWords = ({ decision, overruledBy }: Differing): string =>
	`people differ: ${[decision, ...overruledBy].map((one) => `${titleOf(one)}: ${signedWords(one)}`).join("; ")}`;

/** Whether a person has checked an item, and who; whether it was added by hand, with whose translation; who corrected its speaker or its day; and where people differ on it, what each says. */
export const checkWords = ({ check, speaker, date, added, differing = [] }: Checked): string =>
	[
		check ? `${check.found}: ${signedWords(check)}` : UNCHECKED,
		...(added ? ["added by hand"] : []),
		...(added && added.translation !== null ? [`own translation by ${printable(added.by)}: ${quote(added.translation)}`] : []),
		...(speaker ? [`speaker is ${printable(speaker.name)}: ${signedWords(speaker)}`] : []),
		...(date ? [`said ${dateWords(date.date)}, set by hand: ${signedWords(date)}`] : []),
		...differing.map(differingWords),
	].join(" · ");
