import * as v from "valibot";

const Line = v.looseObject({ attributions: v.array(v.looseObject({})) });

/** Lines of a peer that finds spans only, with the fields that chains.py asks of an attribution: no parent, no name, and no label that is ever right. */
export const withoutLabels = (lines: string): string =>
	lines
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => {
			const read = v.parse(Line, JSON.parse(line));
			const attributions = read.attributions.map((attribution, at) => ({
				...attribution,
				id: String(at),
				parent: null,
				speaker: { name: null },
				...Object.fromEntries(["anonymity", "act", "hedge", "polarity", "kind"].map((label) => [label, null])),
			}));
			return `${JSON.stringify({ ...read, attributions })}\n`;
		})
		.join("");
