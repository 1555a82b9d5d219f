import { type Copied, copiesAmong } from "../linking/copies/copies.ts";
import { eachArticle } from "./articles.ts";
import type { Command } from "./command.ts";
import { print } from "./print.ts";

/** `hearsay copies`: a line for each two articles that share a passage. */
export const copies: Command = {
	name: "copies",
	summary: "print the passages that articles share, word for word or lightly edited; keep nothing",
	usage: "copies [PATH...]",
	options: { workers: { type: "string" } },
	about: { workers: "threads that open articles at the same time (default: one a core)" },
	run: async (call) => {
		const articles: Copied[] = [];
		const status = await eachArticle(call, ({ id, text, zones, url, outlet, byline, published, modified }) =>
			articles.push({ id, text, zones, url, outlet, byline, published, modified }),
		);
		for (const copy of copiesAmong(articles)) await print(call.out, `${JSON.stringify(copy)}\n`);
		return status;
	},
};
