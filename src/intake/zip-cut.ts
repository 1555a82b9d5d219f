import { Unzip, UnzipInflate, UnzipPassThrough } from "fflate";
import { Unreadable } from "../article/failure.ts";
import { type Blocks, even } from "./blocks.ts";
import type { Budget } from "./budget.ts";
import type { Member } from "./member.ts";
import { DOCUMENT_PARTS } from "./zip-kind.ts";

/** Bytes that are unpacked at a time; so many more than they make at once are held. */
const STEP_BYTES = 16 * 1024;

/** What comes out of an archive: the name of a member, its bytes, and null at its end. */
type Piece = string | Uint8Array | null;

/**
 * The members of a ZIP archive whose directory is lost, from its front to the cut. Always throws Unreadable in the end: "broken_archive".
 * A document that is a ZIP inside and is cut off has no members.
 */
export async function* membersBeforeCut(blocks: Blocks, budget: Budget): AsyncGenerator<Member> {
	const pieces = piecesOf(blocks, budget);
	const content = async function* (): AsyncGenerator<Uint8Array> {
		for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
			if (next.value === null) return;
			if (next.value instanceof Uint8Array) yield next.value;
		}
		throw new Unreadable("broken_archive");
	};
	for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
		if (typeof next.value !== "string") continue; // What is left of a member that was passed over.
		if (DOCUMENT_PARTS.has(next.value)) break;
		yield { name: next.value, blocks: content() };
	}
	throw new Unreadable("broken_archive");
}

/** fflate is pushed at, and answers at once. */
async function* piecesOf(blocks: Blocks, budget: Budget): AsyncGenerator<Piece> {
	const ready: Piece[] = [];
	const unzip = new Unzip((file) => {
		if (file.name.endsWith("/")) return;
		ready.push(file.name);
		file.ondata = (error, bytes, isLast) => {
			if (error) throw new Unreadable("broken_archive", undefined, { cause: error });
			budget.spend(bytes.length);
			ready.push(bytes);
			if (isLast) ready.push(null);
		};
		file.start();
	});
	unzip.register(UnzipInflate);
	unzip.register(UnzipPassThrough);
	for await (const step of even(blocks, STEP_BYTES)) {
		try {
			unzip.push(step);
		} catch (error) {
			yield* ready;
			throw error instanceof Unreadable ? error : new Unreadable("broken_archive", undefined, { cause: error });
		}
		yield* ready.splice(0);
	}
}
