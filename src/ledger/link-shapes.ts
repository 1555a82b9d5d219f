/** The forms in which links are kept. */
import * as v from "valibot";
import { CONFLICTS, STANCES, TRAILS, VERDICTS } from "../linking/links.ts";

const place = { article: v.string(), start: v.number(), end: v.number(), text: v.string() };
const Place = v.object(place);

const Origins = v.object({
	min: v.number(),
	max: v.number(),
	items: v.array(v.object({ name: v.string(), side: v.picklist(["for", "against"]), articles: v.array(v.string()), evidence: v.array(Place) })),
	reasons: v.array(v.string()),
});

/** What each list of links holds, by the list's name in the export. */
export const LinkShapes = {
	claims: v.object({
		id: v.string(),
		statement: v.string(),
		members: v.array(
			v.object({
				article: v.string(),
				attribution: v.nullable(v.string()),
				start: v.number(),
				end: v.number(),
				text: v.string(),
				stance: v.picklist(STANCES),
				whose: v.array(v.string()),
				trail: v.picklist(TRAILS),
			}),
		),
		origins: Origins,
	}),
	derivations: v.object({
		...place,
		from: v.object({ article: v.nullable(v.string()), name: v.string() }),
		how: v.picklist(["cites", "copies", "links", "translates"]),
	}),
	conflicts: v.object({
		id: v.string(),
		type: v.picklist(CONFLICTS),
		verdict: v.picklist(VERDICTS),
		explanation: v.string(),
		spans: v.array(v.object({ ...place, value: v.string() })),
	}),
	loops: v.object({ claim: v.string(), path: v.array(v.string()) }),
	timeline: v.object({
		earliest: v.string(),
		latest: v.string(),
		reckoned: v.boolean(),
		byHand: v.optional(v.literal(true)),
		what: v.string(),
		spans: v.array(Place),
	}),
};
