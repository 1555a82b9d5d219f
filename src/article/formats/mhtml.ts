import PostalMime, { type Email } from "postal-mime";
import type { Draft } from "../article.ts";
import { NOTICES } from "../codes.ts";
import { cleaned } from "../encoding.ts";
import { Unreadable } from "../failure.ts";
import { isoDate } from "../metadata/dates.ts";
import { htmlDraft } from "./html.ts";
import type { Origin } from "./origin.ts";
import { NOTHING_TOLD, recordDraft } from "./record.ts";

/** The headers of a message or of a part end within so many bytes. */
const HEAD_BYTES = 64 * 1024;

/**
 * The page that an MHTML file holds, with its address and the time when it was saved; or the text of a mail. Throws Unreadable.
 * Browsers put the page first (RFC 2557, 5.1) and its frames and pictures after it, so only the first part is read: frames hold advertisements.
 */
export async function mhtmlDraft(bytes: Uint8Array, origin: Origin): Promise<Draft> {
	const page = withoutResources(bytes);
	const email = await parsed(page);
	const url = header(email, "snapshot-content-location") ?? contentLocation(page) ?? origin.url;
	const captured = email.date === undefined ? origin.captured : isoDate(email.date);
	if (email.html === undefined) return recordDraft({ ...NOTHING_TOLD, text: email.text ?? "", title: email.subject ?? null, url, captured }, "");
	const { text, notices } = cleaned(email.html);
	const draft = htmlDraft(text, { url, captured, place: "" });
	const isDamaged = /\uFFFD/.test(email.html);
	const damage = isDamaged ? [{ code: "bytes_not_text" as const, message: NOTICES.bytes_not_text, grave: true }] : [];
	return { ...draft, url: draft.url ?? url, captured: draft.captured ?? captured, notices: [...notices, ...damage, ...draft.notices] };
}

/** The markup of the page that an MHTML file holds, or the text of a mail. Rejects with Unreadable. */
export async function mhtmlPage(bytes: Uint8Array): Promise<{ readonly html: string | null; readonly text: string }> {
	const { html, text } = await parsed(withoutResources(bytes));
	return { html: html ?? null, text: text ?? "" };
}

async function parsed(page: Uint8Array): Promise<Email> {
	try {
		return await PostalMime.parse(page);
	} catch (error) {
		if (error instanceof Error) throw new Unreadable("broken", `The saved page cannot be opened: ${error.message.slice(0, 120)}`, { cause: error });
		throw error;
	}
}

const header = (email: Email, name: string): string | null => email.headers.find(({ key }) => key === name)?.value.trim() ?? null;

/** The bytes up to the end of the first part of a multipart/related message; other messages whole. */
function withoutResources(bytes: Uint8Array): Uint8Array {
	const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const [head = ""] = raw.toString("latin1", 0, HEAD_BYTES).split(/\r?\n\r?\n/, 1);
	const boundary = /^content-type:\s*multipart\/related\b[\s\S]*?boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/im.exec(head);
	const delimiter = boundary === null ? null : `\n--${boundary[1] ?? boundary[2]}`;
	const first = delimiter === null ? -1 : raw.indexOf(delimiter, 0, "latin1");
	const second = delimiter === null || first === -1 ? -1 : raw.indexOf(delimiter, first + delimiter.length, "latin1");
	return second === -1 ? bytes : raw.subarray(0, second);
}

/** The address in the headers of the page's own part; the names that browsers give to frames ("cid:…") are none. */
function contentLocation(page: Uint8Array): string | null {
	const head = Buffer.from(page.buffer, page.byteOffset, Math.min(page.byteLength, HEAD_BYTES)).toString("latin1");
	return /^content-location:\s*(https?:\S+)/im.exec(head)?.[1] ?? null;
}
