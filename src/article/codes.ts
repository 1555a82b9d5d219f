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
	sealed_case: "This is a sealed case and no page: `hearsay open` makes a case of it.",
	broken: "The input says what format it is in, but cannot be read as that.",
	no_text_layer: "The document holds pictures of pages and no text.",
	too_slow: "Reading the input took more than 10 seconds of processor time.",
	too_much_memory: "Reading the input took more memory than it may.",
} as const;
export type ErrorCode = keyof typeof ERRORS;

/** What whoever wants such an input read can do about it; docs/codes.md is checked against these, too. */
export const WHAT_TO_DO: Readonly<Record<ErrorCode, string>> = {
	missing: "Look where the file is now, and add it from there.",
	forbidden: "Copy the file to where it may be read, and add the copy.",
	loop: "Nothing need be done: what is in the folder was read.",
	not_a_file: "Save what comes from it as a file, and add that.",
	disk: "Copy the file to another disk, and add the copy.",
	encrypted: "Unpack the archive with its password, and add what was in it.",
	too_many: "Unpack the archive, and add the rest in parts.",
	empty: "Open it: if it shows a text, copy that and paste it.",
	unknown_format: "Save it as a web page, PDF or plain text and add that, or paste its text.",
	too_large: "Save the story alone and add that, or add the file in parts.",
	too_deep: "Unpack the innermost archives, and add what was in them.",
	too_dense: "Unpack it where you know that it does no harm, and add the pages from it.",
	broken_archive: "Get the archive again from where it came, and add it.",
	sealed_case: "Open it with `hearsay open`, or add the pages that it was made from.",
	broken: "Save the page again, or paste its text.",
	no_text_layer: "Have a program recognise the text (OCR), and add what it makes.",
	too_slow: "Save the story alone and add that, or paste its text.",
	too_much_memory: "Save the story alone and add that, or paste its text.",
};

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
	by_hand: "The text was pasted by a person; address, outlet and date, where there are any, are as that person gave them.",
} as const;
export type NoticeCode = keyof typeof NOTICES;
