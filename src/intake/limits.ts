/** What is unpacked has limits, so that no input fills memory or never ends. docs/limits.md lists them and is checked against this file. */

const MB = 1024 * 1024;

/** Bytes of one input, unpacked: a page, a document, a record, a line. Also of a ZIP inside an archive or on standard input, which must be held whole. */
export const INPUT_BYTES = 64 * MB;

/** Containers that may stand in one another. A web archive in a compressed tar file, `pages.tar.gz/site.wacz/archive/data.warc.gz`, has five. */
export const DEPTH = 6;

/** Bytes that a packed byte may unpack to. Deflate cannot go beyond 1032; text reaches about 20, the barest tables about 100. */
export const RATIO = 200;

/** Bytes that one packed stream may unpack to before its ratio is looked at. */
export const STREAM_FLOOR_BYTES = 16 * MB;

/** Bytes that all of one path may unpack to before their ratio to the path's own bytes is looked at. Members that share their packed bytes are counted each time. */
export const PATH_FLOOR_BYTES = 256 * MB;

/** Members of one ZIP or tar archive. Records of a web archive and lines of a file are read one after another and have no limit. */
export const MEMBERS = 250_000;

/** Bytes of the headers of one record of a web archive, or of a tar member's long name. */
export const HEADER_BYTES = MB;
