/** Bytes; a list is written part by part and never held. */
export type Content = Uint8Array | string | Iterable<Uint8Array>;

/** An input that is broken, or made to break who reads it. */
export interface Hostile {
	/** The file's name, with its folders. */
	readonly name: string;
	/** What is wrong with it. */
	readonly what: string;
	/** Made when it is asked for. */
	readonly bytes: () => Content | Promise<Content>;
}

/** Inputs of one folder, in short: a name, what is wrong, and the bytes or what makes them. */
export const inFolder = (
	folder: string,
	rows: readonly (readonly [name: string, what: string, bytes: Uint8Array | string | Hostile["bytes"]])[],
): readonly Hostile[] => rows.map(([name, what, bytes]) => ({ name: `${folder}/${name}`, what, bytes: typeof bytes === "function" ? bytes : () => bytes }));

/** A sound story of made-up events, for what is broken around it. */
export const STORY = [
	"Ferry owners said on Tuesday that the crossing at Larkhaven would stay shut until the spring.",
	'"We have asked three yards and none of them has the steel," Odile Marchetti, who heads the harbour board, told reporters.',
	"Two dock workers, who asked not to be named because they feared for their jobs, said the crack had been known since August.",
	"The transport office did not reply to questions.",
].join("\n\n");

export const page = (body: string, head = ""): string =>
	`<!doctype html><html lang="en"><head><title>Crossing stays shut</title>${head}</head><body>${body}</body></html>`;

export const STORY_PAGE = page(
	`<article><h1>Crossing stays shut</h1>${STORY.split("\n\n")
		.map((paragraph) => `<p>${paragraph}</p>`)
		.join("")}</article>`,
	'<meta charset="utf-8">',
);

/** A text again and again. */
export const many = (count: number, text: string): string => text.repeat(count);
