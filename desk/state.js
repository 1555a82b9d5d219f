// What changed while a page was open: told in one line, and shown when one asks for it. Nothing moves by itself under anybody's hands.

import { all, button } from "./elements.js";
import { putInPlace, say } from "./reviewing.js";

/** The desk is asked so often, in milliseconds; more often while it works out what follows from a decision. */
const SELDOM = 2000;
const OFTEN = 500;

const state = document.querySelector("meta[name=hearsay-state]");

const show = async () => {
	const answer = await fetch(location.href, { credentials: "same-origin" }).catch(() => null);
	if (!answer?.ok) return location.reload();
	const focus = document.activeElement?.getAttribute("data-key") ?? null;
	putInPlace(new DOMParser().parseFromString(await answer.text(), "text/html"));
	say("");
	if (focus === "r") document.querySelector("main")?.scrollIntoView({ block: "nearest" });
};

const look = async () => {
	const isBehindHere = document.querySelector("header .behind") !== null;
	setTimeout(look, isBehindHere ? OFTEN : SELDOM);
	if (document.hidden || !(state instanceof HTMLMetaElement)) return;
	const answer = await fetch(state.dataset["at"] ?? "", { credentials: "same-origin" }).catch(() => null);
	const now = answer?.ok ? await answer.json() : null;
	if (!now || now.mark === state.content || (isBehindHere && now.isBehind)) return;
	for (const behind of all("header .behind")) behind.hidden = true;
	const words = isBehindHere
		? "What follows from what was decided is worked out."
		: `The case was changed since this page was made${now.last === "" ? "" : ` (last decision: ${now.last})`}.`;
	const isTold = document.querySelector(".said-by-desk [data-key=r]");
	if (isTold && isTold.getAttribute("data-mark") === now.mark) return;
	const act = button("Show it as it is now ", show);
	act.dataset["key"] = "r";
	act.dataset["mark"] = now.mark;
	const key = document.createElement("kbd");
	key.textContent = "r";
	act.append(key);
	say(words, act);
};
if (state) setTimeout(look, OFTEN);
