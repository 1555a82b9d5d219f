import type { Removed, Zone } from "../article.ts";
import type { PageDocument } from "../page/page-node.ts";
import { captionRule } from "./captions.ts";
import { cardsIn } from "./cards.ts";
import { composed, type Line, removalsOf } from "./compose.ts";
import { type Cut, cutHidden, cutParts, restore } from "./cut.ts";
import { type Suspicion, suspicionsOf } from "./furniture.ts";
import { headlineOf, repeatsHeadline, standfirstOf, type Told } from "./headline.ts";
import { type Outline, outlineOf } from "./outline.ts";
import { keptParagraphs, type Paragraph, paragraphsOf } from "./paragraphs.ts";
import { proseOf, sumBy } from "./prose.ts";
import { sift } from "./sift.ts";
import { statedBody } from "./stated-body.ts";
import { findStory, type Story } from "./story.ts";
import { isBody, type Judged, judge } from "./verdict.ts";

/** What is left of a page. */
export interface StoryText {
	readonly text: string;
	readonly zones: readonly Zone[];
	readonly removed: readonly Removed[];
	/** Whether a story was found; else `text` is all that the page shows. */
	readonly found: boolean;
}

/** Less prose makes no story. Characters without white space. */
const LEAST_PROSE = 100;

/** Reads the story of a page: as it is shown, else as its JSON-LD states it, else all of its text. Null where the page holds no text. The document is left as it was. */
export function readStory(document: PageDocument, told: Told): StoryText | null {
	const outline = outlineOf(document);
	const paragraphs = paragraphsOf(outline);
	const suspicions = suspicionsOf(outline);
	const story = findStory(outline, paragraphs, suspicions);
	const shown = story && storyText(outline, paragraphs, story, told);
	if (shown !== null) return shown;
	const stated = statedText(document, outline, told);
	if (stated !== null) return stated;
	return paragraphs.length === 0 ? null : wholeText(outline, suspicions, told);
}

function storyText(outline: Outline, paragraphs: readonly Paragraph[], story: Story, told: Told): StoryText | null {
	const mass = sumBy(outline, paragraphs, (paragraph) => paragraph.mass);
	const linked = sumBy(outline, paragraphs, (paragraph) => paragraph.linked);
	const cut = cutParts(outline, story, cardsIn(outline, story.part, mass, linked));
	const headline = headlineOf(paragraphs, told);
	const title = headline?.text ?? told.title;
	if (headline !== null) restore(cut, headline);
	const standfirst = standfirstNear(outline, paragraphs, story, headline, cut, told);
	if (standfirst !== null) restore(cut, standfirst.paragraph);
	let judged: readonly Judged[] = keptParagraphs(outline, cut.groups)
		.filter(({ firstPiece }) => firstPiece !== headline?.firstPiece)
		.map((paragraph) => ({ paragraph, verdict: { zone: "body", why: "in the story" } }));
	judged = judge(judged, ({ firstPiece }) => (firstPiece === standfirst?.paragraph.firstPiece ? { zone: "standfirst", why: standfirst.why } : null));
	judged = judge(judged, ({ text }) => (title !== null && repeatsHeadline(text, title) ? { step: "repeat", why: "says the headline again" } : null));
	judged = judge(judged, (paragraph) => aboveHeadline(paragraph, story, headline));
	judged = sift(judge(judged, captionRule(outline, story.part, sumBy(outline, paragraphs, proseOf))));
	if (judged.filter(isBody).reduce((sum, { paragraph }) => sum + proseOf(paragraph), 0) < LEAST_PROSE) return null;
	return { ...composed(linesOf(title, judged)), removed: removalsOf(outline, cut, judged), found: true };
}

function linesOf(title: string | null, judged: readonly Judged[]): readonly Line[] {
	const lines: Line[] = title === null ? [] : [{ text: title, zone: "title", why: "the page's headline" }];
	for (const { paragraph, verdict } of judged) if ("zone" in verdict) lines.push({ text: paragraph.text, ...verdict });
	return lines;
}

/** The standfirst stands between the headline and the story's first paragraphs, maybe outside the part that holds the story. */
function standfirstNear(
	outline: Outline,
	paragraphs: readonly Paragraph[],
	story: Story,
	headline: Paragraph | null,
	cut: Cut,
	told: Told,
): ReturnType<typeof standfirstOf> {
	const from = headline?.firstPiece ?? story.part.firstPiece;
	const following = paragraphs.filter(({ firstPiece }) => firstPiece > from && firstPiece < story.part.endPiece);
	const shown = following.filter(({ firstPiece }) => {
		const ground = cut.grounds[(cut.groups[firstPiece] ?? 0) - 1];
		return ground === undefined || ground.step === "outside";
	});
	return standfirstOf(outline, shown, told);
}

/** Short lines over the headline name the section or the kind of text. */
function aboveHeadline({ firstPiece, text }: Paragraph, story: Story, headline: Paragraph | null): { step: string; why: string } | null {
	if (headline === null || headline.firstPiece < story.part.firstPiece || firstPiece > headline.firstPiece || text.length > 100) return null;
	return { step: "above headline", why: "a short line over the headline" };
}

function statedText(document: PageDocument, outline: Outline, { title }: Told): StoryText | null {
	const body = statedBody(document);
	if (body.length === 0) return null;
	const lines: Line[] = title === null ? [] : [{ text: title, zone: "title", why: "the page's headline" }];
	for (const text of body) lines.push({ text, zone: "body", why: "stated in JSON-LD, not shown" });
	const cut: Cut = { groups: new Int32Array(outline.pieces.length).fill(1), grounds: [{ step: "outside", why: "the story is stated in JSON-LD" }] };
	return { ...composed(lines), removed: removalsOf(outline, cut, []), found: true };
}

function wholeText(outline: Outline, suspicions: readonly Suspicion[], told: Told): StoryText {
	const cut = cutHidden(outline, suspicions);
	const seen = keptParagraphs(outline, cut.groups);
	const kept = seen.length > 0 ? seen : paragraphsOf(outline);
	const headline = headlineOf(kept, told);
	const lines = kept.map((paragraph): Line => {
		if (paragraph === headline) return { text: paragraph.text, zone: "title", why: "the page's headline" };
		return { text: paragraph.text, zone: "body", why: "all that the page shows" };
	});
	return { ...composed(lines), removed: seen.length > 0 ? removalsOf(outline, cut, []) : [], found: false };
}
