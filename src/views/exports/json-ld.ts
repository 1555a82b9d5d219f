/** The name of something inside the file that tells of it, for JSON-LD: a reference that readers put behind the file's own address (RFC 3986, 4.4), the same in every export of a case. */
export const idIn = (kind: "text" | "statement" | "sentence" | "claim", id: string): string => `#${kind}-${encodeURIComponent(id)}`;
