// Pull a thread: without some sources, who is still cited?

import { all } from "./elements.js";

/** @param {HTMLElement} picture */
const pullable = (picture) => {
	const controls = picture.querySelector("fieldset.pull");
	const left = controls?.querySelector(".left");
	if (!(controls instanceof HTMLFieldSetElement) || !left) return;
	controls.hidden = false;
	const knots = [...picture.querySelectorAll("[data-knot]")].filter((one) => one instanceof SVGElement);
	const strands = [...picture.querySelectorAll("[data-from]")].filter((one) => one instanceof SVGElement);
	const ends = new Set(knots.filter(({ dataset }) => dataset["column"] === "end" && dataset["end"] !== "unwritten").map(({ dataset }) => dataset["knot"]));

	/** Whether a trail leads from here to somebody or something that is not switched off. @param {string} from @param {Set<string>} off @param {Set<string>} seen @returns {boolean} */
	const reaches = (from, off, seen = new Set()) => {
		if (off.has(from) || seen.has(from)) return false;
		seen.add(from);
		return (
			ends.has(from) || strands.some(({ dataset }) => dataset["from"] === from && dataset["how"] !== "same wording" && reaches(dataset["to"] ?? "", off, seen))
		);
	};

	controls.addEventListener("change", () => {
		const off = new Set(all("input:checked", controls).map((box) => (box instanceof HTMLInputElement ? box.value : "")));
		for (const knot of knots) knot.classList.toggle("is-cut", off.has(knot.dataset["knot"] ?? ""));
		for (const { dataset, classList } of strands) classList.toggle("is-cut", off.has(dataset["from"] ?? "") || off.has(dataset["to"] ?? ""));
		const texts = knots.filter(({ dataset }) => dataset["column"] === "text");
		const citing = texts.filter(({ dataset }) => reaches(dataset["knot"] ?? "", new Set()));
		const still = citing.filter(({ dataset }) => reaches(dataset["knot"] ?? "", off));
		for (const text of citing) if (!still.includes(text)) text.classList.add("is-cut");
		if (off.size === 0) left.textContent = "";
		else if (still.length === 0) left.textContent = "In these texts, nothing else is cited for this.";
		else
			left.textContent = `Still cited, in ${still.length} of ${citing.length} texts that cite somebody: ${still.map(({ dataset }) => dataset["name"]).join("; ")}.`;
	});
};
const makePullable = () => {
	for (const picture of all(".whose-word")) pullable(picture);
};
makePullable();
document.addEventListener("hearsay:shown", makePullable);
