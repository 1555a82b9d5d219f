// Deciding without leaving the page: a form is sent, and what it changes is put in place under the same eyes.

import { all, made } from "./elements.js";
import { focusOn, items } from "./keys.js";

const said = made("p", "");
said.className = "said-by-desk";
said.setAttribute("role", "status");
document.body.append(said);

/** One line at the foot of the window, with what one can do about it. @param {string} words @param {HTMLElement} [act] */
export const say = (words, act) => {
	said.replaceChildren(words, ...(act ? [" ", act] : []));
};

/** What a form is about, to find it again. @param {Element} item */
const placeIn = (item) => {
	const field = item.querySelector("input[name=place]");
	return field instanceof HTMLInputElement ? field.value : "";
};

/** @param {HTMLElement | null | undefined} part @param {ParentNode} page @param {string} selector */
const replace = (part, page, selector) => {
	const other = page.querySelector(selector);
	if (part && other) part.replaceWith(other);
	else if (part) part.remove();
	else if (other) document.querySelector(".masthead")?.append(other);
};

/** Shows another state of the page that is open, where one was. @param {Document} page */
export const putInPlace = (page) => {
	const [open, top] = [all("main details").map((one) => one.hasAttribute("open")), window.scrollY];
	const main = page.querySelector("main");
	if (main) document.querySelector("main")?.replaceWith(main);
	replace(all(".masthead form.undo")[0], page, ".masthead form.undo");
	replace(all("header .behind")[0], page, "header .behind");
	const mark = page.querySelector("meta[name=hearsay-state]")?.getAttribute("content");
	if (mark) document.querySelector("meta[name=hearsay-state]")?.setAttribute("content", mark);
	for (const [at, details] of all("main details").entries()) if (open[at] && details.closest(".item") === null) details.setAttribute("open", "");
	window.scrollTo({ top, behavior: "instant" });
	document.dispatchEvent(new Event("hearsay:shown"));
};

/** Decisions after which one goes on to the next place. */
const DONE = new Set(["confirm", "reject", "not_same"]);

/** Puts the eyes where they were: on the same place, or on the next one. @param {string} place @param {number} at @param {boolean} goesOn */
const goBack = (place, at, goesOn) => {
	const now = items();
	const same = now.findIndex((item) => placeIn(item) === place);
	const next = same === -1 ? at : goesOn ? same + 1 : same;
	const item = now[Math.min(next, now.length - 1)];
	if (item) focusOn(item);
};

/** @param {HTMLFormElement} form @param {HTMLElement | null} submitter */
const send = async (form, submitter) => {
	const item = form.closest(".item");
	const [place, at] = item instanceof HTMLElement ? [placeIn(item), items().indexOf(item)] : ["", -1];
	const fields = new FormData(form, submitter);
	fields.set("back", location.pathname);
	const body = new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]));
	const answer = await fetch(form.action, { method: "POST", body, credentials: "same-origin" }).catch(() => null);
	const words = (await answer?.text()) ?? "";
	if (!answer?.ok) return say(words.trim() || "The desk does not answer: is it still running?");
	if (new URL(answer.url).pathname !== location.pathname) return location.assign(answer.url);
	putInPlace(new DOMParser().parseFromString(words, "text/html"));
	if (item) goBack(place, at, DONE.has(String(fields.get("decision"))));
	say("");
};

document.addEventListener("submit", (event) => {
	const { target, submitter } = event;
	if (!(target instanceof HTMLFormElement) || !/\/(?:decide|undo)$/.test(target.action)) return;
	event.preventDefault();
	send(target, submitter);
});
