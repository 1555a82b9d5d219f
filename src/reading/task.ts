import type { Article } from "../article/article.ts";
import type { ErrorCode } from "../article/codes.ts";
import type { Leaf } from "../article/leaf.ts";
import type { Reading } from "../attribution/reading.ts";

/** What a worker is asked; "stop" is to end after the window that the network has before it. */
export type Message = Task | { readonly do: "stop" };

export type Task = { readonly do: "parse"; readonly leaf: Leaf } | { readonly do: "read"; readonly article: Article };

/** What it answers: "unreadable" where the input is at fault, "failed" where the program is. Before that, "begun" when it has taken the task up, with the milliseconds of processor time that it had taken by then. */
export type Answer =
	| { readonly done: "begun"; readonly processor: number }
	| { readonly done: "parse"; readonly articles: readonly Article[] }
	| { readonly done: "read"; readonly reading: Reading }
	| { readonly done: "unreadable"; readonly code: ErrorCode; readonly message: string }
	| { readonly done: "failed"; readonly error: string };
