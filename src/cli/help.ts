import type { Command } from "./command.ts";

const rows = (pairs: readonly (readonly [string, string])[]): string => {
	const width = Math.max(...pairs.map(([left]) => left.length));
	const under = `\n${" ".repeat(width + 4)}`;
	return pairs.map(([left, right]) => `  ${left.padEnd(width)}  ${right.replaceAll("\n", under)}\n`).join("");
};

/** What `hearsay --help` prints. */
export const overview = (commands: readonly Command[]): string =>
	[
		"hearsay: who said so, on whose word\n\n",
		rows(commands.map(({ usage, summary }): [string, string] => [`hearsay ${usage}`, summary])),
		"\nPATH is a file, a folder, an archive, or - for standard input. Nothing is fetched from the network.\n",
		"hearsay COMMAND --help tells more. Exit status: 0 done, 1 some inputs could not be read, 2 the command itself was wrong.\n",
	].join("");

/** What `hearsay COMMAND --help` prints. */
export const helpOf = ({ usage, summary, options, about }: Command): string => {
	const named = Object.entries(options).map(([name, { type }]): [string, string] => [`--${name}${type === "string" ? " VALUE" : ""}`, about[name] ?? ""]);
	return `hearsay ${usage}\n\n  ${summary}\n${named.length > 0 ? `\n${rows(named)}` : ""}`;
};
