import type { ParseArgsConfig } from "node:util";

/** The exit statuses that every command keeps to. */
export const DONE = 0;
export const SOME_UNREAD = 1;
export const WRONG_CALL = 2;

type OptionSpecs = NonNullable<ParseArgsConfig["options"]>;

/** What a command is given: its words and options, and where to write. */
export interface Call {
	readonly words: readonly string[];
	readonly options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
	readonly out: NodeJS.WritableStream;
	readonly err: NodeJS.WritableStream;
	readonly stdin: NodeJS.ReadableStream;
}

/** One command of `hearsay`; the help and the reference in docs/ are made from it. */
export interface Command {
	readonly name: string;
	/** What it does, in one line. */
	readonly summary: string;
	/** How it is called, without the program's name. */
	readonly usage: string;
	readonly options: OptionSpecs;
	/** A sentence for each option, shown in the help; it may run over several lines. */
	readonly about: Readonly<Record<string, string>>;
	/** Resolves to the exit status; throws Misuse where the call itself is wrong. */
	readonly run: (call: Call) => Promise<number>;
}
