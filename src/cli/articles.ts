import type { Article } from "../article/article.ts";
import { STANDARD_INPUT } from "../intake/json-lines.ts";
import { read } from "../reading/read.ts";
import { printable } from "../views/printable.ts";
import { type Call, DONE, SOME_UNREAD, WRONG_CALL } from "./command.ts";
import { wholeNumber } from "./options.ts";
import { allThere } from "./paths.ts";
import { print } from "./print.ts";
import { progressOn } from "./progress.ts";

/**
 * Hand each article at the paths of a call to `take`, in the order of the inputs, without looking for statements in it; standard input where no path is given.
 * What cannot be read has a line among the errors. Resolves to the exit status.
 */
export async function eachArticle({ words, options, err, stdin }: Call, take: (article: Article) => void): Promise<number> {
	const workers = wholeNumber("workers", options["workers"]);
	const paths = words.length > 0 ? words : [STANDARD_INPUT];
	const progress = await progressOn(err, paths);
	let status = allThere(words, err) ? DONE : WRONG_CALL;
	for await (const outcome of read(paths, { stdin, known: () => true, ...(workers && { workers }) })) {
		for (const { article } of outcome.articles) take(article);
		progress.step(outcome);
		if (!outcome.unread) continue;
		status = Math.max(status, SOME_UNREAD);
		const { input, error } = outcome.unread;
		await print(err, `${printable(input)}: ${error.message} (${error.code})\n`);
	}
	progress.end();
	return status;
}
