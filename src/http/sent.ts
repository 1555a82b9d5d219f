import * as v from "valibot";
import { Misuse } from "../article/failure.ts";
import { BY_HAND } from "../article/formats/record.ts";
import { partsOf } from "../intake/member.ts";
import type { Received } from "../intake/received.ts";
import { sha256 } from "../ledger/hash.ts";

/** Files, and other fields, that one form may carry; more come in several. */
const MOST_PARTS = 2000;
/** A longer name is none that a file has, in UTF-16 units. */
const LONGEST_NAME = 4096;

/** The paths of files in the folder that was dropped, in the order of the files: a form itself carries bare names, and not all of them whole. */
const Paths = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

const field = v.pipe(
	v.optional(v.nullable(v.string()), null),
	v.transform((text) => text?.replaceAll("\r\n", "\n") ?? ""),
);
/** A text that somebody pasted, with where it is from. */
const Pasted = v.object({ text: field, url: field, outlet: field, published: field });

/**
 * What a form of the desk sends to be added: files with their names, or their paths in a folder, and a text that was pasted.
 * Rejects with Misuse where it is no such form, or holds nothing.
 */
export async function sentIn(request: Request): Promise<readonly Received[]> {
	const form = await formOf(request);
	const files = form.getAll("file").filter((file) => typeof file !== "string");
	const paths = pathsOf(form.get("paths"));
	if (paths && paths.length !== files.length) throw new Misuse("The form names other files than it carries.");
	const received: Received[] = [];
	for (const [at, file] of files.entries()) {
		const input = nameOf(paths?.[at] ?? file.name);
		if (file.size > 0 || input !== "") received.push({ input: input === "" ? "without a name" : input, bytes: new Uint8Array(await file.arrayBuffer()) });
	}
	const pasted = pastedIn(form);
	if (pasted) received.push(pasted);
	if (received.length === 0) throw new Misuse("Choose files or a folder, or paste a text.");
	return received;
}

/** The form, once it is known not to hold more parts than a person sends. */
async function formOf(request: Request): Promise<FormData> {
	const type = request.headers.get("content-type") ?? "";
	const [, quoted, plain] = /^multipart\/form-data;.*?boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type) ?? [];
	const boundary = quoted ?? plain;
	if (boundary === undefined) throw new Misuse("The form cannot be read: files come as multipart/form-data.");
	const body = Buffer.from(await request.arrayBuffer());
	let parts = 0;
	for (let at = body.indexOf(`--${boundary}`); at >= 0; at = body.indexOf(`--${boundary}`, at + boundary.length)) parts++;
	if (parts > MOST_PARTS)
		throw new Misuse(`That is too much at once: at most ${MOST_PARTS.toLocaleString("en")} files in one form. Add it in parts, or with hearsay add.`);
	try {
		return await new Response(body, { headers: { "content-type": type } }).formData();
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		throw new Misuse("The form cannot be read: it is cut off or damaged.");
	}
}

function pathsOf(given: ReturnType<FormData["get"]>): readonly string[] | null {
	if (given === null) return null;
	const paths = v.safeParse(Paths, given);
	if (!paths.success) throw new Misuse("The names of the files cannot be read.");
	return paths.output;
}

/** A file's name as it stands among the inputs, like that of a member of an archive. */
function nameOf(given: string): string {
	if (given.length > LONGEST_NAME) throw new Misuse(`A file's name is longer than ${LONGEST_NAME.toLocaleString("en")} characters.`);
	return partsOf(given).join("/");
}

/** A text that was pasted, as a record of our own that says that a person gave it; named by its hash, so that the same text is the same input. */
function pastedIn(form: FormData): Received | null {
	const parsed = v.safeParse(Pasted, Object.fromEntries(["text", "url", "outlet", "published"].map((name) => [name, form.get(name)])));
	if (!parsed.success) throw new Misuse("The text that was pasted cannot be read.");
	const { text, url, outlet, published } = parsed.output;
	if (!/\S/.test(text)) return null;
	const known = Object.entries({ url, outlet, published }).flatMap(([name, value]) => (value.trim() === "" ? [] : [[name, value.trim()]]));
	const bytes = Buffer.from(`${JSON.stringify({ given: BY_HAND, ...Object.fromEntries(known), text })}\n`);
	return { input: `pasted-${sha256(bytes).slice(0, 16)}.json`, bytes };
}
