import type { ErrorCode } from "../article/codes.ts";
import type { Kept } from "../ledger/keep.ts";
import { counted } from "./page.ts";
import { printable } from "./printable.ts";

/** What became of texts that were added. */
export type TextCount = Readonly<Record<Kept["status"], number>>;

/** An input that could not be read, with what to do about it. */
export interface Failed {
	readonly input: string;
	readonly code: ErrorCode;
	readonly message: string;
	readonly todo: string;
}

/** How an adding stands. What it counts as texts is on the disk. */
export interface Progress {
	readonly id: string;
	/** "linking": everything is kept, and what stands between the texts is worked out. */
	readonly state: "reading" | "linking" | "done" | "cancelled" | "failed";
	/** Files that came, and those of them that are done with. */
	readonly sent: number;
	readonly read: number;
	/** Files that were passed over: hidden ones, pictures, parts of saved pages. */
	readonly passedOver: number;
	/** The file that is read now. */
	readonly now: string | null;
	readonly texts: TextCount;
	/** How many inputs could not be read, and the first of them. */
	readonly unread: number;
	readonly failed: readonly Failed[];
	/** Why the adding itself ended early. */
	readonly failure: string | null;
}

export const isGoingOn = ({ state }: Pick<Progress, "state">): boolean => state === "reading" || state === "linking";

/** What came into a case, in sentences; `path`, where it should be named. */
export const addedWords = ({ added, revision, unchanged }: TextCount, path: string | null = null): readonly string[] => [
	`${counted(added + revision, "text")} added${path === null ? "" : ` to ${path}`}${revision > 0 ? `, of which ${revision} under an address or id that was there with another text` : ""}.`,
	...(unchanged > 0 ? [`${counted(unchanged, "text")} there already.`] : []),
];

const keptWords = ({ texts, unread, passedOver }: Progress): string =>
	[
		...addedWords(texts),
		...(unread > 0 ? [`${counted(unread, "input")} could not be read.`] : []),
		...(passedOver > 0 ? [`${counted(passedOver, "file")} passed over: hidden, pictures, or parts of saved pages.`] : []),
	].join(" ");

/** How an adding stands, in a few sentences. */
export const progressWords = (progress: Progress): string => {
	const { state, sent, read, now, failure } = progress;
	switch (state) {
		case "reading":
			return `${read.toLocaleString("en")} of ${counted(sent, "file")} read.${now === null ? "" : ` Now: ${printable(now)}`}`;
		case "linking":
			return `All is read and kept. Now what stands between the texts is worked out.`;
		case "done":
			return keptWords(progress);
		case "cancelled":
			return `Cancelled; what was read before is kept. ${keptWords(progress)}`;
		case "failed":
			return `${failure ?? ""} What was read before is kept. ${keptWords(progress)}`.trim();
	}
};
