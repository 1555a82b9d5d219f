import type { Checked, Fault } from "../ledger/verify.ts";
import { printable } from "../views/printable.ts";
import type { Call } from "./command.ts";
import { print } from "./print.ts";

const PLACES: Readonly<Record<Fault["in"], string>> = {
	file: "the file",
	bytes: "bytes",
	intake: "intake log, entry",
	article: "article",
	decision: "decision",
	sealed: "sealed",
	input: "input",
};

/** What differs, in a line; `why` says what may have made it so. */
const faultLine = ({ in: place, id, what }: Fault, why = ""): string => `${PLACES[place]} ${printable(id)}: ${printable(what)}${why}\n`.replace(/ +:/, ":");

/** Tells what differs, one after the other, as lines or as the list of one JSON object, which `end` closes. */
export const faultsOn = ({ out, options }: Call) => {
	const json = options["json"] === true;
	const head = '{"schema":1,"wrong":[';
	let before = head;
	return {
		tell: async (fault: Fault, why?: string): Promise<void> => {
			await print(out, json ? `${before}\n${JSON.stringify(fault)}` : faultLine(fault, why));
			before = ",";
		},
		end: (checked: Checked, summary: string): Promise<void> =>
			print(out, json ? `${before === head ? head : ""}],"checked":${JSON.stringify(checked)}}\n` : summary),
	};
};

const hashes = ({ seal, decisionSeal }: Checked): string =>
	[
		seal === "" ? "" : `Hash of the intake log's last entry: ${seal}\n`,
		decisionSeal === "" ? "" : `Hash of the last entry of the log of decisions: ${decisionSeal}\n`,
	].join("");

/** How much of a case was checked, and the last hashes of its logs. */
export const checkedText = (checked: Checked): { readonly counts: string; readonly hashes: string } => {
	const { articles, spans, bytes, intake, decisions } = checked;
	return {
		counts: `Checked: ${articles} articles, ${spans} spans against their texts, ${bytes} kept inputs against their hashes, ${intake} entries of the intake log, ${decisions} entries of the log of decisions.\n`,
		hashes: hashes(checked),
	};
};

/** How many things differ, in words. */
export const differing = (count: number, from: string): string =>
	count === 0 ? `Nothing differs from ${from}.\n` : `${count === 1 ? "1 thing differs" : `${count} things differ`} from ${from}.\n`;
