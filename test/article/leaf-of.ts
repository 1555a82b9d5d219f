import type { Leaf } from "../../src/article/leaf.ts";

const LEAF: Leaf = { input: "page", bytes: new Uint8Array(), url: null, captured: null, contentType: null, place: "" };

/** A leaf of the given content; a string stands for its bytes in UTF-8. */
export const leafOf = (content: string | Uint8Array, beside: Partial<Leaf> = {}): Leaf => ({
	...LEAF,
	...beside,
	bytes: typeof content === "string" ? Buffer.from(content, "utf8") : content,
});
