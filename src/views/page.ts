import { styleText } from "node:util";
import type { Checks } from "../linking/decisions/check.ts";

/** How something is written for people: the width in characters, and the stream that says whether there are colours. */
export interface Page {
	readonly width: number;
	readonly out: NodeJS.WritableStream;
	/** Keys of the outlets whose texts are in the case. */
	readonly outlets: ReadonlySet<string>;
	/** Who checked which statement. */
	readonly checks: Checks;
}

type Style = "bold" | "dim" | "cyan";

/** Lines in one style, each ended. */
export const styled = ({ out }: Page, style: Style, lines: readonly string[]): string =>
	lines.map((line) => `${styleText(style, line, { stream: out })}\n`).join("");

/** Lines, each ended. */
export const plain = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");

/** A number with what is counted: "1 text", "1,200 texts". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
