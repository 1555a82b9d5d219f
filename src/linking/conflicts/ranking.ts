import { compare } from "../../text/sorted.ts";
import { CONFLICTS, type Conflict } from "../links.ts";

/** How plainly a verdict says that something differs. */
const PLAINNESS: readonly Conflict["verdict"][] = [
	"contradiction",
	"slip",
	"disagreement",
	"update",
	"undecided",
	"scope",
	"translation",
	"rounding",
	"same_after_reading",
];

/** Conflicts for people: those that differ most plainly first, of those the ones that more texts tell, then by type and id. Takes nothing from what else stands in the case. */
export function byPlainness(conflicts: readonly Conflict[]): readonly Conflict[] {
	const keys = new Map(
		conflicts.map((conflict) => [conflict, [PLAINNESS.indexOf(conflict.verdict), -textsOf(conflict), CONFLICTS.indexOf(conflict.type)] as const] as const),
	);
	return conflicts.toSorted((one, other) => {
		const [a, b] = [keys.get(one) ?? [], keys.get(other) ?? []];
		const at = a.findIndex((part, index) => part !== b[index]);
		return at < 0 ? compare(one.id, other.id) : (a[at] ?? 0) - (b[at] ?? 0);
	});
}

const textsOf = ({ spans }: Conflict): number => new Set(spans.map(({ article }) => article)).size;
