import assert from "node:assert/strict";
import type { Article } from "../../src/article/article.ts";
import type { Reading } from "../../src/attribution/reading.ts";
import type { Span } from "../../src/text/span.ts";

/** Fails unless an article holds text as it may be: well-formed, without NULs, its zones inside it and apart. */
export function assertSoundArticle(article: Article): void {
	for (const text of stringsIn(article)) assert.ok(text.isWellFormed() && !text.includes("\0"), `${article.input} holds what is no text`);
	let last = 0;
	for (const { start, end } of article.zones) {
		assert.ok(start >= last && end > start && end <= article.text.length, `a zone of ${article.input} is out of place`);
		last = end;
	}
}

/** Fails unless every span of a reading is the text that it says. */
export function assertSoundReading({ article, sentences, attributions }: Reading): void {
	for (const { start, end } of sentences) assert.ok(start < end && end <= article.text.length, article.input);
	for (const { source, cue, content, recipient, grounds, basis, hedgeWords, quantities, said } of attributions) {
		const spans: readonly Span[] = [source, cue, content, recipient, grounds, basis, hedgeWords, quantities, said.evidence].flat();
		for (const { start, end, text } of spans)
			assert.ok(start < end && article.text.slice(start, end) === text, `${article.input} has a span that is not its text`);
	}
}

function stringsIn(value: unknown): readonly string[] {
	if (typeof value === "string") return [value];
	return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
