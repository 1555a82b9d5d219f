import type { Ruling } from "../claims/clusters.ts";
import type { Statement } from "../claims/statement.ts";
import type { Held } from "./held.ts";
import { keyOfReading } from "./reading-at.ts";

/** What people decided about pairs of statements, by the statements' places in the list. */
export function rulingsOn(statements: readonly Statement[], held: readonly Held[]): readonly Ruling[] {
	const decided = held.filter(({ state, decision }) => state === "holds" && (decision.decision === "same" || decision.decision === "not_same"));
	if (decided.length === 0) return [];
	const places = new Map(statements.map((statement, at) => [keyOfReading(statement), at]));
	const placesOf = (readings: readonly Statement[] = []): readonly number[] => readings.flatMap((reading) => places.get(keyOfReading(reading)) ?? []);
	return decided.flatMap(({ decision, readings: [one, other] }) =>
		placesOf(one).flatMap((first) => placesOf(other).map((second): Ruling => ({ one: first, other: second, same: decision.decision === "same" }))),
	);
}
