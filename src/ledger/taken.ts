import type { Tables } from "./case-file.ts";

/** An input that came in: what it was called, and the bytes that came. */
export interface Taken {
	readonly input: string;
	readonly sha256: string;
	/** In bytes. */
	readonly size: number;
	/** When it was taken in, ISO 8601. */
	readonly received: string;
}

/** Every entry of the intake log, in its order. */
export const takenIn = (db: Tables): Promise<readonly Taken[]> =>
	db.selectFrom("intake").select(["input", "sha256", "size", "received"]).orderBy("number").execute();
