import * as v from "valibot";

/** What a thread that makes pages is started with. */
export const PageStart = v.object({
	/** The case's path. */
	path: v.string(),
	/** "write" keeps the links that it works out. */
	use: v.picklist(["read", "write"]),
	question: v.nullable(v.string()),
	/** Initials of whoever decides; null where nobody does. */
	by: v.nullable(v.string()),
	/** With what every address of the pages begins. */
	base: v.string(),
});
export type PageStart = v.InferOutput<typeof PageStart>;

/** What it is asked: to bring its pages up to date, for one of them, or to end. */
export type PageTask =
	| { readonly do: "bring"; readonly number: number }
	/** `isBehind`: the case was changed since the pages were brought up to date. `person`: who asks, as their marks are kept; null where that is not known. */
	| { readonly do: "answer"; readonly number: number; readonly url: string; readonly isBehind: boolean; readonly person: string | null }
	| { readonly do: "stop" };

/** What it answers, under the number of the task. */
export type PageAnswer =
	/** `mark` is that of the state of the case that its pages show. */
	| { readonly done: "bring"; readonly number: number; readonly mark: string }
	| {
			readonly done: "answer";
			readonly number: number;
			readonly status: number;
			readonly headers: readonly (readonly [string, string])[];
			readonly body: ArrayBuffer;
	  }
	/** `kind`: the call was wrong, the case cannot be used, or the program is at fault. */
	| { readonly done: "failed"; readonly number: number; readonly kind: "call" | "case" | "program"; readonly message: string };
