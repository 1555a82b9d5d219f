import { createHash } from "node:crypto";
import type { Claim, Member, Place } from "../links.ts";
import { originsOf } from "../origins/origins.ts";
import { forwardOf, readStatement, stanceOf } from "../stance/stance.ts";
import { whoseOf } from "../whose/whose.ts";
import type { World } from "../world.ts";
import { clusteredByClaim } from "./clustered.ts";
import type { Ruling } from "./clusters.ts";
import { labelOf } from "./label.ts";
import { type Statement, statementsOf } from "./statement.ts";

/** What is claimed in a case, by id: every claim that at least two statements take up. */
export function claimsIn(world: World, rulings: (statements: readonly Statement[]) => readonly Ruling[] = () => []): readonly Claim[] {
	const statements = [...world.entries.values()].flatMap(statementsOf);
	return clusteredByClaim(statements, rulings(statements))
		.map((cluster) => claimOf(cluster, world))
		.sort((one, other) => (one.id < other.id ? -1 : 1));
}

function claimOf(statements: readonly Statement[], world: World): Claim {
	const read = statements.map(readStatement);
	const forward = forwardOf(read);
	const taken = read.map((one) => ({ statement: one.statement, stance: stanceOf(one, forward) }));
	const members = taken.map(({ statement, stance }): Member => {
		const { article, start, end, text, attribution } = statement;
		return { article, attribution: attribution?.id ?? null, start, end, text, stance, ...whoseOf(statement, world) };
	});
	const ids = members.map(memberId).sort();
	return { id: hashOf(ids[0] ?? ""), statement: labelOf(taken, world.entries), members, origins: originsOf(members, world) };
}

/** A member's id: the first 16 hexadecimal digits of the SHA-256 of its place. */
const memberId = ({ article, start, end }: Place): string => hashOf(JSON.stringify([article, start, end]));

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);
