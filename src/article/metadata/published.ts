import { best, type Evidence } from "./evidence.ts";
import type { Page } from "./page.ts";
import { changeInLine, firstDate, lineNear, markedAnywhere, markedNear, pathDate, propertyDate, statedDate, timeAnywhere, timeNear } from "./page-dates.ts";
import { allTagged } from "./page-tags.ts";

const ofStory = (type: string): boolean => !/page$|videoobject/.test(type);
const ofPage = (type: string): boolean => type !== "videoobject";

/** Where the date of the last change is read from, best first. */
export const MODIFIED_RANKING: readonly Evidence<Page, string>[] = [
	{ name: "JSON-LD dateModified", read: (page) => statedDate(page, "modified", ofPage) },
	{ name: "meta date of change", read: (page) => firstDate(page, allTagged(page, "modified")) },
	{ name: "microdata dateModified", read: (page) => propertyDate(page, /\bdatemodified\b/) },
	{ name: "time element that says updated", read: (page) => timeNear(page, "changed") },
	{ name: "line near the headline that says updated", read: changeInLine },
];

/** Where the date of publication is read from, best first. */
export const PUBLISHED_RANKING: readonly Evidence<Page, string>[] = [
	{ name: "JSON-LD datePublished", read: (page) => statedDate(page, "published", ofStory) },
	{ name: "meta date of publication", read: (page) => firstDate(page, allTagged(page, "published")) },
	{ name: "microdata datePublished", read: (page) => propertyDate(page, /\bdatepublished\b|\bpubdate\b/) },
	{ name: "JSON-LD datePublished of the page", read: (page) => statedDate(page, "published", ofPage) },
	{ name: "time element near the headline", read: (page) => timeNear(page, "published") },
	{ name: "date marked near the headline", read: markedNear },
	{ name: "line near the headline that says published", read: (page) => lineNear(page, "published") },
	{ name: "day in the address", read: (page) => pathDate(page, "day") },
	{ name: "line near the headline", read: (page) => lineNear(page) },
	{ name: "JSON-LD dateCreated", read: (page) => statedDate(page, "created", ofPage) },
	{ name: "time element anywhere", read: timeAnywhere },
	{ name: "date marked anywhere", read: markedAnywhere },
	{ name: "month in the address", read: (page) => pathDate(page, "month") },
	{ name: "date of the last change", read: (page) => best(MODIFIED_RANKING, page)?.value ?? null },
];
