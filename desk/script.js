// What the desk does beyond its pages: evidence in a drawer, pulling a thread, filtering rows, keys. Every page is of use without it.

/** @param {string} selector @param {ParentNode} [within] @returns {HTMLElement[]} */
const all = (selector, within = document) => [...within.querySelectorAll(selector)].filter((one) => one instanceof HTMLElement);

/** @param {string} tag @param {string} text */
const made = (tag, text) => {
	const element = document.createElement(tag);
	element.textContent = text;
	return element;
};

// --- the drawer: a sentence with those before and after it, where one is -------------------------------------------

const drawer = document.createElement("dialog");
drawer.className = "drawer";
drawer.setAttribute("aria-labelledby", "drawer-title");
document.body.append(drawer);

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
const citation = (link, text) => {
	const by = link.dataset["by"] ?? link.closest(".said, .quotation")?.nextElementSibling?.textContent ?? "";
	const { teller = "", address, saved, input } = text?.dataset ?? {};
	const who = by === "" || by.includes(teller) ? by || teller : `${by}, in ${teller}`;
	return [`${link.textContent?.trim()} - ${who}`, address, saved, input].filter((line) => line).join("\n");
};

/** Where a link's sentence is, and the text that it stands in. @param {HTMLAnchorElement} link */
const found = async (link) => {
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

/** @param {string} words @param {() => void} act */
const button = (words, act) => {
	const element = made("button", words);
	element.setAttribute("type", "button");
	element.addEventListener("click", act);
	return element;
};

/** @param {HTMLAnchorElement} link */
const openEvidence = async (link) => {
	const { sentence, text } = await found(link);
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
const copied = async (words, shown) => {
	const done = await navigator.clipboard?.writeText(words).then(
		() => true,
		() => false,
	);
	if (shown) shown.textContent = done ? "Copied" : "Not copied: select the words below";
};

document.addEventListener("click", (event) => {
	if (event.target === drawer) drawer.close();
	const link = event.target instanceof Element ? event.target.closest("a.evidence") : null;
	if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
	event.preventDefault();
	openEvidence(link);
});

// --- keys: j and k go from quotation to quotation, c copies the one that is open or in focus -------------------------

document.addEventListener("keydown", (event) => {
	if (event.ctrlKey || event.metaKey || event.altKey || (event.target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)))
		return;
	if (event.key === "c") {
		const link = document.activeElement;
		if (drawer.open) copied(drawer.dataset["cite"] ?? "", all("button", drawer)[0]);
		else if (link instanceof HTMLAnchorElement && link.classList.contains("evidence")) found(link).then(({ text }) => copied(citation(link, text)));
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

// --- pull a thread: without some sources, who is still cited? -------------------------------------------------------

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
for (const picture of all(".whose-word")) pullable(picture);

// --- filters ---------------------------------------------------------------------------------------------------------

for (const box of all("input[data-filter]")) {
	const rows = all(`#${box.dataset["filter"]} > li, #${box.dataset["filter"]} > tbody > tr`);
	const tools = box.closest(".tools");
	if (tools instanceof HTMLElement) tools.hidden = false;
	box.addEventListener("input", () => {
		const words = box instanceof HTMLInputElement ? box.value.toLowerCase().split(/\s+/) : [];
		for (const row of rows) row.hidden = !words.every((word) => row.textContent?.toLowerCase().includes(word));
	});
}

// --- in a report: the menu shows which page is seen, and the window is called by it; a source that is led to opens ----

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
