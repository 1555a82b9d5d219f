// The page as it was saved, beside a text: a click on a sentence finds it there, and scrolling one moves the other.

import { all } from "./elements.js";

/** Whoever scrolls has come to rest after so long, in milliseconds. */
const SETTLED = 150;

const savedFrame = document.querySelector("iframe[name=as-saved]");
const savedWindow = savedFrame instanceof HTMLIFrameElement ? savedFrame.contentWindow : null;

/** Show the passage of a sentence in the saved page, without a step in the browser's history. @param {Element | undefined} sentence @param {boolean} isLit */
const showSaved = (sentence, isLit) => {
	if (!(savedFrame instanceof HTMLIFrameElement) || !savedWindow || !sentence) return;
	savedWindow.location.replace(`${savedFrame.src.split("#")[0]}#hearsay-${sentence.id.slice(1)}${isLit ? "-s" : ""}`);
};
if (savedFrame) {
	const sentences = all(".as-read .sentence");
	let waiting = 0;
	document.addEventListener("click", ({ target }) => {
		if (!(target instanceof Element) || target.closest("a, button") || getSelection()?.isCollapsed === false) return;
		const sentence = target.closest(".as-read .sentence");
		if (!sentence) return;
		clearTimeout(waiting);
		showSaved(sentence, true);
	});
	document.addEventListener("scroll", () => {
		clearTimeout(waiting);
		waiting = setTimeout(() => {
			if (scrollY > 0 && document.activeElement !== savedFrame)
				showSaved(
					sentences.find((one) => one.getBoundingClientRect().top > 0),
					false,
				);
		}, SETTLED);
	});
}
