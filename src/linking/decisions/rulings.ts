import type { Ruling } from "../claims/clusters.ts";
import type { Statement } from "../claims/statement.ts";
import { apartAndTogether } from "./apart.ts";
import type { Held } from "./held.ts";
import { keyOfReading } from "./reading-at.ts";
import { holdsStatements } from "./settled.ts";

/** What people decided about pairs of statements, by the statements' places in the list. */
export function rulingsOn(statements: readonly Statement[], held: readonly Held[]): readonly Ruling[] {
	const decided = held.filter((one) => one.state === "holds" && holdsStatements(one.decision));
	if (decided.length === 0) return [];
	const places = new Map(statements.map((statement, at) => [keyOfReading(statement), at]));
	return [...apartAndTogether(decided).values()].flatMap(({ pairs }) =>
		pairs.flatMap(({ one, other, same }): readonly Ruling[] => {
			const [first, second] = [places.get(keyOfReading(one)), places.get(keyOfReading(other))];
			return first === undefined || second === undefined ? [] : [{ one: first, other: second, same }];
		}),
	);
}
