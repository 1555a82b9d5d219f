// Keys: j and k go from place to place, c copies the quotation that is open or in focus, / goes to the box that searches; every other key presses the button that names it.

import { citation, copied, drawer, evidenceAt } from "./drawer.js";
import { all } from "./elements.js";

/** @param {HTMLElement} one */
const isSeen = (one) => one.offsetParent !== null;

/** The places on a page on which somebody can decide. */
export const items = () => all("main .item").filter(isSeen);

/** @param {HTMLElement} item */
export const focusOn = (item) => {
	const [first] = all("a[href], button, summary", item);
	first?.focus({ preventScroll: true });
	item.scrollIntoView({ block: "nearest" });
};

/** To the next place, or the one before; where there is nothing to decide, from quotation to quotation. @param {number} step */
const goBy = (step) => {
	const places = items();
	const links = places.length > 0 ? places : all("main a.evidence, main .claim h3 a").filter(isSeen);
	const at = links.findIndex((one) => one.contains(document.activeElement));
	const next = links[at === -1 ? 0 : Math.max(0, at + step)];
	if (places.length > 0 && next) focusOn(next);
	else next?.focus();
};

/** Presses what a key names: in the place that is in focus, else on the page. A field is gone to. @param {string} key @returns {boolean} whether there is such a thing */
const press = (key) => {
	const item = document.activeElement?.closest(".item");
	const named = `[data-key="${CSS.escape(key)}"]`;
	const own = item ? all(named, item) : [];
	const [control] = [...own, ...all(named).filter((one) => !one.closest(".item"))].filter((one) => !one.hidden);
	if (!control) return false;
	const details = control.closest("details");
	const isField = control.matches("input:not([type=checkbox]), select, textarea");
	if (details && isField) details.open = true;
	if (isField) control.focus();
	else control.click();
	return true;
};

document.addEventListener("keydown", (event) => {
	const { target, key } = event;
	if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
	if (target.matches("input:not([type=checkbox]), textarea, select")) {
		const item = target.closest(".item");
		if (key === "Escape" && item instanceof HTMLElement) focusOn(item);
		return;
	}
	if (key === "c") {
		const link = document.activeElement;
		if (drawer.open) copied(drawer.dataset["cite"] ?? "", all("button", drawer)[0]);
		else if (link instanceof HTMLAnchorElement && link.classList.contains("evidence")) evidenceAt(link).then(({ text }) => copied(citation(link, text)));
		return;
	}
	if (document.querySelector("dialog[open]")) return;
	if (key === "j" || key === "k") goBy(key === "j" ? 1 : -1);
	else if (key === "?") {
		const help = document.querySelector("dialog.keys");
		if (help instanceof HTMLDialogElement) help.showModal();
	} else if (key === "/") {
		const search = all("input[type=search]").find(isSeen);
		if (!search) return;
		event.preventDefault();
		search.focus();
	} else if (/^[a-z]$/.test(key) && press(key)) event.preventDefault();
});
