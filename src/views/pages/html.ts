import { html } from "hono/html";

/** Markup in which every value was escaped, save other markup. */
export type Html = ReturnType<typeof html>;

/** Nothing, where a part of a page is left out. */
export const NOTHING: Html = html``;

/** Parts of a line, with a dot between those that there are. */
export const dotted = (parts: readonly (Html | string | false | null)[]): Html => {
	const there = parts.filter((part) => part !== false && part !== null && part !== "");
	return html`${there.map((part, index) => (index === 0 ? part : html` · ${part}`))}`;
};
