import type { PeerRun } from "./python.ts";
import type { Peer } from "./result.ts";

/** A peer's places in the rows: the figures that `figures` takes from its run, or so many times why it was not run. */
export function peersOf(name: string, run: PeerRun, count: number, figures: (run: { readonly seconds: number }) => readonly number[]): readonly Peer[] {
	if ("why" in run) return Array.from({ length: count }, () => ({ name, version: null, figure: null, note: run.why }));
	return figures(run).map((figure) => ({ name, version: run.version, figure, note: run.note }));
}
