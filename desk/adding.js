import { made } from "./elements.js";
import { chosenFiles, droppedFiles, formOf, inForms } from "./given.js";

// Bringing texts in: files and folders that are dropped anywhere on the desk or chosen, a text that is pasted, and how it goes. Without this script the forms do the same.

/** A larger file is not sent, in bytes: it would not be taken. */
const LARGEST = 64 * 1024 * 1024;
/** Between two questions how it goes, in milliseconds. */
const PAUSE = 600;

/** @typedef {{ readonly input: string, readonly message: string, readonly todo: string }} Failed */
/** @typedef {{ readonly id: string, readonly state: string, readonly sent: number, readonly read: number, readonly unread: number, readonly failed: readonly Failed[] }} Progress */
/** @typedef {{ readonly progress: Progress | null, readonly words: string | null, readonly refusal?: string }} Told */
/** @typedef {import("./given.js").Given} Given */

/** @param {number} milliseconds @returns {Promise<void>} */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const entry = document.querySelector("a.add");
if (entry instanceof HTMLAnchorElement) {
	const place = entry.href;
	let isSending = false;
	let outstanding = 0;
	/** @type {Failed[]} */
	let unsent = [];

	/** @param {string} address @param {RequestInit} [init] @returns {Promise<{ readonly status: number, readonly told: Told }>} */
	const ask = async (address, init = {}) => {
		const answer = await fetch(address, { ...init, headers: { accept: "application/json" }, credentials: "same-origin" });
		return { status: answer.status, told: await answer.json() };
	};

	// --- how it goes -------------------------------------------------------------------------------------------------

	/** The part of the page that tells it: the one on the page to add, or one above any other page. */
	const strip = document.querySelector("section.adding") ?? made("section", "");
	if (!strip.isConnected) {
		strip.className = "adding above";
		strip.setAttribute("aria-label", "What is being added");
		strip.setAttribute("hidden", "");
		strip.append(made("p", ""), made("progress", ""), made("p", ""));
		strip.firstElementChild?.setAttribute("role", "status");
		document.querySelector("main")?.before(strip);
	}
	const status = strip.querySelector("[role=status]");
	const bar = strip.querySelector("progress");
	const form = strip.querySelector("form");

	/** @param {string} words */
	const say = (words) => {
		strip.removeAttribute("hidden");
		if (status && status.textContent !== words) status.textContent = words;
	};

	/** @param {readonly Failed[]} failed @param {number} count */
	const list = (failed, count) => {
		if (strip.classList.contains("above")) {
			const last = strip.lastElementChild;
			if (last && count > 0) last.replaceChildren(Object.assign(made("a", "What could not be read, and what to do"), { href: place }));
			return;
		}
		const lines = failed.map(({ input, message, todo }) => {
			const line = made("li", "");
			line.append(made("strong", input), `: ${message} ${todo}`);
			return line;
		});
		const known = strip.querySelector(".failures");
		const lists = Object.assign(made("ul", ""), { className: "failures" });
		lists.append(...lines);
		if (known) known.replaceWith(lists);
		else bar?.after(lists);
	};

	/** @param {Told} told */
	const show = ({ progress, words }) => {
		if (!progress) return false;
		const isGoingOn = isSending || progress.state === "reading" || progress.state === "linking";
		const all = progress.sent + outstanding;
		say(words === null ? "" : outstanding > 0 ? `${words} (${outstanding} more to be sent from this page: stay here until they are.)` : words);
		if (bar) {
			bar.hidden = !isGoingOn;
			bar.max = Math.max(1, all);
			bar.value = progress.read;
		}
		if (form) form.hidden = !isGoingOn;
		const after = strip.querySelector(".after");
		if (after instanceof HTMLElement) after.hidden = isGoingOn;
		list([...unsent, ...progress.failed], unsent.length + progress.unread);
		return isGoingOn;
	};

	let isPolling = false;
	const poll = async () => {
		if (isPolling) return;
		isPolling = true;
		try {
			let wasGoingOn = false;
			while (show((await ask(new URL("adding.json", place).href)).told)) {
				wasGoingOn = true;
				await pause(PAUSE);
			}
			if (!wasGoingOn && strip.classList.contains("above")) strip.setAttribute("hidden", "");
		} catch {
			say("The desk does not answer. What was counted as added is kept: start it again, and add the rest.");
		} finally {
			isPolling = false;
		}
	};

	/** Send forms one after the other, as parts of one adding. @param {readonly FormData[]} forms @param {readonly number[]} counts */
	const send = async (forms, counts) => {
		if (isSending) return say("Something is being sent already. Wait until that is done.");
		isSending = true;
		outstanding = counts.reduce((sum, count) => sum + count, 0);
		let id = "";
		try {
			for (let at = 0; at < forms.length; ) {
				const query = new URLSearchParams({ ...(id === "" ? {} : { to: id }), ...(at < forms.length - 1 ? { more: "1" } : {}) });
				const { status: code, told } = await ask(`${place}?${query}`, { method: "POST", body: forms[at] ?? new FormData() });
				if (code === 503) {
					await pause(PAUSE);
					continue;
				}
				if (told.refusal !== undefined) {
					say(told.refusal);
					return;
				}
				id = told.progress?.id ?? "";
				outstanding -= counts[at] ?? 0;
				at++;
				void poll();
			}
		} catch {
			say("It could not be sent: the desk does not answer, or a file was changed or moved. What was counted as added is kept: add the rest again.");
		} finally {
			isSending = false;
			outstanding = 0;
		}
	};

	/** @param {readonly Given[]} given */
	const sendFiles = async (given) => {
		if (given.length === 0) return say("Choose files or a folder.");
		const files = given.filter(({ file }) => file.size <= LARGEST);
		unsent = given
			.filter(({ file }) => file.size > LARGEST)
			.map(({ path }) => ({ input: path, message: "Larger than 64 MB, and not sent.", todo: "Save the story alone, or add the file with hearsay add." }));
		if (files.length === 0) {
			say("Nothing was sent.");
			list(unsent, unsent.length);
			return;
		}
		say(`${files.length} files are being sent.`);
		const forms = inForms(files);
		await send(
			forms.map(formOf),
			forms.map(({ length }) => length),
		);
	};

	// --- what people do ----------------------------------------------------------------------------------------------

	document.addEventListener("dragover", (event) => {
		if (!event.dataTransfer?.types.includes("Files")) return;
		event.preventDefault();
		document.body.classList.add("is-dropping");
	});
	document.addEventListener("dragleave", (event) => {
		if (event.relatedTarget === null) document.body.classList.remove("is-dropping");
	});
	document.addEventListener("drop", (event) => {
		document.body.classList.remove("is-dropping");
		if (!event.dataTransfer?.types.includes("Files")) return;
		event.preventDefault();
		droppedFiles(event.dataTransfer).then(sendFiles, () => say("What was dropped cannot be read. Choose it with the buttons of the page to add."));
	});
	document.addEventListener("submit", (event) => {
		const sent = event.target;
		if (!(sent instanceof HTMLFormElement)) return;
		if (sent.classList.contains("add-files")) {
			event.preventDefault();
			void sendFiles(chosenFiles(sent)).then(() => sent.reset());
		} else if (sent.classList.contains("add-text")) {
			event.preventDefault();
			unsent = [];
			void send([new FormData(sent)], [1]).then(() => sent.reset());
		} else if (sent === form) {
			event.preventDefault();
			void ask(sent.action, { method: "POST", body: new FormData() }).then(() => poll());
		}
	});
	window.addEventListener("beforeunload", (event) => {
		if (outstanding > 0) event.preventDefault();
	});
	void poll();
}
