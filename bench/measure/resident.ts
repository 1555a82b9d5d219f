import { readdirSync, readFileSync } from "node:fs";

const BYTES_IN_KB = 1024;

/** Megabytes (of 1,000,000 bytes) that a process and those that it started hold in memory, from Linux's /proc. A process that has ended holds nothing. */
export function residentMegabytes(pid: number): number {
	try {
		const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? "0";
		const own = (Number(kilobytes) * BYTES_IN_KB) / 1e6;
		const children = readdirSync(`/proc/${pid}/task`).flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" "));
		return children.filter((child) => child !== "").reduce((sum, child) => sum + residentMegabytes(Number(child)), own);
	} catch (error) {
		if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ESRCH")) return 0;
		throw error;
	}
}
