import { isDateLine, lineRules } from "./lines.ts";
import type { Part } from "./outline.ts";
import type { Paragraph } from "./paragraphs.ts";
import { proseOf } from "./prose.ts";
import { isBody, type Judged, judge, type Verdict } from "./verdict.ts";

/** Prose of which a story's opening paragraph has at least so much. Characters without white space. */
const OPENING = 80;

/** The steps that take clutter out from between the paragraphs of a story, in their order. What one has judged the next leaves alone. */
const STEPS: readonly ((all: readonly Judged[]) => (paragraph: Paragraph, index: number) => Verdict | null)[] = [
	lineStep,
	() => linkStep,
	() => wordlessStep,
	labelStep,
	repeatStep,
	danglingStep,
];

/** Sorts the paragraphs of a story that are still body: clutter between them goes out. */
export function sift(paragraphs: readonly Judged[]): readonly Judged[] {
	let judged = paragraphs;
	for (const step of STEPS) judged = judge(judged, step(judged));
	return judged;
}

/** Lines whose words tell what they are. Bylines are looked for only above the opening paragraph. */
function lineStep(all: readonly Judged[]): (paragraph: Paragraph, index: number) => Verdict | null {
	const opening = all.findIndex((judged) => isBody(judged) && proseOf(judged.paragraph) > OPENING);
	return ({ text, part }, index) => {
		if (!/^t[rdh]$/.test(part.tag) && isDateLine(text)) return { step: "date", why: "a date alone" };
		for (const { rule, word } of lineRules(text)) {
			if (rule === "byline" && (index >= opening || /[.!?]$/.test(text))) continue;
			if (rule === "date" && !/\d/.test(text)) continue;
			if (rule === "label" && isHeading(part)) continue;
			return { step: rule, why: `"${word}"` };
		}
		return null;
	};
}

/** Lines that are links and nothing else lead away from the story. Addresses in print are text. */
function linkStep({ linked, mass, text, part }: Paragraph): Verdict | null {
	if (linked < 0.8 * mass || text.length > 250 || isHeading(part) || /https?:|www\./.test(text)) return null;
	return { step: "link", why: `${Math.round((100 * linked) / mass)} % of it is link` };
}

/** Counters and stray marks, but not the rules that part sections, nor what stands in tables and verbatim text. */
function wordlessStep({ text, part }: Paragraph): Verdict | null {
	return /\p{L}|^[_*~=#–—-]{2,}$|^(?:\* ?){3,}$/u.test(text) || /^(?:t[rdh]|pre)$/.test(part.tag) ? null : { step: "wordless", why: "no letter in it" };
}

/** The longest label, and the longest value that stands on a line after its label ("Photo:"). UTF-16 units. */
const LABEL = 60;
const VALUE = 100;

/** What stands under a label goes with it: other stories up to the next paragraph of prose, or one short line after a colon. */
function labelStep(all: readonly Judged[]): (paragraph: Paragraph, index: number) => Verdict | null {
	const under = new Map<number, Verdict>();
	let label: "none" | "stories" | "value" = "none";
	let step = "";
	for (const [index, { paragraph, verdict }] of all.entries()) {
		const { text, part, linked, mass } = paragraph;
		if ("step" in verdict) {
			if (verdict.step === "related" && text.length < LABEL && !/[.:!?] \S/.test(text)) label = "stories";
			else if (text.length < LABEL && text.endsWith(":")) label = "value";
			else if (label === "value") label = "none";
			step = verdict.step;
		} else {
			const goes = label === "stories" ? part.tag === "li" || linked > 0.4 * mass : label === "value" && text.length < VALUE;
			if (goes) under.set(index, { step, why: "under a label" });
			if (!goes || label === "value") label = "none";
		}
	}
	return (_, index) => under.get(index) ?? null;
}

/** Shorter paragraphs may stand twice. Characters without white space. */
const REPEATED = 30;

/** What is shown in another way says again what the story says; in the same way it is a refrain, or an interviewer's question to everybody. */
function repeatStep(all: readonly Judged[]): (paragraph: Paragraph, index: number) => Verdict | null {
	const first = new Map<string, Part>();
	for (const judged of all) if (isBody(judged) && !first.has(judged.paragraph.text)) first.set(judged.paragraph.text, judged.paragraph.part);
	return ({ mass, text, part }) => {
		const before = first.get(text);
		if (mass < REPEATED || before === undefined || before === part || look(before) === look(part)) return null;
		return { step: "repeat", why: "stands above already" };
	};
}

function look({ tag, element }: Part): string {
	return `${tag}.${element.getAttribute("class") ?? ""}`;
}

/** Headings below the last paragraph of the story. */
function danglingStep(all: readonly Judged[]): (paragraph: Paragraph, index: number) => Verdict | null {
	const last = all.findLastIndex((judged) => isBody(judged) && !isHeading(judged.paragraph.part));
	return ({ part }, index) => (index > last && isHeading(part) ? { step: "heading", why: "nothing of the story follows" } : null);
}

function isHeading(part: Part): boolean {
	return /^h[1-6]$/.test(part.tag);
}
