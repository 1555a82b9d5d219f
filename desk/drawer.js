// The drawer: a sentence with those before and after it, where one is.

import { all, button, made } from "./elements.js";

export const drawer = document.createElement("dialog");
drawer.className = "drawer";
drawer.setAttribute("aria-labelledby", "drawer-title");
document.body.append(drawer);

/** The words that an element leads to: its own, or those of the entry for which a mark in a picture stands. @param {Element} element @returns {HTMLAnchorElement | null} */
const evidenceOf = (element) => {
	const mark = element.closest("a[data-for]");
	const link = mark ? document.getElementById(mark.getAttribute("data-for") ?? "")?.querySelector("a.evidence") : element.closest("a.evidence");
	return link instanceof HTMLAnchorElement ? link : null;
};

/** The page that holds what a link leads to: this one, or one of the same desk. @param {URL} address */
const pageAt = async (address) => {
	if (address.pathname === location.pathname) return document;
	const answer = await fetch(address, { credentials: "same-origin" });
	return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
};

/** @param {Element} sentence */
const paragraphsAround = (sentence) => {
	const own = sentence.closest("p");
	return [own?.previousElementSibling, own, own?.nextElementSibling].filter((one) => one instanceof HTMLElement);
};

/** A quotation with who said it, outlet, date, address, day of saving and input. @param {HTMLAnchorElement} link @param {HTMLElement | null} text */
export const citation = (link, text) => {
	const by = link.dataset["by"] ?? link.closest(".said, .quotation")?.nextElementSibling?.textContent ?? "";
	const { teller = "", address, saved, input } = text?.dataset ?? {};
	const who = by === "" || by.includes(teller) ? by || teller : `${by}, in ${teller}`;
	return [`${link.textContent?.trim()} - ${who}`, address, saved, input].filter((line) => line).join("\n");
};

/** Where a link's sentence is, and the text that it stands in. @param {HTMLAnchorElement} link */
export const evidenceAt = async (link) => {
	const address = new URL(link.href);
	const page = await pageAt(address).catch(() => null);
	const id = decodeURIComponent(address.hash.slice(1));
	const sentence = page?.getElementById(id) ?? null;
	const text = sentence?.closest(".text") ?? null;
	return { sentence, text: text instanceof HTMLElement ? text : null };
};

/** The sentence with those before and after it, the words of the link marked. @param {HTMLAnchorElement} link @param {Element} sentence */
const excerpt = (link, sentence) => {
	const [start, end] = [Number(link.dataset["start"]), Number(link.dataset["end"])];
	const text = document.createElement("div");
	text.className = "text";
	for (const paragraph of paragraphsAround(sentence)) {
		const copy = document.importNode(paragraph, true);
		for (const note of copy.querySelectorAll("sup")) note.remove();
		for (const element of copy.querySelectorAll("[id]")) element.removeAttribute("id");
		for (const run of all("[data-at]", copy)) {
			const at = Number(run.dataset["at"]);
			if (at >= start && at < end) run.classList.add("is-here");
		}
		text.append(copy);
	}
	return text;
};

/** @param {HTMLAnchorElement} link */
const openEvidence = async (link) => {
	const { sentence, text } = await evidenceAt(link);
	if (!sentence) {
		location.assign(link.href);
		return;
	}
	const cite = citation(link, text);
	const title = made("h2", text?.dataset["teller"] ?? "");
	title.id = "drawer-title";
	const tools = made("p", "");
	tools.className = "tools";
	const copy = button("Copy with its source (c)", () => copied(cite, copy));
	tools.append(
		copy,
		button("Close (Esc)", () => drawer.close()),
	);
	const about = made("p", cite);
	about.className = "about cite";
	const whole = document.createElement("a");
	whole.href = link.href;
	whole.textContent = "Open the text here";
	whole.addEventListener("click", () => drawer.close());
	drawer.replaceChildren(tools, title, excerpt(link, sentence), about, whole);
	drawer.dataset["cite"] = cite;
	if (!drawer.open) drawer.showModal();
	drawer.scrollTop = 0;
};

/** @param {string} words @param {HTMLElement} [shown] */
export const copied = async (words, shown) => {
	const done = await navigator.clipboard?.writeText(words).then(
		() => true,
		() => false,
	);
	if (shown) shown.textContent = done ? "Copied" : "Not copied: select the words below";
};

document.addEventListener("click", (event) => {
	if (event.target === drawer) drawer.close();
	const link = event.target instanceof Element ? evidenceOf(event.target) : null;
	if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
	event.preventDefault();
	openEvidence(link);
});
