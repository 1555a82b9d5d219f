import { lineRules } from "./lines.ts";
import { holderOf, type Outline, type Part } from "./outline.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Sum } from "./prose.ts";
import type { Verdict } from "./verdict.ts";

/** Longer paragraphs in figures are taken for story. UTF-16 units. */
const LONGEST_CAPTION = 700;
const LONGEST_CREDITED = 400;
const LONGEST_UNNAMED = 300;
const LONGEST_CREDIT = 100;

/** The share of the story's prose above which a part named for pictures is more than a caption. */
const MUCH = 0.3;

const CAPTION_NAME = /caption|legend|cutline|bildunterschrift|pie-?de-?foto|(?:^|[-_ ])photo(?:$|[-_ ])/i;
const CREDITED = /\([^()]*(?<![a-z])(?:getty|ap photo|reuters|afp|photo|image|credit|nasa)(?![a-z])[^()]*\)\.?$/i;
const AGENCY_END =
	/(?<![a-z])(?:getty(?: images)?|ap photo|\/ ?ap|reuters|afp|epa|shutterstock|istock|istockphoto|alamy|nasa|wikimedia(?: commons)?|flickr|unsplash|file photo)(?![a-z])[^.]{0,40}[)\]]?\.?$/i;
const SENTENCE_END = /[.!?。]["”’)]?$/;

interface CaptionGround {
	readonly why: string;
	/** It stands in the figure beside the caption, not in it. */
	readonly beside: boolean;
}

/** Tells the words under pictures: what they show is a caption, who took them a credit. `prose` sums the page's prose. */
export function captionRule(outline: Outline, story: Part, prose: Sum): (paragraph: Paragraph) => Verdict | null {
	const grounds = groundsByPart(outline, story, prose);
	return (paragraph) => {
		if (paragraph.text.length > LONGEST_CAPTION) return null;
		const holder = holderOf(outline, paragraph.firstPiece);
		const known = grounds.get(holder?.index ?? -1);
		const ground = known === undefined ? unnamedGround(paragraph) : known;
		if (ground === null) return null;
		const bareName = ground.beside && paragraph.text.length < LONGEST_CREDIT && !SENTENCE_END.test(paragraph.text);
		if (bareName || lineRules(paragraph.text).some(({ rule }) => rule === "credit")) return { step: "credit", why: ground.why };
		return { zone: "caption", why: ground.why };
	};
}

/** For each part inside the story what its name, or that of the nearest holder, says of captions; null where a quotation, a table or verbatim text stands in a figure. */
function groundsByPart(outline: Outline, story: Part, prose: Sum): ReadonlyMap<number, CaptionGround | null> {
	const grounds = new Map<number, CaptionGround | null>();
	for (let index = story.index + 1; index < story.end; index++) {
		const part = outline.parts[index];
		if (part === undefined) continue;
		const own = prose(part) > MUCH * prose(story) ? undefined : groundOf(part);
		const ground = own ?? grounds.get(part.parent);
		if (/^(?:blockquote|pre|table)$/.test(part.tag)) grounds.set(index, null);
		else if (ground !== undefined) grounds.set(index, ground);
	}
	return grounds;
}

function groundOf({ tag, element }: Part): CaptionGround | undefined {
	if (tag === "figcaption" || tag === "figure") return { why: `<${tag}>`, beside: tag === "figure" };
	const word = CAPTION_NAME.exec(`${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`)?.[0];
	return word === undefined ? undefined : { why: `named "${word.trim()}"`, beside: false };
}

function unnamedGround({ text, part }: Paragraph): CaptionGround | null {
	if (/^(?:blockquote|pre|h\d)$/.test(part.tag)) return null;
	if (text.length < LONGEST_CREDITED && CREDITED.test(text)) return { why: "ends in a credit", beside: false };
	if (text.length < LONGEST_UNNAMED && AGENCY_END.test(text) && !SENTENCE_END.test(text)) return { why: "ends in a credit", beside: false };
	return null;
}
