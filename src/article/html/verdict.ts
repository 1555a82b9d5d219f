import type { ZoneName } from "../article.ts";
import type { Paragraph } from "./paragraphs.ts";

/** What becomes of a paragraph: it stays, in a zone, or a step takes it out. Each says why. */
export type Verdict = { readonly zone: ZoneName; readonly why: string } | { readonly step: string; readonly why: string };

/** A paragraph with its verdict. */
export interface Judged {
	readonly paragraph: Paragraph;
	readonly verdict: Verdict;
}

/** Whether a paragraph stays as a part of the story's running text. */
export function isBody({ verdict }: Judged): boolean {
	return "zone" in verdict && verdict.zone === "body";
}

/** The same paragraphs, those that are still body judged by `rule`; null leaves a paragraph as it is. */
export function judge(all: readonly Judged[], rule: (paragraph: Paragraph, index: number) => Verdict | null): readonly Judged[] {
	return all.map((judged, index) => {
		const verdict = isBody(judged) ? rule(judged.paragraph, index) : null;
		return verdict === null ? judged : { paragraph: judged.paragraph, verdict };
	});
}
