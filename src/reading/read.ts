import { availableParallelism } from "node:os";
import type { Article } from "../article/article.ts";
import { Unreadable } from "../article/failure.ts";
import type { Leaf } from "../article/leaf.ts";
import { type Unread, unread } from "../article/unread.ts";
import { leavesOf } from "../intake/intake.ts";
import type { Outcome } from "./outcome.ts";
import { openPool, type Pool } from "./pool.ts";

/** Inputs that are read ahead of the one that is asked for, at most. */
const IN_FLIGHT = 64;
/** Bytes of inputs that are read ahead, at most. */
const BYTES_IN_FLIGHT = 64 * 1024 * 1024;

export interface ReadInputsOptions {
	/** Threads; as many as there are cores, where not given. */
	readonly workers?: number;
	/** Whether an article is known already and need not be read. */
	readonly known?: (article: Article) => boolean | Promise<boolean>;
}

export interface ReadOptions extends ReadInputsOptions {
	/** What `-` stands for among the paths. */
	readonly stdin: NodeJS.ReadableStream;
	/** Files that are not opened, by `fileIdentity`. */
	readonly passOver?: ReadonlySet<string>;
}

const outcomeOf = async (pool: Pool, input: Leaf | Unread, known: NonNullable<ReadInputsOptions["known"]>): Promise<Outcome> => {
	if ("error" in input) return { leaf: null, articles: [], unread: input };
	try {
		const articles = await pool.parse(input);
		const read = articles.map(async (article) => ({ article, reading: (await known(article)) ? null : await pool.read(article) }));
		return { leaf: input, articles: await Promise.all(read), unread: null };
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error;
		return { leaf: input, articles: [], unread: unread(`${input.input}${input.place}`, error) };
	}
};

/**
 * Read files, folders, archives or standard input ("-"): what came of each input, in the order of the inputs.
 * An input that cannot be read gives an outcome of its own and the rest goes on. Rejects only where the program itself fails.
 */
export const read = (paths: readonly string[], { stdin, passOver = new Set(), ...options }: ReadOptions): AsyncGenerator<Outcome> =>
	readInputs(leavesOf(paths, { stdin, passOver }), options);

/** Read inputs as they come: the same, of whatever leads to bytes. Whoever stops early ends `inputs` and all threads. */
export async function* readInputs(
	inputs: AsyncGenerator<Leaf | Unread>,
	{ workers = availableParallelism(), known = () => false }: ReadInputsOptions,
): AsyncGenerator<Outcome> {
	const pool = openPool(workers);
	const flying: { outcome: Promise<Outcome>; bytes: number }[] = [];
	let bytes = 0;
	let next: Promise<IteratorResult<Leaf | Unread>> | null = null;
	let ended = false;
	try {
		while (!ended || flying.length > 0) {
			const first = flying[0];
			const room = flying.length < IN_FLIGHT && bytes < BYTES_IN_FLIGHT;
			if (!ended && room) next ??= inputs.next();
			const winner = await Promise.race([...(next && room ? [next] : []), ...(first ? [first.outcome] : [])]);
			if ("leaf" in winner) {
				flying.shift();
				bytes -= first?.bytes ?? 0;
				yield winner;
			} else if (winner.done) {
				ended = true;
				next = null;
			} else {
				next = null;
				const size = "bytes" in winner.value ? winner.value.bytes.length : 0;
				const outcome = outcomeOf(pool, winner.value, known);
				outcome.catch(() => undefined); // It is awaited in its turn; until then its failure is not unhandled.
				bytes += size;
				flying.push({ outcome, bytes: size });
			}
		}
	} finally {
		const closed = inputs.return(undefined);
		if (!next) await closed; // An input that is still awaited (a silent standard input) is not waited for.
		await pool.close();
	}
}
