/** The tables of a case file. Everything that holds a list or an object is JSON in a text column. Numbers of rows are places in this file only and show in no result. */
export interface Schema {
	readonly bytes: BytesTable;
	readonly intake: IntakeTable;
	readonly unread: UnreadTable;
	readonly maker: MakerTable;
	readonly article: ArticleTable;
	readonly found: FoundTable;
	readonly sentence: SentenceTable;
	readonly entity: EntityTable;
	readonly attribution: AttributionTable;
	readonly span: SpanTable;
	readonly linking: LinkingTable;
	readonly link: LinkTable;
	readonly decision: DecisionTable;
	readonly statement_word: StatementWordTable;
	readonly seen: SeenTable;
}

/** What came in, as it came, each run of bytes once. */
interface BytesTable {
	readonly sha256: string;
	/** Before packing. */
	readonly size: number;
	/** gzip. */
	readonly packed: Uint8Array;
}

/** The intake log: append-only, each entry holding the hash of the one before. */
export interface IntakeTable {
	readonly number: number;
	readonly input: string;
	readonly sha256: string;
	readonly size: number;
	/** What a web archive or a mail said about the bytes. */
	readonly address: string | null;
	readonly captured: string | null;
	readonly content_type: string | null;
	/** When it was taken in, ISO 8601, and the name of the operating system's user who did it. */
	readonly received: string;
	readonly received_by: string;
	readonly previous: string;
	readonly hash: string;
}

/** Inputs that could not be read, each as it failed last. */
interface UnreadTable {
	readonly input: string;
	readonly code: string;
	readonly message: string;
}

/** Releases and models that made derived rows. */
export interface MakerTable {
	readonly number: number;
	readonly release: string;
	readonly model: string;
	readonly sha256: string;
	/** The kinds of processor that they worked on, as JSON. */
	readonly processors: string;
}

/** One text under one identity. */
export interface ArticleTable {
	readonly number: number;
	/** The id as the program shows it: the id as read, or that with a mark of the text behind it where several texts came under one id. */
	readonly id: string;
	readonly read_id: string;
	readonly text_sha256: string;
	/** What its revisions have in common. */
	readonly lineage: string;
	/** Where it stands among them; compares as text, byte by byte. */
	readonly revision_order: string;
	/** SHA-256 over every field of the record as it was read, but for its input. */
	readonly digest: string;
	readonly kind: string;
	readonly url: string | null;
	readonly outlet: string | null;
	readonly byline: string;
	readonly title: string | null;
	readonly published: string | null;
	readonly modified: string | null;
	readonly captured: string | null;
	readonly language: string;
	readonly text: string;
	readonly zones: string;
	readonly removed: string;
	readonly notices: string;
	/** Who made the derived rows, and the SHA-256 over them. */
	readonly maker: number;
	readonly reading_sha256: string;
}

/** Which intake an article came from, under which input, and as which record. */
interface FoundTable {
	readonly article: number;
	readonly intake: number;
	readonly input: string;
	readonly digest: string;
}

/** Rows below are derived: they can be thrown away and made again. `article` is the article's number, `position` the place in its list. */
export interface SentenceTable {
	readonly article: number;
	readonly position: number;
	readonly start: number;
	readonly end: number;
	readonly voice: string;
}

export interface EntityTable {
	readonly article: number;
	readonly position: number;
	readonly id: string;
	readonly name: string;
	readonly type: string;
}

export interface AttributionTable {
	readonly article: number;
	readonly position: number;
	readonly id: string;
	readonly parent: string | null;
	readonly speaker_entity: string | null;
	readonly speaker_name: string | null;
	readonly speaker_type: string;
	readonly anonymity: string;
	readonly affiliation: string | null;
	readonly kind: string;
	readonly act: string;
	readonly answer: string | null;
	readonly stage: string | null;
	readonly hedge: string;
	readonly polarity: string;
	readonly said_earliest: string | null;
	readonly said_latest: string | null;
	readonly confidence: number;
}

/** Every run of characters that a derived row points to. */
export interface SpanTable {
	readonly article: number;
	/** "mention" of an entity; every other part is an attribution's. */
	readonly part: string;
	/** The position of that entity or attribution. */
	readonly owner: number;
	readonly position: number;
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** What else is known about it, as JSON: a mention's form, a quantity's value. */
	readonly detail: string | null;
}

/** One row: whether what stands between the articles was worked out for what the case holds now. */
interface LinkingTable {
	/** How often what links depend on was changed. */
	readonly changes: number;
	/** The changes that the kept links know of, and the release that made them; null before the first. */
	readonly linked: number | null;
	readonly release: string | null;
}

/** What stands between articles, as the export prints it. Derived: it can be thrown away and made again. */
export interface LinkTable {
	/** The name of its list: claims, derivations, conflicts, loops, timeline. */
	readonly list: string;
	readonly position: number;
	/** A claim's or conflict's id. */
	readonly id: string | null;
	readonly body: string;
}

/** The log of people's decisions, and of those that were taken back: append-only, each row holding the hash of the one before. */
export interface DecisionTable {
	/** As the entries came into this file, from 1; shows in no result. */
	readonly number: number;
	/** Hash of all that the entry says. */
	readonly id: string;
	/** ISO 8601; what holds is told by time, then id, never by arrival. */
	readonly at: string;
	/** The entry as a line of `hearsay decide --export`. */
	readonly body: string;
	readonly previous: string;
	readonly hash: string;
}

/** The index that statements are found by: one row for each place at which statements begin. What is written into it can be searched and not be read back. */
export interface StatementWordTable {
	/** The article's number and the statement's start, as `statement-index.ts` puts them together. */
	readonly rowid: number;
	/** Words by their stems, parted by spaces. */
	readonly words: string;
	/** Of whoever said it: the name, and the words that the article has for it. */
	readonly source: string;
	readonly act: string;
	readonly outlet: string;
	/** Days, months and years on which it was published or said: 20251014 202510 2025. */
	readonly dates: string;
}

/** What each person marked as seen: one row a person, the last mark. */
interface SeenTable {
	/** Initials, or a browser's number. */
	readonly person: string;
	/** ISO 8601. */
	readonly at: string;
	readonly body: string;
}
