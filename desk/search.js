// In a report: a search over the statements that are in the file, with what they can be narrowed by.

import { all, button, made } from "./elements.js";

const SHOWN = 40;
const OPEN = 8;

/** @typedef {{ readonly element: HTMLElement, readonly words: string, readonly values: Readonly<Record<string, readonly string[]>> }} Statement */

/** What a statement is found by. @param {HTMLElement} element @returns {Statement} */
const statementIn = (element) => {
	const { speaker = "", act = "", claim = "" } = element.dataset;
	const { outlet = "", date = "" } = element.parentElement?.dataset ?? {};
	const claims = claim === "" ? [] : claim.split(" ").flatMap((id) => document.getElementById(`claim-${id}`)?.dataset["title"] ?? []);
	return {
		element,
		words: element.textContent?.toLowerCase() ?? "",
		values: { speaker: [speaker], act: [act], outlet: [outlet], date: [date], claim: claims },
	};
};

/** Statements with any of some words, those with the rarer ones first. @param {readonly Statement[]} statements @param {string} asked */
const withWords = (statements, asked) => {
	const words = asked.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
	const weights = words.map((word) => ({ word, weight: Math.log(1 + statements.length / (1 + statements.filter((one) => one.words.includes(word)).length)) }));
	return statements
		.map((statement) => ({ statement, score: weights.reduce((sum, { word, weight }) => sum + (statement.words.includes(word) ? weight : 0), 0) }))
		.filter(({ score }) => score > 0 || words.length === 0)
		.sort((one, other) => other.score - one.score)
		.map(({ statement }) => statement);
};

/** @param {HTMLElement} place */
const searching = (place) => {
	const input = place.querySelector("input");
	const [status, hits] = [place.querySelector("[role=status]"), place.querySelector(".hits")];
	if (!input || !status || !hits) return;
	place.hidden = false;
	for (const note of all("[data-without-script]")) note.hidden = true;
	/** @type {readonly Statement[] | null} */
	let statements = null;
	/** @type {Map<string, string>} */
	const chosen = new Map();

	/** @param {Statement} statement @param {string} [but] */
	const isChosen = ({ values }, but) => [...chosen].every(([facet, value]) => facet === but || values[facet]?.includes(value));

	/** @param {readonly Statement[]} found @param {string} facet */
	const countsOf = (found, facet) => {
		/** @type {Map<string, number>} */
		const counts = new Map();
		for (const one of found) if (isChosen(one, facet)) for (const value of one.values[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
		const sorted = [...counts];
		return facet === "date" ? sorted : sorted.sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1));
	};

	/** @param {readonly Statement[]} found @param {HTMLElement} part */
	const drawFacet = (found, part) => {
		const facet = part.dataset["facet"] ?? "";
		const list = part.querySelector("ul");
		const held = chosen.get(facet);
		const counts = held === undefined ? countsOf(found, facet) : [];
		const rows = counts.slice(0, part.dataset["open"] === "" ? counts.length : OPEN).map(([value, count]) => {
			const row = made("li", "");
			const number = made("span", String(count));
			number.className = "count";
			row.append(choosing(facet, value, value), number);
			return row;
		});
		if (held !== undefined) rows.push(made("li", `${held} `));
		if (held !== undefined) rows[0]?.append(choosing(facet, null, "take away"));
		if (counts.length > rows.length && held === undefined) {
			const more = made("li", "");
			more.append(
				button(`${counts.length - rows.length} more`, () => {
					part.dataset["open"] = "";
					draw();
				}),
			);
			rows.push(more);
		}
		list?.replaceChildren(...rows);
		part.hidden = rows.length === 0;
	};

	/** @param {string} facet @param {string | null} value @param {string} words */
	const choosing = (facet, value, words) =>
		button(words, () => {
			if (value === null) chosen.delete(facet);
			else chosen.set(facet, value);
			draw();
		});

	const draw = () => {
		statements ??= all("li[data-speaker]").map(statementIn);
		const found = withWords(statements, input.value);
		const left = found.filter((one) => isChosen(one));
		const isAsked = input.value.trim() !== "" || chosen.size > 0;
		for (const part of all("[data-facet]", place)) drawFacet(found, part);
		const shown = isAsked ? left.slice(0, SHOWN) : [];
		hits.replaceChildren(
			...shown.map(({ element }) => {
				const copy = made("li", "");
				for (const part of element.querySelectorAll(".said, .by, .about")) copy.append(part.cloneNode(true));
				return copy;
			}),
		);
		if (!isAsked) status.textContent = `${statements.length} statements in this file.`;
		else if (left.length === 0) status.textContent = "Not found in this file, which does not mean that there is nothing.";
		else
			status.textContent = `${left.length} ${left.length === 1 ? "statement" : "statements"} found${left.length > shown.length ? `, the first ${shown.length} below` : ""}.`;
	};
	input.addEventListener("input", draw);
	window.addEventListener("hashchange", () => {
		if (location.hash === "#search") draw();
	});
	if (location.hash === "#search") draw();
};
for (const place of all("[data-search]")) searching(place);
