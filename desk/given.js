// Files as people give them, dropped or chosen, and the forms in which they are sent.

/** @typedef {{ readonly path: string, readonly file: File }} Given */

/** Bytes of files that one form carries, where it carries more than one. */
const FORM_BYTES = 8 * 1024 * 1024;
/** Files that one form carries. */
const FORM_FILES = 100;

// --- what is dropped -------------------------------------------------------------------------------------------------

/** @param {FileSystemEntry} entry @returns {entry is FileSystemFileEntry} */
const isFile = (entry) => entry.isFile;
/** @param {FileSystemEntry} entry @returns {entry is FileSystemDirectoryEntry} */
const isFolder = (entry) => entry.isDirectory;

/** The files of a folder that was dropped, and of those in it. @param {FileSystemEntry} entry @returns {Promise<Given[]>} */
const within = async (entry) => {
	if (isFile(entry)) {
		const file = await new Promise((/** @type {(file: File) => void} */ resolve, reject) => entry.file(resolve, reject));
		return [{ path: entry.fullPath.replace(/^\//, ""), file }];
	}
	if (!isFolder(entry)) return [];
	const reader = entry.createReader();
	/** @type {Given[]} */
	const found = [];
	for (;;) {
		const some = await new Promise((/** @type {(entries: FileSystemEntry[]) => void} */ resolve, reject) => reader.readEntries(resolve, reject));
		if (some.length === 0) return found;
		for (const one of some) found.push(...(await within(one)));
	}
};

/** @param {DataTransfer} dropped @returns {Promise<Given[]>} */
export const droppedFiles = async (dropped) => {
	// Entries are to be asked for before anything is awaited: afterwards the browser has forgotten them.
	const items = [...dropped.items].filter(({ kind }) => kind === "file").map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
	const given = await Promise.all(items.map(({ entry, file }) => (entry ? within(entry) : file ? [{ path: file.name, file }] : [])));
	return given.flat();
};

/** @param {HTMLFormElement} form @returns {Given[]} */
export const chosenFiles = (form) =>
	[...form.querySelectorAll("input[type=file]")].flatMap((input) =>
		input instanceof HTMLInputElement ? [...(input.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file })) : [],
	);

// --- what is sent ----------------------------------------------------------------------------------------------------

/** Files in forms: a page before the folder of its parts, which lies deeper. @param {readonly Given[]} files */
export const inForms = (files) => {
	const depth = (/** @type {Given} */ { path }) => path.split("/").length;
	const sorted = [...files].sort((one, other) => depth(one) - depth(other) || (one.path < other.path ? -1 : 1));
	/** @type {Given[][]} */
	const forms = [[]];
	let bytes = 0;
	for (const given of sorted) {
		const last = forms.at(-1) ?? [];
		if (last.length > 0 && (last.length >= FORM_FILES || bytes + given.file.size > FORM_BYTES)) {
			forms.push([given]);
			bytes = given.file.size;
		} else {
			last.push(given);
			bytes += given.file.size;
		}
	}
	return forms;
};

/** @param {readonly Given[]} files */
export const formOf = (files) => {
	const form = new FormData();
	form.set("paths", JSON.stringify(files.map(({ path }) => path)));
	for (const { file } of files) form.append("file", file, "file");
	return form;
};
