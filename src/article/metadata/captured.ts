import { archivedAddress } from "./address.ts";
import { isoDate } from "./dates.ts";
import type { Evidence } from "./evidence.ts";
import type { Page } from "./page.ts";
import { savedFrom } from "./page-address.ts";

/** How much of a page's start and end is searched for the notes of savers. UTF-16 units. */
const ENDS = 8000;
const SINGLE_FILE = /Page saved with SingleFile[\s\S]{0,4000}?saved date:\s*(?<date>[^\n]{10,80})/;
const HTTRACK = /Mirrored from [^\n]{0,2000}? by HTTrack[^\n,]{0,100}, (?<date>[^\n]{10,40}GMT)/;
const WAYBACK = /FILE ARCHIVED ON (?<time>\d\d:\d\d:\d\d) (?<date>\w{3} \d\d, \d{4})/;
const WOMBAT = /__wm\.(?:wombat|init|bt)\([^)]{0,2000}?["'](?<moment>\d{14})["']/;

/** Where the moment of saving is read from, best first; what the container says comes before all of them. */
export const CAPTURED_RANKING: readonly Evidence<Page, string>[] = [
	{ name: "address of an archive's copy", read: (page) => ofAddresses(page, [page.address]) },
	{ name: "SingleFile's note", read: ({ html, hints }) => isoDate(SINGLE_FILE.exec(html.slice(0, ENDS))?.groups?.["date"] ?? "", hints) },
	{ name: "the archive's note", read: ({ html }) => moment(WOMBAT.exec(html.slice(0, ENDS * 4))?.groups?.["moment"] ?? "") ?? waybackNote(html.slice(-ENDS)) },
	{
		name: "links of the archive's toolbar",
		read: (page) =>
			ofAddresses(
				page,
				page.links.filter(({ rel }) => /canonical|bookmark|memento/.test(rel)).map(({ href }) => href),
			),
	},
	{
		name: "HTTrack's note",
		read: ({ html, hints }) => isoDate(HTTRACK.exec(html.slice(0, ENDS))?.groups?.["date"] ?? HTTRACK.exec(html.slice(-ENDS))?.groups?.["date"] ?? "", hints),
	},
];

function ofAddresses(page: Page, addresses: readonly (string | null)[]): string | null {
	for (const address of [...addresses, savedFrom(page)]) {
		const digits = archivedAddress(address ?? "")?.moment;
		const date = digits == null ? null : moment(digits);
		if (date !== null) return date;
	}
	return null;
}

/** The digits of an archive's address, which are in UTC, as ISO 8601 and as precise as they are. */
function moment(digits: string): string | null {
	const whole = /^\d{14}$/.test(digits) ? isoDate(digits) : null;
	if (whole !== null) return `${whole}Z`;
	return /^\d{12}$/.test(digits)
		? `${isoDate(digits.slice(0, 8)) ?? ""}T${digits.slice(8, 10)}:${digits.slice(10)}Z`
		: /^\d{8}$|^\d{4}$/.test(digits)
			? isoDate(digits)
			: null;
}

function waybackNote(end: string): string | null {
	const { time, date } = WAYBACK.exec(end)?.groups ?? {};
	const day = date === undefined ? null : isoDate(date);
	return day === null ? null : `${day}T${time}Z`;
}
