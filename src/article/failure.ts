import { ERRORS, type ErrorCode } from "./codes.ts";

/** An input that cannot be read. Its code is one of the documented list; the rest of the inputs goes on. */
export class Unreadable extends Error {
	override readonly name = "Unreadable";
	readonly code: ErrorCode;

	/** `message` defaults to the code's sentence. */
	constructor(code: ErrorCode, message: string = ERRORS[code], options?: ErrorOptions) {
		super(message, options);
		this.code = code;
	}
}

/** A command or a call that was itself wrong: its message is one line that says what to do. */
export class Misuse extends Error {
	override readonly name = "Misuse";
}
