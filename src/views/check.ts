import type { Checked, Differing } from "../linking/decisions/check.ts";
import { titleOf } from "./decision-title.ts";
import { printable } from "./printable.ts";
import { signedWords } from "./signed.ts";

/** What every item says until a person has checked it. */
const UNCHECKED = "machine reading, not checked";

/** What people say of an item who do not agree; what holds comes last. */
const differingWords = ({ decision, overruledBy }: Differing): string =>
	`people differ: ${[decision, ...overruledBy].map((one) => `${titleOf(one)}: ${signedWords(one)}`).join("; ")}`;

/** Whether a person has checked an item, and who; who corrected its speaker; and where people differ on it, what each says. */
export const checkWords = ({ check, speaker, differing = [] }: Checked): string =>
	[
		check ? `${check.found}: ${signedWords(check)}` : UNCHECKED,
		...(speaker ? [`speaker is ${printable(speaker.name)}: ${signedWords(speaker)}`] : []),
		...differing.map(differingWords),
	].join(" · ");
