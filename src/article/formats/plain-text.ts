import { linesOf } from "../../text/lines.ts";
import type { Draft, Metadata, Notice, Zone, ZoneName } from "../article.ts";
import { isCaption } from "../clutter/captions.ts";
import { type Judged, judged } from "../clutter/clutter-lines.ts";
import { type Head, headOf } from "../clutter/head.ts";
import { stamped } from "../clutter/stamp.ts";
import { NOTICES } from "../codes.ts";

/** What is known of a plain text before it is looked at. */
export interface Given {
	readonly metadata: Metadata;
	/** The id that the record itself carries. */
	readonly recordId: string | null;
	readonly place: string;
}

/** Pages have some hundred lines; what is far longer is data, and stays as it is. */
const MOST_LINES = 20_000;

const NO_STORY: Notice = { code: "no_story", message: NOTICES.no_story, grave: true };

/**
 * A text that is kept as it came: page clutter stays in it and is marked, nothing is removed.
 * Title, byline and dates are taken from the text only where `given` lacks them.
 */
export function textDraft(text: string, given: Given): Draft {
	const { metadata, recordId, place } = given;
	const looked = judged(linesOf(text, MOST_LINES));
	const head = headOf(looked, metadata.title);
	const zones = looked.flatMap((line, at) => zoneOf(line, at, head) ?? []);
	const hasStory = zones.filter(({ zone }) => zone === "boilerplate").length < looked.length;
	const stamp = stamped(looked, head);
	const title = head.title === null ? null : (looked[head.title]?.text ?? null);
	return {
		...metadata,
		title: metadata.title ?? title,
		byline: metadata.byline.length > 0 ? metadata.byline : stamp.byline,
		published: metadata.published ?? stamp.published,
		modified: metadata.modified ?? stamp.modified,
		recordId,
		text,
		zones: hasStory ? joined(zones, text) : [],
		removed: [],
		notices: hasStory || looked.length === 0 ? [] : [NO_STORY],
		place,
	};
}

function zoneOf(line: Judged, at: number, head: Head): Zone | null {
	const as = (zone: ZoneName, why: string): Zone => ({ start: line.start, end: line.end, zone, why });
	if (at === head.title) return as("title", "the line that names the story");
	if (head.repeats.includes(at)) return as("boilerplate", "repeats the title");
	if (head.standfirst.includes(at)) return as("standfirst", "sums the story up above it");
	if (isCaption(line.text)) return as("caption", "describes a picture");
	return line.clutter ? as("boilerplate", line.why) : null;
}

/** Zones with lines of clutter that follow one another made into one; the first line's reason stands for all. */
function joined(zones: readonly Zone[], text: string): readonly Zone[] {
	const whole: Zone[] = [];
	for (const zone of zones) {
		const last = whole.at(-1);
		const follows = last?.zone === "boilerplate" && zone.zone === "boilerplate" && text.slice(last.end, zone.start).trim() === "";
		if (last !== undefined && follows) whole[whole.length - 1] = { ...last, end: zone.end };
		else whole.push(zone);
	}
	return whole;
}
