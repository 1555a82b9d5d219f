import { html } from "hono/html";
import type { Entry } from "../../linking/entry.ts";
import type { Desk } from "./evidence.ts";
import { type Html, NOTHING } from "./html.ts";

/** One part of a statement: its words, to be selected in the text, or typed as they stand there. */
const part = (name: string, key: string, label: string, isNeeded: boolean): Html =>
	html`<p><label>${label} <input name="${name}" autocomplete="off"${isNeeded ? html` required` : NOTHING}></label><input type="hidden" name="${name}-at"> <button type="button" class="take" data-part="${name}" data-key="${key}" hidden>Take what is selected <kbd>${key}</kbd></button></p>`;

/** Where a person adds what was missed in a text, notes something on words of it, or sets its date. Without the script the words are typed as they stand in the text. */
export const missedForm = ({ review, ways }: Desk, { id, text, published }: Entry): Html => {
	if (review === null) return NOTHING;
	const [action, back] = [ways.at("/decide"), ways.text(id)];
	const whole = `0-${text.length}:${id}`;
	return html`<section class="missed"><h2>What was missed</h2><p class="quiet">Select words in the text, and take them; or type them as they stand there.</p><form method="post" action="${action}"><input type="hidden" name="article" value="${id}"><input type="hidden" name="back" value="${back}">${part("content", "a", "What is said", true)}${part("source", "o", "The words for who says it", false)}${part("verb", "e", "The verb", false)}<p><label>By name, where you know it <input name="name" autocomplete="off"></label></p><p><label>Your own translation, where it needs one <textarea name="translation" rows="2"></textarea></label></p><p><button name="decision" value="add">Add the statement</button> <button type="button" class="away" hidden>Put away</button></p></form><form method="post" action="${action}"><input type="hidden" name="place" value="${whole}"><input type="hidden" name="back" value="${back}"><p><label>This text is of <input name="date" required pattern="[12][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?" placeholder="2025-10-14" size="11" value="${published?.slice(0, 10) ?? ""}" autocomplete="off"></label> <button name="decision" value="published">Set its date</button></p></form></section>`;
};
