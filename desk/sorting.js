// Tables whose rows can be put in another order: by what each row says of itself, or by its words.

import { all, button } from "./elements.js";

/** Words by their letters, numbers by size. @param {string} one @param {string} other */
const compared = (one, other) =>
	one !== "" && other !== "" && !Number.isNaN(Number(one)) && !Number.isNaN(Number(other)) ? Number(one) - Number(other) : one.localeCompare(other, "en");

/** @param {HTMLElement} row @param {string} by */
const rankOf = (row, by) => (by === "words" ? (row.textContent?.trim() ?? "") : (row.dataset[by] ?? ""));

for (const head of all("th[data-sort]")) {
	const body = head.closest("table")?.tBodies[0];
	const by = head.dataset["sort"] ?? "";
	if (!body) continue;
	const sort = () => {
		const isDown = head.getAttribute("aria-sort") === "ascending";
		for (const other of all("th[aria-sort]", head.parentElement ?? document)) other.removeAttribute("aria-sort");
		head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
		const rows = all("tr", body).sort((one, other) => compared(rankOf(one, by), rankOf(other, by)) * (isDown ? -1 : 1));
		body.append(...rows);
	};
	const words = head.textContent ?? "";
	head.replaceChildren(button(words, sort));
}
