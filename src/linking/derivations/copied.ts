import { agencyNamed } from "../../article/metadata/agencies.ts";
import type { Copy } from "../copies/copies.ts";
import type { Place } from "../links.ts";
import type { Named } from "../names/names.ts";

/** An article that has passages from another one. */
export interface Copied {
	readonly article: string;
	readonly of: string;
	/** The longest of them, in the article that has it from the other. */
	readonly place: Place;
}

/** What an article tells about whose words it has. */
export interface Told {
	readonly own: Named | undefined;
	/** The outlets that it names for its word, with the places where it does. */
	readonly cited: readonly { readonly outlet: Named; readonly start: number; readonly end: number }[];
}

/** Two articles that share this part of one of them are one text. */
const WHOLE = 0.8;
/** So near to a passage an outlet is named for it, in UTF-16 units. */
const NEAR = 80;

/**
 * Who has passages from whom: as dates and credits tell it or, where they do not, as the two texts do. Of two that are one text the one that was told by an agency
 * carries it; otherwise an article that names the other's outlet, or names an outlet for a passage that the other has on its own word, has it from there.
 * Where a passage's holder is told by dates or credits, no other is looked for.
 */
export function copiedFrom(copies: readonly Copy[], told: (article: string) => Told): readonly Copied[] {
	const certain = copies.filter(({ direction }) => direction !== null).map((copy) => placed(copy, false));
	const held = Map.groupBy(certain, ({ article }) => article);
	const read = copies
		.filter(({ direction }) => direction === null)
		.flatMap((copy): readonly Copied[] => {
			const turned = isTurned(copy, told(copy.article), told(copy.of));
			return turned === null ? [] : [placed(copy, turned)];
		});
	return [
		...certain,
		...read.filter(({ article, place }) => !(held.get(article) ?? []).some(({ place: other }) => other.start < place.end && place.start < other.end)),
	];
}

/** Whether the copy's second article has the passages from the first; null where nothing tells. */
function isTurned(copy: Copy, one: Told, other: Told): boolean | null {
	if (copy.share >= WHOLE) {
		const [ones, others] = [one, other].map(({ cited }) => cited.some(({ outlet }) => agencyNamed(outlet.name) !== null));
		if (ones !== others) return ones === true;
	}
	const [ones, others] = [
		restsOn(one, other, copy.spans),
		restsOn(
			other,
			one,
			copy.spans.map(({ of }) => of),
		),
	];
	return ones === others ? null : others;
}

/** Whether an article names the other's outlet, or another outlet for what both have. */
function restsOn({ cited }: Told, other: Told, spans: readonly { readonly start: number; readonly end: number }[]): boolean {
	return cited.some(({ outlet, start, end }) => outlet.key === other.own?.key || spans.some((span) => start < span.end + NEAR && span.start - NEAR < end));
}

function placed(copy: Copy, turned: boolean): Copied {
	const [article, of] = turned ? [copy.of, copy.article] : [copy.article, copy.of];
	const spans = copy.spans.map((span) => (turned ? span.of : span));
	const { start, end, text } = spans.reduce((longest, span) => (span.end - span.start > longest.end - longest.start ? span : longest));
	return { article, of, place: { article, start, end, text } };
}
