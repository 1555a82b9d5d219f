import type { Decoded } from "./encoding.ts";
import { cleaned, decoded } from "./encoding.ts";
import type { Leaf } from "./leaf.ts";

/** A declaration of an encoding stands in so many bytes; the HTML standard asks for 1024, pages put it further down. */
const DECLARED_BYTES = 4096;

/** What the format of a leaf is told from. */
export interface Sight {
	readonly bytes: Uint8Array;
	/** The last part of the input's name, in lower case. */
	readonly name: string;
	/** The type from Content-Type without its parameters, in lower case, or "". */
	readonly type: string;
	/** Whether the leaf is one record of a file of many. */
	readonly isRecord: boolean;
	/** The first bytes, each as one character. */
	readonly signature: string;
	/** The bytes as text, decoded when first asked for. */
	readonly decoded: () => Decoded;
}

const SIGNATURE_BYTES = 1024;

/** A leaf as formats are told from it. */
export function sightOf(leaf: Leaf): Sight {
	let text: Decoded | null = null;
	const { bytes, contentType } = leaf;
	return {
		bytes,
		name: leaf.input.slice(leaf.input.lastIndexOf("/") + 1).toLowerCase(),
		type: (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "",
		isRecord: leaf.place !== "",
		signature: latin1(bytes.subarray(0, SIGNATURE_BYTES)),
		decoded: () => {
			text ??= textOf(bytes, contentType);
			return text;
		},
	};
}

function textOf(bytes: Uint8Array, contentType: string | null): Decoded {
	const raw = decoded(bytes, { declared: declaredEncoding(bytes, contentType) });
	const clean = cleaned(raw.text);
	return { text: clean.text, notices: [...raw.notices, ...clean.notices] };
}

/** The encoding that the transport names, else the XML declaration, else the page's meta element. */
function declaredEncoding(bytes: Uint8Array, contentType: string | null): string | null {
	const sent = /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType ?? "");
	if (sent?.[1] !== undefined) return sent[1];
	const head = latin1(bytes.subarray(0, DECLARED_BYTES));
	const written = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w:.-]+)/i.exec(head) ?? /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head);
	return written?.[1] ?? null;
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
