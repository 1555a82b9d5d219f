import type { Draft } from "../../article.ts";
import { type PressLayout, pressDraft } from "./article.ts";
import { factiva, factivaIndexed } from "./factiva.ts";
import { nexis } from "./nexis.ts";
import { proquest } from "./proquest.ts";

/** The layouts that are known, the more telling first. */
const LAYOUTS: readonly PressLayout[] = [factivaIndexed, factiva, nexis, proquest];

/**
 * The articles of a press database's export, given the paragraphs of a document; null where it is none. Laid out by hand by nobody, such
 * files are told by their end marks, which stand on lines of their own.
 */
export function pressDrafts(paragraphs: readonly string[]): readonly Draft[] | null {
	const lines = paragraphs
		.flatMap((text) => text.split(/[\n\t]/))
		.map(tidy)
		.filter((line) => line !== "");
	for (const { name, articles } of LAYOUTS) {
		const found = articles(lines).filter(({ body }) => body.length > 0);
		if (found.length > 0) return found.map((article, at) => pressDraft(article, name, `:${at + 1}`));
	}
	return null;
}

const tidy = (line: string): string => line.replace(/[\s\u00A0]+/g, " ").trim();
