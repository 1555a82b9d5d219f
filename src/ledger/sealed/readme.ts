import { RELEASE } from "../../release.ts";

/** What a person finds who opens a sealed case with any program for ZIP archives. */
export const README = `This is a sealed case: saved news pages as they came in, what hearsay ${RELEASE} read in them,
and what people decided on it. Machine reading, not checked, unless an entry says who checked it.

inputs/             every input, byte for byte as it was taken in, under its SHA-256
intake.jsonl        the intake log: what each input was called, its SHA-256, when and by whom it
                    was taken in; each entry holds the hash of the entry before
unread.jsonl        inputs that could not be read, with the reason
articles.jsonl      the texts, and what was read in each
decisions.jsonl     what people decided and took back; each entry holds the hash of the one before
export.json         the case as hearsay prints it for programs, with what was worked out from the
                    texts and the decisions: whose word, claims, what differs
hearsay-sealed.json which release and model read it, and the SHA-256 of every file above

To check it:               hearsay verify FILE
To go on working with it:  hearsay open FILE -o CASE

What the check shows: nothing in here was changed since it was taken in, as far as its hashes
tell, and what was worked out follows from it. What it does not show: that a page is what its
publisher put out, or who sealed this. Somebody who changes a file can make all hashes anew. So
have the SHA-256 of the whole archive told to you by the person who sealed it, in some other way.
`;
