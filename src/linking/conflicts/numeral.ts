const LARGE: readonly (readonly [number, string])[] = [
	[1e12, "trillion"],
	[1e9, "billion"],
	[1e6, "million"],
];

/** A number as people read it: "924 million", "11,000", "0.5". */
export function numeral(value: number): string {
	const [size, name] = LARGE.find(([least]) => Math.abs(value) >= least) ?? [1, ""];
	const short = String(Number((value / size).toPrecision(6)));
	const [whole = "", decimals] = short.split(".");
	const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
	return `${decimals === undefined ? grouped : `${grouped}.${decimals}`}${name === "" ? "" : ` ${name}`}`;
}
