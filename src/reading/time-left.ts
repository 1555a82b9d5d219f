/** Milliseconds that a thread has spent on a task. */
export interface Spent {
	/** Of processor time: what a busy machine gives to others does not count. */
	readonly processor: number;
	/** On the clock. */
	readonly clock: number;
}

/** A thread that waits for something takes no processor time and must end as well: after this many times its limit, on the clock. */
export const LONGEST_WAIT = 12;
/** Not looked at more often than this, in milliseconds. */
const LEAST = 1;

/** In how many milliseconds to look again whether a thread is over its limit of processor time, in milliseconds; null where it is. */
export function timeLeft({ processor, clock }: Spent, limit: number): number | null {
	const left = Math.min(limit - processor, LONGEST_WAIT * limit - clock);
	return left <= 0 ? null : Math.max(LEAST, left);
}

/** Processor time as Node tells it, in milliseconds. */
export const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;
