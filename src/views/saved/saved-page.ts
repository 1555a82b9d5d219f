import { Unreadable } from "../../article/failure.ts";
import type { Leaf } from "../../article/leaf.ts";
import { type Saved, savedOf } from "../../article/saved.ts";
import { tellerOf } from "../statement.ts";
import { inertPage } from "./inert-page.ts";
import { anchorOf, escaped, marking } from "./marking.ts";
import { lettersOf, passagesIn, type ReadText } from "./passages.ts";

/** Under the page's own style: as on paper, whatever the reader's colours are. */
const UNDER = "html{color-scheme:light;background:#fff;color:#000;font:1rem/1.5 serif}body{overflow-wrap:break-word}";

/** What stands in the place of something that is not there. */
const PLAIN =
	"pre{white-space:pre-wrap;overflow-wrap:anywhere;font:0.95rem/1.5 ui-monospace,monospace}h2,.hearsay-none{font:600 0.9rem system-ui,sans-serif;color:#555}";

/** A browser looks through the page once for every sentence that is lit in all its pieces; of a text with more sentences than these the first piece is lit. */
const MOST_LIT = 500;

/** Over it: pages that wait for a script before they are seen are seen; the sentence that was led to is lit. */
const over = (sentences: readonly number[]): string =>
	[
		"html,body{visibility:visible!important;opacity:1!important;animation:none!important;overflow:auto!important;height:auto!important}",
		".hearsay-picture{font:italic 0.85rem system-ui,sans-serif;color:#555;outline:1px dashed #999;padding:0 0.3em}",
		"[id^=hearsay-]{scroll-margin-top:4rem}",
		"[id^=hearsay-]:target{background:#ffe59a!important;color:#000!important}",
		...(sentences.length > MOST_LIT ? [] : sentences).map(
			(start) => `:root:has(#${anchorOf(start)}-s:target) .${anchorOf(start)}{background:#ffe59a!important;color:#000!important}`,
		),
	].join("");

type Told = Parameters<typeof tellerOf>[0];

interface Shown {
	readonly style: string;
	readonly root: string;
	readonly body: string;
	readonly content: string;
}

const plain = (content: string): Shown => ({ style: PLAIN, root: "", body: "", content });

function shownOf(saved: Saved, article: ReadText & Told): Shown {
	if (saved.kind === "markup") return inertPage(saved.markup, article);
	const texts = saved.kind === "text" ? [saved.text] : saved.pages;
	const marked = marking(passagesIn(lettersOf(texts.join("")), article));
	const pages = texts.map((text) => `<pre>${marked(text)}</pre>`);
	if (saved.kind === "text") return plain(pages.join(""));
	return plain(pages.map((page, at) => `<section><h2>Page ${at + 1} of ${pages.length}, its text</h2>${page}</section>`).join(""));
}

const nothing = (why: string): Shown => plain(`<p class="hearsay-none">${escaped(why)}</p>`);

async function shownFrom(leaf: Leaf | null, article: ReadText & Told): Promise<Shown> {
	if (leaf === null) return nothing("The case keeps no bytes of this text.");
	try {
		return shownOf(await savedOf(leaf), article);
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error;
		return nothing(`The bytes that are kept cannot be shown: ${error.message}`);
	}
}

/** The page that an article was read from as it was saved, a whole document in which nothing runs, nothing loads and no link leads anywhere. */
export async function savedPage(leaf: Leaf | null, article: ReadText & Told): Promise<string> {
	const { style, root, body, content } = await shownFrom(leaf, article);
	const sentences = article.sentences.map(({ start }) => start);
	return `<!doctype html><html${root}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>As it was saved: ${escaped(tellerOf(article))}</title><style>${UNDER}</style><style>${style}</style></head><body${body}>${content}<style>${over(sentences)}</style></body></html>`;
}
