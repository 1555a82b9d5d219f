import { Misuse } from "../article/failure.ts";
import { FILTERS, questionOf } from "../linking/find/question.ts";
import { FORMATS, type Format } from "../views/exports/formats.ts";
import { type Call, type Command, DONE } from "./command.ts";
import { atMost, onCase } from "./on-case.ts";
import { words } from "./options.ts";
import { print } from "./print.ts";
import { writing } from "./writing.ts";

const USAGE = 'export CASE --format FORMAT ["FILTERS"]';

const NAMES = [...FORMATS.keys()];

const FILTER_NAMES = FILTERS.map((name) => `${name}:`).join(" ");

const LONGEST = Math.max(...NAMES.map(({ length }) => length));

function formatOf({ options }: Call): readonly [string, Format] {
	const name = words("format", options["format"]);
	const format = name === undefined ? undefined : FORMATS.get(name);
	if (name === undefined || !format) throw new Misuse(`Say in which format, one of ${NAMES.join(", ")}: hearsay ${USAGE}`);
	return [name, format];
}

/** Where to write: a file, or null for standard output. */
function outputOf({ options }: Call, name: string, { isBinary }: Format): string | null {
	const output = words("output", options["output"]) ?? (isBinary ? undefined : "-");
	if (output === undefined) throw new Misuse(`${name} is no text: say where to write it with -o FILE, or -o - for standard output.`);
	return output === "-" ? null : output;
}

/** What narrows the export; bare words are for `hearsay find`. */
function filtersOf({ words: [, asked = ""] }: Call, name: string, { isNarrowed }: Format) {
	const { words: bare, filters } = questionOf(asked);
	if (bare !== "") throw new Misuse(`"${bare}" is no filter: an export takes filters alone (${FILTER_NAMES}), words are for hearsay find.`);
	if (asked !== "" && !isNarrowed) throw new Misuse(`${name} is of a whole case: leave the filters out, or take another format.`);
	return { asked, filters };
}

/** `hearsay export`: a case in a form that other tools take, written as a stream. */
export const exportCase: Command = {
	name: "export",
	summary: `write what a case holds for other tools, narrowed by ${FILTER_NAMES} as in find; the same bytes whatever the order in which its articles came`,
	usage: USAGE,
	options: { format: { type: "string" }, output: { type: "string", short: "o" } },
	about: {
		format: ["one of", ...[...FORMATS].map(([name, { about }]) => `${name.padEnd(LONGEST)}  ${about}`)].join("\n"),
		output: "the file to write (also -o); else standard output, which - stands for",
	},
	run: (call) => {
		atMost(call.words, 2, USAGE);
		const [name, format] = formatOf(call);
		const output = outputOf(call, name, format);
		const narrowed = filtersOf(call, name, format);
		return onCase(call, "read", USAGE, (file) =>
			file.transact(async (db) => {
				const pieces = await format.write({ db, path: file.path, ...narrowed });
				if (output === null) for await (const piece of pieces) await print(call.out, piece);
				else await writing(output, pieces, file.files());
				return DONE;
			}),
		);
	},
};
