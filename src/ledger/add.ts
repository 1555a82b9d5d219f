import type { Article } from "../article/article.ts";
import type { Leaf } from "../article/leaf.ts";
import type { Unread } from "../article/unread.ts";
import { MODEL } from "../encoder/model.ts";
import { readAgain } from "../reading/again.ts";
import type { Outcome } from "../reading/outcome.ts";
import { readInputs } from "../reading/read.ts";
import { RELEASE } from "../release.ts";
import type { CaseFile } from "./case-file.ts";
import { staleArticles } from "./contents.ts";
import { type Kept, keep, keepReading, knows } from "./keep.ts";
import { makerNumber } from "./maker.ts";

/** One step of adding, on the disk when it is told: what came of an input, or (null) an article that an earlier release had read was read again. */
export type Added = { readonly outcome: Outcome; readonly kept: readonly Kept[] } | null;

/**
 * Read inputs and keep what was read in a case, input by input; then read again what another release or model had read in it. Whoever stops early keeps what was
 * told; whoever is done, or stops, has yet to `link`. Rejects with CaseFailure where the case cannot be written.
 */
export async function* addTo(file: CaseFile, inputs: AsyncGenerator<Leaf | Unread>, workers?: number): AsyncGenerator<Added> {
	const maker = await makerNumber(file, { release: RELEASE, model: MODEL.name, sha256: MODEL.sha256 });
	const known = (article: Article): Promise<boolean> => knows(file, maker, article);
	for await (const outcome of readInputs(inputs, { known, ...(workers && { workers }) })) yield { outcome, kept: await keep(file, outcome, maker) };
	for await (const reading of readAgain(staleArticles(file, maker), workers)) {
		await keepReading(file, reading, maker);
		yield null;
	}
}
