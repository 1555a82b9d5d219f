import type { Joining } from "./joining.ts";

/** Those whose word an outlet passed on or printed, by the outlet's key. */
function behindReports({ ends, world, joined }: Joining): ReadonlyMap<string, ReadonlySet<string>> {
	const behind = new Map<string, Set<string>>();
	for (const { testimony, node } of ends) {
		if (testimony.kind === "report") continue;
		for (const outlet of [testimony.through?.key, world.ownOutlets.get(testimony.member.article)?.key]) {
			if (outlet !== undefined) behind.set(outlet, (behind.get(outlet) ?? new Set()).add(joined.of(node)));
		}
	}
	return behind;
}

/** Takes an outlet's report together with its source, where one source alone told it. */
export function joinReports(joining: Joining): void {
	const behind = behindReports(joining);
	for (const { testimony, node } of joining.ends) {
		const [only, ...more] = testimony.kind === "report" ? (behind.get(testimony.through?.key ?? "") ?? []) : [];
		if (only !== undefined && more.length === 0) joining.join(node, only, "report");
	}
}

/** Groups that are an outlet's report alone, where the claim has two or more of its sources: it adds nobody to them. */
export function needlessReports(joining: Joining): ReadonlySet<string> {
	const behind = behindReports(joining);
	const reports = joining.ends.filter(({ testimony }) => testimony.kind === "report" && (behind.get(testimony.through?.key ?? "")?.size ?? 0) > 1);
	return new Set(reports.map(({ node }) => joining.joined.of(node)));
}
