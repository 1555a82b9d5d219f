// Boxes that narrow what is shown: words, a choice of one value, days. What they narrow says of itself what it is found by; marks in a picture go with their rows.

import { all } from "./elements.js";

/** Whether an item has what one box asks for. @param {HTMLElement} item @param {string} name @param {string} value */
const holds = ({ dataset, textContent }, name, value) => {
	if (name === "words") return value.split(/\s+/).every((word) => textContent?.toLowerCase().includes(word));
	if (name === "from") return (dataset["to"] ?? "") >= value;
	if (name === "to") return (dataset["from"] ?? "") <= value;
	return (dataset[name] ?? "").split(" ").includes(value);
};

/** @param {HTMLElement} box */
const narrowing = (box) => {
	const of = box.dataset["filters"] ?? "";
	const rows = all(`[data-item="${of}"]`);
	const marks = rows.flatMap((row) => {
		const mark = row.id === "" ? null : document.querySelector(`a[data-for="${row.id}"]`);
		return mark ? [{ mark, row }] : [];
	});
	const shown = document.querySelector(`[data-shown="${of}"]`);
	const said = shown?.textContent ?? "";
	box.hidden = false;
	const narrow = () => {
		const asked = [...box.querySelectorAll("input, select")].flatMap((control) => {
			if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) return [];
			const value = control.value.trim().toLowerCase();
			return value === "" ? [] : [{ name: control.name, value: control.name === "words" ? value : control.value }];
		});
		for (const row of rows) row.hidden = !asked.every(({ name, value }) => holds(row, name, value));
		for (const { mark, row } of marks) mark.toggleAttribute("hidden", row.hidden !== false);
		if (shown) shown.textContent = asked.length === 0 ? said : `${rows.filter((row) => !row.hidden).length} of ${rows.length} shown`;
	};
	box.addEventListener("input", narrow);
	box.addEventListener("change", narrow);
};
const narrowAll = () => {
	for (const box of all("[data-filters]")) narrowing(box);
};
narrowAll();
document.addEventListener("hearsay:shown", narrowAll);
