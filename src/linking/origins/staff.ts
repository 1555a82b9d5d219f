import type { World } from "../world.ts";
import type { Joining } from "./joining.ts";
import lexicon from "./people.json" with { type: "json" };
import type { Testimony } from "./testimony.ts";

const STAFF: ReadonlySet<string> = new Set(lexicon.staff);
const DEFINITE = /^(?:the|its|this|that)\s/iu;

/** Takes "the journalist who wrote the piece" together with the one person among a claim's sources who is named as working for an outlet. */
export function joinStaff({ ends, world, join }: Joining): void {
	const [writer, ...more] = new Set(ends.flatMap(({ testimony, node }) => (isOfAnOutlet(testimony, world) ? [node] : [])));
	if (writer === undefined || more.length > 0) return;
	for (const { testimony, node } of ends) if (isStaff(testimony)) join(node, writer, "wrote");
}

const isStaff = ({ kind, described: { head, isPlural }, row }: Testimony): boolean =>
	kind === "unnamed" && !isPlural && STAFF.has(head) && row?.source.some(({ text }) => DEFINITE.test(text)) === true;

const isOfAnOutlet = ({ named }: Testimony, { offices }: World): boolean =>
	named?.isPerson === true && [...(offices.of(named.key)?.bodies.values() ?? [])].some(({ isOutlet }) => isOutlet);
