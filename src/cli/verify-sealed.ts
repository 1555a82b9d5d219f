import { Unreadable } from "../article/failure.ts";
import { nothingCheckedSealed, type SealedChecked, type SealedFault, sealedFaults } from "../ledger/sealed/check.ts";
import { RELEASE } from "../release.ts";
import { printable } from "../views/printable.ts";
import { type Call, DONE, SOME_UNREAD } from "./command.ts";
import { checkedText, differing, faultsOn } from "./faults.ts";
import { wholeNumber } from "./options.ts";
import { print } from "./print.ts";

/** What a check of a sealed case shows, and what it does not. */
const MEANING = `This shows that what was sealed is unchanged since it was taken in, as far as the hashes in it tell. It does not show that a page is what its publisher put out, nor who sealed it: somebody who changes a sealed case can make its hashes anew. Have the SHA-256 told to you by the person who sealed it, in some other way.
`;

const WHY: Readonly<Record<NonNullable<SealedFault["by"]>, string>> = {
	release: " - another release made it",
	processor: " - it was read on another kind of processor",
};

/** What differs by another release or processor is no fault of the sealed case. */
const excused = (count: number): string =>
	count === 0
		? ""
		: `${count === 1 ? "1 thing comes" : `${count} things come`} out otherwise here, as another release or another kind of processor may make it: no change shows in that.\n`;

const summaryOf = (checked: SealedChecked, wrong: number, otherwise: number): string => {
	const { files, release, isReplayed, again, sha256 } = checked;
	const { counts, hashes } = checkedText(checked);
	const isOpened = checked.intake > 0 || isReplayed;
	const notReplayed = wrong > 0 ? "what differs comes before that" : `hearsay ${RELEASE} keeps its rows in another form`;
	return [
		`Sealed by hearsay ${printable(release)}: ${files} files against their hashes.\n`,
		isOpened ? counts : "",
		isReplayed ? "Worked out again from the rows and the decisions: all links, the export, the archive.\n" : `Not worked out again: ${notReplayed}.\n`,
		again.inputs > 0 ? `Read again: ${again.inputs} inputs, ${again.articles} articles.\n` : "Not read again.\n",
		differing(wrong, "what was sealed"),
		excused(otherwise),
		hashes,
		`SHA-256 of the file: ${sha256}\n`,
		wrong === 0 ? MEANING : "",
	].join("");
};

/** Check a sealed case, and tell what differs. Resolves to the exit status. */
export async function verifySealed(call: Call, path: string): Promise<number> {
	const workers = wholeNumber("workers", call.options["workers"]);
	const checked = nothingCheckedSealed();
	const found = faultsOn(call);
	let [wrong, otherwise] = [0, 0];
	try {
		for await (const fault of sealedFaults(path, checked, workers)) {
			if (fault.by === null) wrong++;
			else otherwise++;
			await found.tell(fault, fault.by === null ? "" : WHY[fault.by]);
		}
		await found.end(checked, summaryOf(checked, wrong, otherwise));
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error;
		await print(call.err, `${printable(path)}: ${error.message} (${error.code})\n`);
		return SOME_UNREAD;
	}
	return wrong === 0 ? DONE : SOME_UNREAD;
}
