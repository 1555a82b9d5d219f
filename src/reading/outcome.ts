import type { Article } from "../article/article.ts";
import type { Leaf } from "../article/leaf.ts";
import type { Unread } from "../article/unread.ts";
import type { Reading } from "../attribution/reading.ts";

/** An article of an input. `reading` is null where the caller said that it is known already. */
export interface ReadArticle {
	readonly article: Article;
	readonly reading: Reading | null;
}

/** What came of one input: its articles, or why there are none. `leaf` is null where not even its bytes could be had. */
export type Outcome =
	| { readonly leaf: Leaf; readonly articles: readonly ReadArticle[]; readonly unread: null }
	| { readonly leaf: Leaf | null; readonly articles: readonly []; readonly unread: Unread };
