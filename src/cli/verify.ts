import { type Checked, type Fault, faults, nothingChecked } from "../ledger/verify.ts";
import { type Command, DONE, SOME_UNREAD } from "./command.ts";
import { atMost, onCase } from "./on-case.ts";
import { print } from "./print.ts";

const USAGE = "verify CASE";

const PLACES = { file: "the file", bytes: "bytes", intake: "intake log, entry", article: "article", decision: "decision" } as const;

const line = ({ in: place, id, what }: Fault): string => `${PLACES[place]} ${id}: ${what}\n`.replace(/ +:/, ":");

const summary = ({ articles, spans, bytes, intake, decisions, seal, decisionSeal }: Checked, wrong: number): string =>
	[
		`Checked: ${articles} articles, ${spans} spans against their texts, ${bytes} kept inputs against their hashes, ${intake} entries of the intake log, ${decisions} entries of the log of decisions.\n`,
		wrong === 0 ? "Nothing differs from what was written.\n" : `${wrong === 1 ? "1 thing differs" : `${wrong} things differ`} from what was written.\n`,
		seal === "" ? "" : `Hash of the intake log's last entry: ${seal}\n`,
		decisionSeal === "" ? "" : `Hash of the last entry of the log of decisions: ${decisionSeal}\n`,
	].join("");

/** `hearsay verify`: every span is its text, every hash is right; status 1 where one is not. */
export const verify: Command = {
	name: "verify",
	summary: "hold every span of a case against its text and every hash against what it stands for",
	usage: USAGE,
	options: { json: { type: "boolean" } },
	about: { json: "print one JSON object" },
	run: (call) => {
		atMost(call.words, 1, USAGE);
		const json = call.options["json"] === true;
		return onCase(call, "read", USAGE, (file) =>
			file.transact(async (db) => {
				const checked = nothingChecked();
				let wrong = 0;
				const tell = async (fault: Fault): Promise<void> => {
					await print(call.out, json ? `${wrong === 0 ? "" : ","}\n${JSON.stringify(fault)}` : line(fault));
					wrong++;
				};
				if (json) await print(call.out, '{"schema":1,"wrong":[');
				for (const what of file.damage()) await tell({ in: "file", id: "", what });
				for await (const fault of faults(db, checked)) await tell(fault);
				await print(call.out, json ? `],"checked":${JSON.stringify(checked)}}\n` : summary(checked, wrong));
				return wrong === 0 ? DONE : SOME_UNREAD;
			}),
		);
	},
};
