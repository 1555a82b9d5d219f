import type { Leaf } from "../article/leaf.ts";
import type { Unread } from "../article/unread.ts";
import { leavesOfReceived, type Received } from "../intake/received.ts";

/** How far files that come one after the other have been read. */
export interface Queued {
	/** Files that came, and those of them that are done with. */
	readonly sent: number;
	readonly read: number;
	/** Files that were passed over: hidden ones, pictures, parts of saved pages. */
	readonly passedOver: number;
	/** The file that is read now. */
	readonly now: string | null;
	/** Bytes that came and are not done with. */
	readonly waiting: number;
}

/** Files on their way from a form to the threads that read them. */
export interface ReceivedQueue {
	/** What they hold; ends after the last file. To be asked for once. */
	readonly leaves: () => AsyncGenerator<Leaf | Unread>;
	/** More files; `isLast`, where no others will come. */
	readonly take: (files: readonly Received[], isLast: boolean) => void;
	/** What came of the next leaf, in their order, is on the disk. */
	readonly settle: () => void;
	/** Give nothing more. */
	readonly end: () => void;
	readonly state: () => Queued;
}

/** Whoever sends nothing more for so long, in milliseconds, has gone away: what came is the whole. */
const LONGEST_SILENCE = 30_000;

/** A file that is being read: how many of its leaves are not settled, how many it had so far, and whether it may have more. */
interface Opened {
	readonly input: string;
	readonly size: number;
	unsettled: number;
	leaves: number;
	isWhole: boolean;
}

export function receivedQueue(): ReceivedQueue {
	const files: Received[] = [];
	const opened: Opened[] = [];
	let [sent, read, passedOver] = [0, 0, 0];
	let isLast = false;
	let wake = (): void => undefined;

	const awaited = async (): Promise<void> => {
		const silence = setTimeout(() => {
			isLast = true;
			wake();
		}, LONGEST_SILENCE);
		await new Promise<void>((resolve) => {
			wake = resolve;
		});
		clearTimeout(silence);
	};

	const finish = (): void => {
		for (let [first] = opened; first?.isWhole && first.unsettled === 0; [first] = opened) {
			opened.shift();
			read++;
			if (first.leaves === 0) passedOver++;
		}
	};

	async function* leaves(): AsyncGenerator<Leaf | Unread> {
		const leavesOf = leavesOfReceived();
		for (;;) {
			while (files.length === 0 && !isLast) await awaited();
			const file = files.shift();
			if (!file) return;
			const place: Opened = { input: file.input, size: file.bytes.length, unsettled: 0, leaves: 0, isWhole: false };
			opened.push(place);
			for await (const leaf of leavesOf(file)) {
				place.unsettled++;
				place.leaves++;
				yield leaf;
			}
			place.isWhole = true;
			finish();
		}
	}

	const take = (more: readonly Received[], last: boolean): void => {
		files.push(...more);
		sent += more.length;
		isLast ||= last;
		wake();
	};
	return {
		leaves,
		take,
		settle: () => {
			const place = opened.find(({ unsettled }) => unsettled > 0);
			if (place) place.unsettled--;
			finish();
		},
		end: () => {
			files.length = 0;
			take([], true);
		},
		state: () => {
			const waiting = [...opened.map(({ size }) => size), ...files.map(({ bytes }) => bytes.length)];
			return { sent, read, passedOver, now: (opened[0] ?? files[0])?.input ?? null, waiting: waiting.reduce((sum, size) => sum + size, 0) };
		},
	};
}
