/** Why an input could not be read. The sentences are the documentation: docs/codes.md is checked against them. */
export const ERRORS = {
	missing: "There is nothing at this path, or it went away while it was being read.",
	forbidden: "The file may not be read with the rights that this command has.",
	loop: "The folder leads back to one that holds it.",
	not_a_file: "This is a socket, a pipe or a device and was not opened; pipe it to standard input and give the path -.",
	disk: "The system gave an error while the file was being read.",
	encrypted: "The archive's member is locked with a password.",
	too_many: "The archive has more than 250,000 members; the first of them were read.",
	empty: "The input holds no text at all.",
	unknown_format: "The bytes are in no format that can be read.",
	too_large: "Unpacked, the input is larger than 64 MB.",
	too_deep: "Archives are packed into one another too deeply.",
	too_dense: "The archive unpacks to far more than its size allows for.",
	broken_archive: "The archive is cut off or damaged; what stood before the damage was read.",
	broken: "The input says what format it is in, but cannot be read as that.",
	no_text_layer: "The document holds pictures of pages and no text.",
	too_slow: "Reading the input took more than 10 seconds of processor time.",
	too_much_memory: "Reading the input took more memory than it may.",
} as const;
export type ErrorCode = keyof typeof ERRORS;

/** What was left out or doubtful in an input that was read. */
export const NOTICES = {
	replaced_characters: "Characters that cannot stand in text were replaced by U+FFFD, one for one.",
	bytes_not_text: "Some bytes could not be decoded and stand as U+FFFD.",
	guessed_encoding: "The encoding was not told rightly; it was detected.",
	no_story: "No story was found on the page; all of its text was kept.",
	truncated: "The text was cut at 5 million characters.",
	not_read: "The article is in a language that is not read; no attributions were looked for.",
	no_date: "No date of publication was found.",
	odd_date: "A date in the input was not understood and left out.",
	record_unread: "The file holds records that could not be read; the rest was read.",
	cut_off: "The file ends in the middle; what stood before was read.",
	teaser_only: "The feed holds only a teaser of the article.",
} as const;
export type NoticeCode = keyof typeof NOTICES;
