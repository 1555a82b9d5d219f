import dimensions from "./lexicons/dimensions.json" with { type: "json" };
import type { Range } from "./stated.ts";

interface Dimension {
	readonly name: string;
	/** How many of the dimension's own unit one is. */
	readonly size: number;
}
const DIMENSIONS: ReadonlyMap<string, Dimension> = new Map(
	Object.entries(dimensions.units).flatMap(([name, units]) => Object.entries(units).map(([unit, size]): [string, Dimension] => [unit, { name, size }])),
);

/** What a unit measures; undefined for counted nouns, money and units that are compared with themselves alone. */
export const dimensionOf = (unit: string | null): Dimension | undefined => (unit === null ? undefined : DIMENSIONS.get(unit));

/** A range of a unit in its dimension's own unit; null where the unit has none. */
export function converted({ low, high }: Range, unit: string | null): Range | null {
	const dimension = dimensionOf(unit);
	if (dimension === undefined) return null;
	if (unit === "degree Fahrenheit") return { low: ((low - 32) * 5) / 9, high: ((high - 32) * 5) / 9 };
	return { low: low * dimension.size, high: high * dimension.size };
}
