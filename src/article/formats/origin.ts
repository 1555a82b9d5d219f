/** What is known of bytes beside themselves: the address they came from, and when an archive saved them, in ISO 8601. */
export interface Origin {
	readonly url: string | null;
	readonly captured: string | null;
}
