import { Misuse } from "../article/failure.ts";

/** The value of an option that takes a whole number from 1; undefined where it was not given. */
export const wholeNumber = (name: string, value: unknown): number | undefined => {
	if (value === undefined) return undefined;
	if (typeof value === "string" && /^[1-9]\d{0,8}$/.test(value)) return Number(value);
	throw new Misuse(`--${name} takes a whole number from 1, not "${String(value)}".`);
};

/** The value of an option that takes words; undefined where it was not given. */
export const words = (name: string, value: unknown): string | undefined => {
	if (value === undefined) return undefined;
	if (typeof value === "string" && value !== "") return value;
	throw new Misuse(`--${name} takes a value.`);
};
