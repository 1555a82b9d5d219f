import { NO_METADATA } from "../../src/article/article.ts";
import type { Copied } from "../../src/linking/copies/copies.ts";

/** An article of a text, of which nothing else is known but what is given. */
export const articleOf = (id: string, text: string, given: Partial<Copied> = {}): Copied => ({ ...NO_METADATA, id, text, zones: [], ...given });
