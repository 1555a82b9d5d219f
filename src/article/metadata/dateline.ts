import { AGENCIES, agencyNamed } from "./agencies.ts";
import { type DateHints, isoDate, NO_HINTS } from "./dates.ts";

/** The line that opens an agency's text: "LISBON, May 3, 2021 (Reuters) - ". The agency as it is written; what the line does not say is null. */
export interface Dateline {
	readonly agency: string;
	readonly place: string | null;
	readonly date: string | null;
}

/** How far into a text a dateline may reach. UTF-16 units. */
const LONGEST = 160;
const FORMS = AGENCIES.flatMap(({ written }) => written)
	.sort((one, other) => other.length - one.length)
	.map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
	.join("|");

/** "PLACE, date (Agency) -", with either of the first two missing; also "PLACE. May 3 (Agency)" and "PLACE, May 3. /AGENCY/." */
const BRACKETED = new RegExp(`^[\\s"“—–-]{0,4}(?<head>[^()/\\n]{0,60}?)[\\s,]{0,3}[(/](?<agency>${FORMS})[)/]\\.?(?:\\s?[-–—:]|\\s(?=[\\p{Lu}"“«„]))`, "u");
/** "Agency - text" and "By Agency -" are no datelines; "[東京 24日 ロイター]", "(서울=연합뉴스)", "（新华社北京2月24日电". */
const ASIAN = new RegExp(
	`^\\s?(?:[\\[［【(（](?<head>[^\\])）】］\\n]{0,40}?)[\\s=＝]{0,2}(?<agency>${FORMS})(?:[^\\])）】］\\n]{0,20})[\\])）】］]|(?<chinese>新华社|中新社|中央社)(?<where>\\p{L}{1,8}?)\\d{1,2}月\\d{1,2}日[电電])`,
	"u",
);

/** The agency dateline that `text` opens with, or null. */
export function datelineOf(text: string, hints: DateHints = NO_HINTS): Dateline | null {
	const start = text.slice(0, LONGEST);
	const groups = (BRACKETED.exec(start) ?? ASIAN.exec(start))?.groups;
	const agency = groups?.["agency"] ?? groups?.["chinese"];
	if (groups === undefined || agency === undefined || agencyNamed(agency) === null) return null;
	const head = groups["head"] ?? groups["where"] ?? "";
	const place =
		/^[^\d]*/
			.exec(head)?.[0]
			.replace(/[,.\s]+\p{L}{3,9}\.?\s?$/u, (tail) => (/\d/.test(head) ? "" : tail))
			.replace(/[\s,=＝]+$|(?<=^[^,]*\p{L}{3})\.$/u, "")
			.trim() ?? "";
	return { agency, place: place === "" || place.split(" ").length > 6 ? null : place, date: isoDate(head, hints) };
}
