// Keys: j and k go from quotation to quotation, c copies the one that is open or in focus, / goes to the box that searches.

import { citation, copied, drawer, evidenceAt } from "./drawer.js";
import { all } from "./elements.js";

document.addEventListener("keydown", (event) => {
	if (event.ctrlKey || event.metaKey || event.altKey || (event.target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)))
		return;
	if (event.key === "c") {
		const link = document.activeElement;
		if (drawer.open) copied(drawer.dataset["cite"] ?? "", all("button", drawer)[0]);
		else if (link instanceof HTMLAnchorElement && link.classList.contains("evidence")) evidenceAt(link).then(({ text }) => copied(citation(link, text)));
	}
	if ((event.key === "j" || event.key === "k") && !drawer.open) {
		const links = all("main a.evidence, main .claim h3 a").filter((one) => one.offsetParent !== null);
		const at = document.activeElement instanceof HTMLElement ? links.indexOf(document.activeElement) : -1;
		links[event.key === "j" ? at + 1 : Math.max(0, at - 1)]?.focus();
	}
	if (event.key === "z") all("form.undo button")[0]?.click();
	if (event.key === "y" || event.key === "n") {
		const wanted = event.key === "y" ? "confirm" : "reject";
		const member = document.activeElement?.closest(".member, li");
		if (member) all(`form.decide button[value=${wanted}]`, member)[0]?.click();
	}
	if (event.key === "/") {
		const search = all("input[type=search]").find((one) => one.offsetParent !== null);
		if (search) {
			event.preventDefault();
			search.focus();
		}
	}
});
