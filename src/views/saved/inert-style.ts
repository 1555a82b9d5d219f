const IMPORT = /@import[^;]*;?/gi;
const OUTSIDE = /url\(\s*(?!["']?data:)(?:"[^"]*"|'[^']*'|[^)]*)\)/gi;
const END = /<\//g;

/**
 * A style sheet, or the style of one element, without what names other addresses. CSS can hide an address from any search of its characters, so this keeps the sheet tidy; that nothing
 * is loaded is for the policy that the page is served under. What would end the element that holds a sheet does not end it.
 */
export const inertStyle = (css: string): string => css.replaceAll(IMPORT, "").replaceAll(OUTSIDE, "none").replaceAll(END, "<\\/");
