import { createReadStream } from "node:fs";
import type * as v from "valibot";
import { Unreadable } from "../article/failure.ts";
import { parsedJson } from "../article/formats/json.ts";
import { fieldsOf } from "../article/formats/record.ts";
import { blocksOfStream } from "../intake/blocks.ts";
import { unreadableOf } from "../intake/fault.ts";
import { linesOf, STANDARD_INPUT } from "../intake/json-lines.ts";
import { printable } from "../views/printable.ts";
import { type Call, DONE, SOME_UNREAD } from "./command.ts";
import { print } from "./print.ts";

/**
 * Hand each record of a file of JSON lines, or of standard input where the path is "-", to `take`, in their order and one at a time. A line that cannot be read, or whose
 * fields are not as `schema` says, has a line among the errors, and the rest goes on. Resolves to the exit status.
 */
export async function eachRecord<Schema extends v.GenericSchema>(
	path: string,
	schema: Schema,
	{ stdin, err }: Pick<Call, "stdin" | "err">,
	take: (record: v.InferOutput<Schema>) => Promise<void> | void,
): Promise<number> {
	let status = DONE;
	const tell = async (input: string, { code, message }: Unreadable): Promise<void> => {
		status = SOME_UNREAD;
		await print(err, `${printable(input)}: ${message} (${code})\n`);
	};
	for await (const line of recordsOf(path, schema, stdin)) {
		if (line.record instanceof Unreadable) await tell(line.number === null ? path : `${path}:${line.number}`, line.record);
		else await take(line.record);
	}
	return status;
}

/** A line's record, or why it cannot be read; a fault of the whole file has no number. */
interface RecordLine<Output> {
	readonly number: number | null;
	readonly record: Output | Unreadable;
}

async function* recordsOf<Schema extends v.GenericSchema>(
	path: string,
	schema: Schema,
	stdin: Call["stdin"],
): AsyncGenerator<RecordLine<v.InferOutput<Schema>>> {
	try {
		const stream = path === STANDARD_INPUT ? stdin : createReadStream(path);
		for await (const { number, bytes } of linesOf(blocksOfStream(stream, () => undefined)))
			yield { number, record: bytes === null ? new Unreadable("too_large") : recordOf(bytes, schema) };
	} catch (error) {
		yield { number: null, record: unreadableOf(error) };
	}
}

function recordOf<Schema extends v.GenericSchema>(bytes: Uint8Array, schema: Schema): v.InferOutput<Schema> | Unreadable {
	try {
		return fieldsOf(schema, parsedJson(new TextDecoder().decode(bytes)));
	} catch (error) {
		return unreadableOf(error);
	}
}
