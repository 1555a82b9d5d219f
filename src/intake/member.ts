import { Unreadable } from "../article/failure.ts";
import type { Blocks } from "./blocks.ts";
import { MEMBERS } from "./limits.ts";

/** A file in an archive. */
export interface Member {
	/** As the archive says it, with `/`; it names the input and nothing is ever opened or written by it. */
	readonly name: string;
	/** Its bytes, unpacked; to be pulled before the next member is asked for. May throw Unreadable. */
	readonly blocks: Blocks;
}

/** The parts of a member's name; a leading slash or `./`, as tar writes it, is no part. */
export const partsOf = (name: string): readonly string[] => name.split("/").filter((part, at) => part !== "" && !(part === "." && at === 0));

/** What stands for a member among the inputs: the archive's name, a slash and the member's own. */
export const inputOf = (archive: string, name: string): string => `${archive}/${partsOf(name).join("/")}`;

/** The members of an archive, as many as are read; then throws Unreadable "too_many". */
export async function* limited(members: AsyncIterable<Member>): AsyncGenerator<Member> {
	let count = 0;
	for await (const member of members) {
		if (++count > MEMBERS) throw new Unreadable("too_many");
		yield member;
	}
}
