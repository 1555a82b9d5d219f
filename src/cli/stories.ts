import { type Signature, signatureOf } from "../linking/stories/signature.ts";
import { storiesAmong } from "../linking/stories/stories.ts";
import { eachArticle } from "./articles.ts";
import type { Command } from "./command.ts";
import { print } from "./print.ts";

/** `hearsay stories`: for each article the story that it belongs to, in the order of the inputs. */
export const stories: Command = {
	name: "stories",
	summary: "print for each article the story that it belongs to: articles on the same event share one; keep nothing",
	usage: "stories [PATH...]",
	options: { workers: { type: "string" } },
	about: { workers: "threads that open articles at the same time (default: one a core)" },
	run: async (call) => {
		const signatures: Signature[] = [];
		const status = await eachArticle(call, (article) => signatures.push(signatureOf(article)));
		const storyOf = new Map(storiesAmong(signatures).flatMap(({ id, articles }) => articles.map((article) => [article, id])));
		for (const { id } of signatures) await print(call.out, `${JSON.stringify({ id, story: storyOf.get(id) })}\n`);
		return status;
	},
};
