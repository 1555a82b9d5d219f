import { isArchive } from "../ledger/sealed/archive.ts";
import { type Fault, faults, nothingChecked } from "../ledger/verify.ts";
import { type Call, type Command, DONE, SOME_UNREAD } from "./command.ts";
import { checkedText, differing, faultsOn } from "./faults.ts";
import { atMost, onCase } from "./on-case.ts";
import { verifySealed } from "./verify-sealed.ts";

const USAGE = "verify CASE";

const verifyCase = (call: Call): Promise<number> =>
	onCase(call, "read", USAGE, (file) =>
		file.transact(async (db) => {
			const checked = nothingChecked();
			const found = faultsOn(call);
			let wrong = 0;
			const tell = async (fault: Fault): Promise<void> => {
				await found.tell(fault);
				wrong++;
			};
			for (const what of file.damage()) await tell({ in: "file", id: "", what });
			for await (const fault of faults(db, checked)) await tell(fault);
			const { counts, hashes } = checkedText(checked);
			await found.end(checked, `${counts}${differing(wrong, "what was written")}${hashes}`);
			return wrong === 0 ? DONE : SOME_UNREAD;
		}),
	);

/** `hearsay verify`: every span is its text, every hash is right; of a sealed case also that all comes out again. Status 1 where something is not. */
export const verify: Command = {
	name: "verify",
	summary:
		"hold every span of a case against its text and every hash against what it stands for; of a sealed case also work out all links again and read all inputs again",
	usage: USAGE,
	options: { json: { type: "boolean" }, workers: { type: "string" } },
	about: { json: "print one JSON object", workers: "threads that read the inputs of a sealed case at the same time (default: one a core)" },
	run: async (call) => {
		atMost(call.words, 1, USAGE);
		const [path] = call.words;
		return path !== undefined && (await isArchive(path)) ? await verifySealed(call, path) : await verifyCase(call);
	},
};
