import type { GumMention, GumText } from "./gum.ts";
import type { Reading } from "./readings.ts";
import { sameName } from "./same-name.ts";

/** A source that is a pronoun or a noun without a name, of somebody whom the text names elsewhere. */
export interface Traced {
	readonly form: "nominal" | "pronoun";
	readonly source: string;
	readonly given: string | null;
	readonly names: readonly string[];
	readonly right: boolean;
}

/** The share of all characters in either that are in both. */
const shared = (one: { readonly start: number; readonly end: number }, other: { readonly start: number; readonly end: number }): number => {
	const both = Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
	return both / (one.end - one.start + other.end - other.start - both);
};

/**
 * Whether sources are traced to the right name. Asked are attributions with a source in one piece that is a marked mention (the mention that shares the largest part
 * with it, of those whose head stands in it) whose head is a pronoun or a common noun, where the same is named elsewhere and not in the source itself. Right is a
 * speaker's name that is one of those.
 */
export function traced({ mentions }: GumText, attributions: Reading["attributions"]): readonly Traced[] {
	const all = Map.groupBy(mentions, ({ entity }) => entity);
	return attributions.flatMap(({ source: [source, ...more], speaker }) => {
		if (!source || more.length > 0) return [];
		const inside = ({ head }: GumMention): boolean => head >= source.start && head < source.end;
		const [best] = mentions.filter(inside).sort((one, other) => shared(other, source) - shared(one, source));
		if (!best || best.form === "name") return [];
		const names = (all.get(best.entity) ?? []).filter(({ form }) => form === "name");
		if (names.length === 0 || names.some(inside)) return [];
		const words = names.map((name) => name.words);
		return [{ form: best.form, source: source.text, given: speaker.name, names: words, right: words.some((name) => sameName(name, speaker.name)) }];
	});
}
