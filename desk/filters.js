// Boxes that narrow what is shown: words, a choice of one value, days. What they narrow says of itself what it is found by.

import { all } from "./elements.js";

/** Whether an item has what one box asks for. @param {HTMLElement | SVGElement} item @param {string} name @param {string} value */
const holds = ({ dataset, textContent }, name, value) => {
	if (name === "words") return value.split(/\s+/).every((word) => textContent?.toLowerCase().includes(word));
	if (name === "from") return (dataset["to"] ?? "") >= value;
	if (name === "to") return (dataset["from"] ?? "") <= value;
	return (dataset[name] ?? "").split(" ").includes(value);
};

/** @param {HTMLElement} box */
const narrowing = (box) => {
	const of = box.dataset["filters"] ?? "";
	const items = [...document.querySelectorAll(`[data-item="${of}"]`)].filter((item) => item instanceof HTMLElement || item instanceof SVGElement);
	const rows = items.filter((item) => item instanceof HTMLElement);
	const shown = document.querySelector(`[data-shown="${of}"]`);
	const said = shown?.textContent ?? "";
	box.hidden = false;
	const narrow = () => {
		const asked = [...box.querySelectorAll("input, select")].flatMap((control) => {
			if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) return [];
			const value = control.value.trim().toLowerCase();
			return value === "" ? [] : [{ name: control.name, value: control.name === "words" ? value : control.value }];
		});
		for (const item of items) item.toggleAttribute("hidden", !asked.every(({ name, value }) => holds(item, name, value)));
		if (shown) shown.textContent = asked.length === 0 ? said : `${rows.filter((row) => !row.hasAttribute("hidden")).length} of ${rows.length} shown`;
	};
	box.addEventListener("input", narrow);
	box.addEventListener("change", narrow);
};
for (const box of all("[data-filters]")) narrowing(box);
