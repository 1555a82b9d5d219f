/** Control characters, and those that turn the direction of writing: a page must not be able to give orders to a terminal. */
const UNPRINTABLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Words of a page or a file's name on one line of a terminal: runs of white space as one space, what would steer the terminal as U+FFFD. */
export const printable = (text: string): string => text.replace(/\s+/g, " ").trim().replace(UNPRINTABLE, "\ufffd");
