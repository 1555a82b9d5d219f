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

/** Fails unless every span of a reading is the text that it says, every name leads to what is named, and every chain to an end. */
export function assertSoundReading({ article, sentences, entities, attributions }: Reading): void {
	const assertSpans = (spans: readonly Span[]): void => {
		for (const { start, end, text } of spans)
			assert.ok(start < end && article.text.slice(start, end) === text, `${article.input} has a span that is not its text`);
	};
	let last = 0;
	for (const { start, end } of sentences) {
		assert.ok(last <= start && start < end && end <= article.text.length, article.input);
		last = end;
	}
	for (const { mentions } of entities) assertSpans(mentions);
	const named = new Set(entities.map(({ id }) => id));
	const parents = new Map(attributions.map(({ id, parent }) => [id, parent]));
	assert.equal(named.size, entities.length, `two entities of ${article.input} have one id`);
	assert.equal(parents.size, attributions.length, `two attributions of ${article.input} have one id`);
	for (const { id, speaker, source, cue, content, recipient, grounds, basis, hedgeWords, quantities, said } of attributions) {
		assertSpans([source, cue, content, recipient, grounds, basis, hedgeWords, quantities, said.evidence].flat());
		assert.ok(speaker.entity === null || named.has(speaker.entity), `${article.input} has a speaker that it does not name`);
		assert.ok(said.earliest === null || said.latest === null || said.earliest <= said.latest, `${article.input} was said after it was said`);
		for (const { value } of quantities) assert.ok(Number.isFinite(value), `${article.input} has a quantity that is no number`);
		assertEnds(id, parents, article.input);
	}
}

/** Fails where a chain leads to an attribution that is not there, or back to itself. */
function assertEnds(id: string, parents: ReadonlyMap<string, string | null>, input: string): void {
	let steps = 0;
	for (let at = parents.get(id); at !== null; at = parents.get(at)) {
		assert.ok(at !== undefined, `a chain of ${input} leads nowhere`);
		assert.ok(++steps < parents.size, `a chain of ${input} leads back to itself`);
	}
}

function stringsIn(value: unknown): readonly string[] {
	if (typeof value === "string") return [value];
	return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
