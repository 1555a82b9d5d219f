// Words that are selected in a text become parts of a statement that was missed.

import { all } from "./elements.js";
import { say } from "./reviewing.js";

/** The words of the text that are selected, with where they stand in it, in UTF-16 units. */
const selected = () => {
	const selection = getSelection();
	if (!selection || selection.isCollapsed) return null;
	const range = selection.getRangeAt(0);
	const pieces = all(".as-read [data-at]")
		.filter((run) => range.intersectsNode(run))
		.flatMap((run) => {
			const own = document.createRange();
			own.selectNodeContents(run);
			const before = own.cloneRange();
			if (run.contains(range.startContainer)) own.setStart(range.startContainer, range.startOffset);
			if (run.contains(range.endContainer)) own.setEnd(range.endContainer, range.endOffset);
			before.setEnd(own.startContainer, own.startOffset);
			const words = own.toString();
			const start = Number(run.dataset["at"]) + before.toString().length;
			return words === "" ? [] : [{ start, end: start + words.length, words }];
		});
	const [first, last] = [pieces[0], pieces.at(-1)];
	if (!first || !last) return null;
	const words = pieces.map((piece, at) => `${at > 0 && (pieces[at - 1]?.end ?? 0) < piece.start ? " " : ""}${piece.words}`).join("");
	return { start: first.start, end: last.end, words };
};

/** What was selected last: to press a button may take the selection away. */
let held = selected();
document.addEventListener("selectionchange", () => {
	held = selected() ?? (document.activeElement?.closest(".missed") ? held : null);
});

/** @param {HTMLElement} button */
const take = (button) => {
	const form = button.closest("form");
	const name = button.dataset["part"] ?? "";
	const [words, at] = [form?.elements.namedItem(name), form?.elements.namedItem(`${name}-at`)];
	if (!form || !(words instanceof HTMLInputElement) || !(at instanceof HTMLInputElement)) return;
	if (!held) return say("Select the words in the text first.");
	words.value = held.words;
	at.value = `${held.start}-${held.end}`;
	form.closest(".missed")?.classList.add("is-open");
	const away = form.querySelector(".away");
	if (away instanceof HTMLElement) away.hidden = false;
	say(`${words.labels?.[0]?.textContent?.trim()}: “${held.words.trim()}”`);
};

document.addEventListener("click", (event) => {
	const button = event.target instanceof Element ? event.target.closest("button.take") : null;
	if (button instanceof HTMLElement) take(button);
	const away = event.target instanceof Element ? event.target.closest(".away") : null;
	if (!(away instanceof HTMLElement)) return;
	away.hidden = true;
	away.closest(".missed")?.classList.remove("is-open");
});

const showButtons = () => {
	for (const button of all("button.take")) button.hidden = false;
};
showButtons();
document.addEventListener("hearsay:shown", showButtons);
