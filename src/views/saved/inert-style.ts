/** Letters that a sheet writes in another way than they are read: \75 and \r for u and r. */
const ESCAPED_LETTER = /\\(?:0{0,4}([46][1-9a-f]|[57][0-9a])\s?|([g-z]))/gi;
const IMPORT = /@import[^;]*;?/gi;
const OUTSIDE = /url\(\s*(?!["']?data:)(?:"[^"]*"|'[^']*'|[^)]*)\)/gi;
/** An address that stands as words, as in image-set("…"). */
const ADDRESS = /(["'])(?:https?:)?\/\/[^"']*\1/gi;
const END = /<\//g;

/**
 * A style sheet, or the style of one element, without what names other addresses. That nothing is loaded is for the policy under which the page is served: this leaves it nothing to stop.
 * What would end the element that holds a sheet does not end it.
 */
export const inertStyle = (css: string): string =>
	css
		.replaceAll(ESCAPED_LETTER, (_, code: string | undefined, letter: string | undefined) => letter ?? String.fromCodePoint(Number.parseInt(code ?? "", 16)))
		.replaceAll(IMPORT, "")
		.replaceAll(OUTSIDE, "none")
		.replaceAll(ADDRESS, '""')
		.replaceAll(END, "<\\/");
