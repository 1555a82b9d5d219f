#!/usr/bin/env node
import { parseArgs } from "node:util";
import { Misuse } from "../article/failure.ts";
import { RELEASE } from "../release.ts";
import { type Command, DONE, WRONG_CALL } from "./command.ts";
import { allCommands, commandNamed } from "./commands.ts";
import { helpOf, overview } from "./help.ts";
import { keepMemoryFlat } from "./memory.ts";
import { NobodyReads, watchFor } from "./print.ts";

const parsed = (command: Command, words: readonly string[]) => {
	try {
		return parseArgs({ args: [...words], options: { ...command.options, help: { type: "boolean" } }, allowPositionals: true });
	} catch (error) {
		throw new Misuse(`${error instanceof Error ? error.message.split(". ")[0] : String(error)}. See: hearsay ${command.name} --help`);
	}
};

const run = async ([name, ...words]: readonly string[]): Promise<number> => {
	if (name === undefined || name === "help" || name === "--help" || name === "-h") {
		process.stdout.write(overview(await allCommands()));
		return DONE;
	}
	if (name === "--version") {
		process.stdout.write(`${RELEASE}\n`);
		return DONE;
	}
	const command = await commandNamed(name);
	if (!command) throw new Misuse(`There is no command "${name}". See: hearsay --help`);
	const { values, positionals } = parsed(command, words);
	if (values["help"] === true) {
		process.stdout.write(helpOf(command));
		return DONE;
	}
	return command.run({ words: positionals, options: values, out: process.stdout, err: process.stderr, stdin: process.stdin });
};

keepMemoryFlat();
watchFor(process.stdout);
try {
	process.exitCode = await run(process.argv.slice(2));
} catch (error) {
	if (error instanceof Misuse) {
		process.stderr.write(`hearsay: ${error.message}\n`);
		process.exitCode = WRONG_CALL;
	} else if (!(error instanceof NobodyReads)) throw error;
}
