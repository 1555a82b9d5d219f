import { authorsFrom } from "../../metadata/byline.ts";

/** The people in a database's field for authors, which holds names alone or a printed byline. */
export const namesIn = (field: string | null): readonly string[] => (field === null ? [] : authorsFrom(field));
