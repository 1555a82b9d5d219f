import { Zip, ZipDeflate } from "fflate";

/** A file in an archive: its path there, and its text in pieces. */
export interface Part {
	readonly path: string;
	readonly text: AsyncIterable<string> | Iterable<string>;
}

/** Every file's date, the first that ZIP knows: the same text gives the same bytes. */
const DATE = new Date(1980, 0, 1);

/** Pieces are packed together up to so many UTF-16 units: small ones pack badly. */
const TOGETHER = 1 << 16;

async function* gathered(pieces: Part["text"]): AsyncGenerator<Uint8Array> {
	const encoder = new TextEncoder();
	let held = "";
	for await (const piece of pieces) {
		held += piece;
		if (held.length < TOGETHER) continue;
		yield encoder.encode(held);
		held = "";
	}
	yield encoder.encode(held);
}

/** Files as one ZIP archive, in pieces; one file's text is packed as it comes, so that none is held whole. */
export async function* zipped(parts: readonly Part[]): AsyncGenerator<Uint8Array> {
	const ready: Uint8Array[] = [];
	const archive = new Zip((error, bytes) => {
		if (error) throw error;
		ready.push(bytes);
	});
	for (const { path, text } of parts) {
		const file = new ZipDeflate(path, { level: 6 });
		file.mtime = DATE;
		archive.add(file);
		for await (const bytes of gathered(text)) {
			file.push(bytes, false);
			yield* ready.splice(0);
		}
		file.push(new Uint8Array(), true);
		yield* ready.splice(0);
	}
	archive.end();
	yield* ready;
}
