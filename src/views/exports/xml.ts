/** What XML 1.0 does not allow (section 2.2): most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Words as they may stand in XML, in an element or between the quotation marks of an attribute. */
export const xmlText = (text: string): string => text.replaceAll(FORBIDDEN, "\ufffd").replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** What every XML file begins with. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
