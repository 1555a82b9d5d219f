import type { ErrorCode } from "../article/codes.ts";
import { Unreadable } from "../article/failure.ts";

/** What the system's errors say about a path. Every other one of its errors is "disk". */
const CODES: Readonly<Record<string, ErrorCode>> = {
	ENOENT: "missing",
	ENOTDIR: "missing",
	EACCES: "forbidden",
	EPERM: "forbidden",
	ELOOP: "loop",
};

/** The reason in words of this program: an Unreadable as it is, the system's errors by their code. Throws everything else again: those are faults of the program. */
export function unreadableOf(error: unknown): Unreadable {
	if (error instanceof Unreadable) return error;
	if (error instanceof Error && "syscall" in error && "code" in error && typeof error.code === "string") {
		return new Unreadable(CODES[error.code] ?? "disk", undefined, { cause: error });
	}
	throw error;
}
