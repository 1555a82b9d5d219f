import { Misuse } from "../article/failure.ts";
import { deskFiles } from "../views/desk-files.ts";
import { matterOf } from "../views/matter.ts";
import { reportContents, reportFile } from "../views/pages/report-file.ts";
import { printable } from "../views/printable.ts";
import { type Command, DONE } from "./command.ts";
import { atMost, onCase } from "./on-case.ts";
import { words } from "./options.ts";
import { print } from "./print.ts";
import { writing } from "./writing.ts";

const USAGE = "report CASE -o story.html";

/** `hearsay report`: a case as one file that opens anywhere. */
export const report: Command = {
	name: "report",
	summary: "write a case as one file that opens in any browser, without a network",
	usage: USAGE,
	options: { output: { type: "string", short: "o" }, question: { type: "string" }, whole: { type: "boolean" } },
	about: {
		output: "the file to write (also -o); - for standard output",
		question: "the question that stands over the first page",
		whole: "whole texts, not only the sentences to which something points",
	},
	run: (call) => {
		atMost(call.words, 1, USAGE);
		const output = words("output", call.options["output"]);
		if (output === undefined) throw new Misuse(`Say where to write: hearsay ${USAGE}`);
		const question = words("question", call.options["question"]) ?? null;
		const whole = call.options["whole"] === true;
		return onCase(call, "read", USAGE, async (file) => {
			const matter = await file.transact((db) => matterOf(db, file.path, question));
			const about = output === "-" ? call.err : call.out;
			await print(
				about,
				`${printable(output)} will contain:\n${reportContents(matter, whole)
					.map((line) => `  ${line}\n`)
					.join("")}`,
			);
			const page = await reportFile(matter, deskFiles(), whole);
			if (output === "-") await print(call.out, page);
			else await writing(output, [page], file.files());
			await print(about, `Working paper, machine reading. Written: ${Math.ceil(Buffer.byteLength(page) / 1000).toLocaleString("en")} kB.\n`);
			return DONE;
		});
	},
};
