import type { Article } from "../article/article.ts";
import type { Reading } from "../attribution/reading.ts";

/** An article of a case with what was read in it. Of several texts of one article only the latest is linked. */
export type Entry = Article &
	Pick<Reading, "sentences" | "entities" | "attributions"> & {
		/** Who set the day of publication by hand, by initials, and when; absent where nobody did. */
		readonly dated?: { readonly by: string; readonly at: string };
	};
