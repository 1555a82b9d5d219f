/** Bytes that hold one article, or a file of many; containers have been opened before. */
export interface Leaf {
	/** The path as given, and inside archives the inner path: `pile.zip/inner/name.html`. Always with `/`. */
	readonly input: string;
	readonly bytes: Uint8Array;
	/** What a web archive or a mail part says about the bytes. */
	readonly url: string | null;
	/** When a web archive saved them, ISO 8601. */
	readonly captured: string | null;
	/** The Content-Type that came with them, with its charset. */
	readonly contentType: string | null;
	/** The line or the record's number where the bytes are one record of a file of many (":12"), else empty. */
	readonly place: string;
}
