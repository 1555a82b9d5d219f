import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as v from "valibot";

const address = (name: string): URL => new URL(`../../models/${name}`, import.meta.url);

/** What the description of every model that ships says. */
export const Shipped = v.object({
	name: v.string(),
	/** SHA-256 of the weights and of the vocabulary, hexadecimal. */
	sha256: v.string(),
	vocabulary: v.string(),
	/** Word pieces in a window, the marks at its ends among them. */
	window: v.number(),
});

/** The description that ships as JSON beside a model. Throws where it is not as `schema` says. */
export const descriptionIn = <Output>(name: string, schema: v.GenericSchema<unknown, Output>): Output =>
	v.parse(schema, JSON.parse(readFileSync(address(name), "utf8")));

/** A file of a model. Throws where it is not the one that this release was made with. */
export const shipped = (name: string, sha256: string): Buffer => {
	const bytes = readFileSync(address(name));
	const found = createHash("sha256").update(bytes).digest("hex");
	if (found !== sha256)
		throw new Error(`${fileURLToPath(address(name))} is not the model of this release: its SHA-256 is ${found}, not ${sha256}. Install hearsay again.`);
	return bytes;
};

/** The vocabulary that both models share, one word piece a line; a piece's id is its line, from 0. Throws where it has another hash. */
export const vocabularyOf = (sha256: string): string[] => shipped("vocabulary.txt", sha256).toString("utf8").trimEnd().split("\n");
