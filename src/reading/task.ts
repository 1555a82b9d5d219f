import type { Article } from "../article/article.ts";
import type { ErrorCode } from "../article/codes.ts";
import type { Leaf } from "../article/leaf.ts";
import type { Reading } from "../attribution/reading.ts";

/** What a worker is asked. */
export type Task = { readonly do: "parse"; readonly leaf: Leaf } | { readonly do: "read"; readonly article: Article };

/** What it answers: "unreadable" where the input is at fault, "failed" where the program is. */
export type Answer =
	| { readonly done: "parse"; readonly articles: readonly Article[] }
	| { readonly done: "read"; readonly reading: Reading }
	| { readonly done: "unreadable"; readonly code: ErrorCode; readonly message: string }
	| { readonly done: "failed"; readonly error: string };
