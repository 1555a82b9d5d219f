// In a report: the menu shows which page is seen, and the window is called by it; a source that is led to opens. Printed, everything is unfolded.

import { all } from "./elements.js";

const arrive = () => {
	const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
	if (target instanceof HTMLDetailsElement) target.open = true;
	if (!document.body.classList.contains("report")) return;
	const page = target?.closest(".page") ?? document.getElementById("case");
	if (!(page instanceof HTMLElement)) return;
	document.title = page.dataset["title"] ?? document.title;
	for (const link of all(".masthead nav a")) {
		if (link.getAttribute("href") === `#${page.dataset["under"] ?? page.id}`) link.setAttribute("aria-current", "page");
		else link.removeAttribute("aria-current");
	}
	if (target === page) window.scrollTo(0, 0);
};
window.addEventListener("hashchange", arrive);
arrive();
// Printed, everything that can be unfolded is unfolded.
window.addEventListener("beforeprint", () => {
	for (const details of all("details")) details.setAttribute("open", "");
});
