import type { ErrorCode } from "./codes.ts";
import type { Unreadable } from "./failure.ts";

/** The line of an input that could not be read. */
export interface Unread {
	readonly schema: 1;
	/** The path as given, and inside archives the inner path. */
	readonly input: string;
	readonly error: { readonly code: ErrorCode; readonly message: string };
}

/** The line that says why an input could not be read. */
export const unread = (input: string, { code, message }: Unreadable): Unread => ({ schema: 1, input, error: { code, message } });
