import { html } from "hono/html";
import { deskFile } from "../desk-files.ts";
import { barePage } from "./bare-page.ts";
import { type Html, NOTHING } from "./html.ts";

/** The page for those who have not shown the desk's token yet; `isWrong` where they have shown another one. */
export const enterPage = (isWrong: boolean): Html =>
	barePage(
		"Hearsay",
		html`<h1>This desk is locked</h1>
${isWrong ? html`<p class="failure" role="alert">That is not the token of this desk. A desk has a new one each time that it is started.</p>` : NOTHING}
<p>Open the address that <code>hearsay serve</code> printed, or type what stands in it behind <code>#</code>.</p>
<form class="make" method="post" action="/enter"><label>Token <input type="password" name="token" required maxlength="100" autocomplete="off"></label> <button>Enter</button></form>
<script src="/enter.js"></script>`,
	);

/** Takes the token from the address. */
export const enterScript = (): string => deskFile("enter.js");
