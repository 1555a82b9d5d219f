import type { Groups } from "../names/groups.ts";
import type { World } from "../world.ts";
import type { Testimony } from "./testimony.ts";

/** Why two ends of trails were taken for one source. */
export type Why = "name" | "description" | "speaks for" | "summary" | "report" | "wrote" | "copy";

/** The end of one member's trail with its node: ends of one node are one source at sight, and nodes are joined where the texts show more. */
export interface End {
	readonly testimony: Testimony;
	readonly node: string;
}

/** What a rule has that takes ends together. */
export interface Joining {
	readonly ends: readonly End[];
	readonly world: World;
	readonly joined: Pick<Groups, "of">;
	readonly join: (one: string, other: string, because: Why) => void;
}
