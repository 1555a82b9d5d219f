import { html } from "hono/html";
import { isGoingOn, type Progress, progressWords } from "../adding.ts";
import { printable } from "../printable.ts";
import { head } from "./frame.ts";
import { type Html, NOTHING } from "./html.ts";
import { servedPage } from "./served-page.ts";
import type { Addresses } from "./ways.ts";

/** What the page to add something shows. */
export interface AddPage {
	/** The case's name. */
	readonly name: string;
	readonly ways: Addresses;
	/** What is being added, or was added last. */
	readonly progress: Progress | null;
	/** Why what was sent was not taken. */
	readonly refusal: string | null;
}

const failures = ({ failed, unread }: Progress): Html =>
	unread === 0
		? NOTHING
		: html`<ul class="failures">${failed.map(({ input, message, todo }) => html`<li><strong>${printable(input)}</strong>: ${message} ${todo}</li>`)}${unread > failed.length ? html`<li class="quiet">and ${(unread - failed.length).toLocaleString("en")} more, listed under About this case</li>` : NOTHING}</ul>`;

/** How what is being added stands; the script keeps it up to date. */
const standing = (ways: Addresses, progress: Progress | null): Html =>
	html`<section class="adding"${progress === null ? html` hidden` : NOTHING} aria-label="What is being added"><p role="status">${progress === null ? "" : progressWords(progress)}</p><progress${progress !== null && isGoingOn(progress) ? NOTHING : html` hidden`} aria-label="Files read" max="${Math.max(1, progress?.sent ?? 1)}" value="${progress?.read ?? 0}"></progress>${progress === null ? NOTHING : failures(progress)}<form method="post" action="${ways.at("/add/cancel")}"${progress !== null && isGoingOn(progress) ? NOTHING : html` hidden`}><button>Cancel</button></form><p class="after"${progress === null || isGoingOn(progress) ? html` hidden` : NOTHING}><a href="${ways.page("case")}">To the case</a></p></section>`;

/** The page to bring texts into a case: files, a folder, or a text that is pasted. */
export const addPage = ({ name, ways, progress, refusal }: AddPage): Html =>
	servedPage(ways, {
		title: `Add to ${name}`,
		head: head(name, ways, "add"),
		foot: NOTHING,
		json: null,
		isWaiting: progress !== null && isGoingOn(progress),
		mark: null,
		body: html`<h1>Add to ${name}</h1>${refusal === null ? NOTHING : html`<p class="failure" role="alert">${refusal}</p>`}
${standing(ways, progress)}
<form class="add-files" method="post" action="${ways.at("/add")}" enctype="multipart/form-data"><h2>Files, or a folder</h2><p>Saved pages, PDF and Word files, archives: drop them anywhere on the desk, or choose them here.</p><p><label>Files <input type="file" name="file" multiple></label></p><p><label>A folder, with all that is in it <input type="file" name="file" webkitdirectory></label></p><p><button>Add them</button></p></form>
<form class="add-text" method="post" action="${ways.at("/add")}" enctype="multipart/form-data"><h2>A text</h2><p><label>The text, as it stands on the page, headline first <textarea name="text" rows="10" required></textarea></label></p><fieldset><legend>Where it is from, as far as you know</legend><p><label>Address <input type="url" name="url" maxlength="2000" autocomplete="off"></label></p><p><label>Outlet <input type="text" name="outlet" maxlength="200" autocomplete="off"></label></p><p><label>Date of publication <input type="date" name="published"></label></p></fieldset><p class="quiet">It is kept as you give it, with a note that it was given by hand.</p><p><button>Add the text</button></p></form>
<p class="quiet">Nothing leaves this machine. What came is kept byte for byte with its hash. At most 64 MB at once without a script, and for one file; for more: <code>hearsay add</code>.</p>`,
	});
