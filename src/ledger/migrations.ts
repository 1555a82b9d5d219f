import { type CreateTableBuilder, type Kysely, sql } from "kysely";
import { chained, type Unchained } from "./decision-chain.ts";
import type { DecisionTable, Schema } from "./schema.ts";

/** One change of the tables. Once released it is never edited: a later change is a later migration. */
export interface Migration {
	/** The schema's version after it, from 1. */
	readonly version: number;
	readonly about: string;
	readonly up: (db: Kysely<Schema>) => Promise<void>;
}

type Table = CreateTableBuilder<string, string>;

const texts = (table: Table, names: readonly string[]): Table => names.reduce((all, name) => all.addColumn(name, "text", (column) => column.notNull()), table);

const textsOrNull = (table: Table, names: readonly string[]): Table => names.reduce((all, name) => all.addColumn(name, "text"), table);

/** Rows of an article that are made from its text: gone with it, and numbered within it. */
const derived = (table: CreateTableBuilder<string>): Table =>
	table
		.addColumn("article", "integer", (column) => column.notNull().references("article.number").onDelete("cascade"))
		.addColumn("position", "integer", (column) => column.notNull());

const first: Migration = {
	version: 1,
	about: "bytes, the intake log, articles, and what is read in them",
	up: async (db) => {
		const { schema } = db;
		await schema
			.createTable("bytes")
			.addColumn("sha256", "text", (column) => column.primaryKey())
			.addColumn("size", "integer", (column) => column.notNull())
			.addColumn("packed", "bytea", (column) => column.notNull())
			.execute();
		await schema
			.createTable("intake")
			.addColumn("number", "integer", (column) => column.primaryKey())
			.addColumn("input", "text", (column) => column.notNull())
			.addColumn("sha256", "text", (column) => column.notNull().references("bytes.sha256"))
			.addColumn("size", "integer", (column) => column.notNull())
			.addColumn("address", "text")
			.addColumn("captured", "text")
			.addColumn("content_type", "text")
			.addColumn("received", "text", (column) => column.notNull())
			.addColumn("received_by", "text", (column) => column.notNull())
			.addColumn("previous", "text", (column) => column.notNull())
			.addColumn("hash", "text", (column) => column.notNull().unique())
			.execute();
		await schema.createIndex("intake_by_sha256").on("intake").column("sha256").execute();
		await schema.createIndex("intake_by_input").on("intake").column("input").execute();
		await schema
			.createTable("unread")
			.addColumn("input", "text", (column) => column.primaryKey())
			.addColumn("code", "text", (column) => column.notNull())
			.addColumn("message", "text", (column) => column.notNull())
			.execute();
		await schema
			.createTable("maker")
			.addColumn("number", "integer", (column) => column.primaryKey())
			.addColumn("release", "text", (column) => column.notNull())
			.addColumn("model", "text", (column) => column.notNull())
			.addColumn("sha256", "text", (column) => column.notNull())
			.addUniqueConstraint("one_maker", ["release", "model", "sha256"])
			.execute();
		await articleTables(db);
		await derivedTables(db);
	},
};

async function articleTables({ schema }: Kysely<Schema>): Promise<void> {
	const article = schema
		.createTable("article")
		.addColumn("number", "integer", (column) => column.primaryKey())
		.addColumn("id", "text", (column) => column.notNull().unique())
		.addColumn("maker", "integer", (column) => column.notNull().references("maker.number"));
	const known = [
		"read_id",
		"text_sha256",
		"lineage",
		"revision_order",
		"digest",
		"kind",
		"byline",
		"language",
		"text",
		"zones",
		"removed",
		"notices",
		"reading_sha256",
	];
	await textsOrNull(texts(article, known), ["url", "outlet", "title", "published", "modified", "captured"])
		.addUniqueConstraint("one_text_of_an_identity", ["read_id", "text_sha256"])
		.execute();
	await schema.createIndex("article_by_lineage").on("article").columns(["lineage", "revision_order"]).execute();
	await schema.createIndex("article_by_read_id").on("article").columns(["read_id", "revision_order"]).execute();
	await schema.createIndex("article_by_maker").on("article").columns(["maker", "number"]).execute();
	await schema
		.createTable("found")
		.addColumn("article", "integer", (column) => column.notNull().references("article.number").onDelete("cascade"))
		.addColumn("intake", "integer", (column) => column.notNull().references("intake.number"))
		.addColumn("input", "text", (column) => column.notNull())
		.addColumn("digest", "text", (column) => column.notNull())
		.addPrimaryKeyConstraint("one_finding", ["article", "intake", "input", "digest"])
		.execute();
	await schema.createIndex("found_by_intake").on("found").column("intake").execute();
}

async function derivedTables({ schema }: Kysely<Schema>): Promise<void> {
	await derived(schema.createTable("sentence"))
		.addColumn("start", "integer", (column) => column.notNull())
		.addColumn("end", "integer", (column) => column.notNull())
		.addColumn("voice", "text", (column) => column.notNull())
		.addPrimaryKeyConstraint("one_sentence", ["article", "position"])
		.execute();
	await derived(schema.createTable("entity"))
		.addColumn("id", "text", (column) => column.notNull())
		.addColumn("name", "text", (column) => column.notNull())
		.addColumn("type", "text", (column) => column.notNull())
		.addPrimaryKeyConstraint("one_entity", ["article", "position"])
		.execute();
	const attribution = derived(schema.createTable("attribution")).addColumn("confidence", "double precision", (column) => column.notNull());
	const labels = ["id", "speaker_type", "anonymity", "kind", "act", "hedge", "polarity"];
	await textsOrNull(texts(attribution, labels), ["parent", "speaker_entity", "speaker_name", "affiliation", "stage", "said_earliest", "said_latest"])
		.addPrimaryKeyConstraint("one_attribution", ["article", "position"])
		.execute();
	await derived(schema.createTable("span"))
		.addColumn("part", "text", (column) => column.notNull())
		.addColumn("owner", "integer", (column) => column.notNull())
		.addColumn("start", "integer", (column) => column.notNull())
		.addColumn("end", "integer", (column) => column.notNull())
		.addColumn("text", "text", (column) => column.notNull())
		.addColumn("detail", "text")
		.addPrimaryKeyConstraint("one_span", ["article", "part", "owner", "position"])
		.execute();
}

const answers: Migration = {
	version: 2,
	about: "whether a statement is an answer; what was read before is put under another maker, so that it is read again",
	up: async (db) => {
		await db.schema.alterTable("attribution").addColumn("answer", "text").execute();
		await sql`update maker set release = release || ', case format 1'`.execute(db);
	},
};

const links: Migration = {
	version: 3,
	about: "what stands between articles",
	up: async (db) => {
		await db.schema
			.createTable("linking")
			.addColumn("changes", "integer", (column) => column.notNull())
			.addColumn("linked", "integer")
			.addColumn("release", "text")
			.execute();
		await db.insertInto("linking").values({ changes: 1, linked: null, release: null }).execute();
		await db.schema
			.createTable("link")
			.addColumn("list", "text", (column) => column.notNull())
			.addColumn("position", "integer", (column) => column.notNull())
			.addColumn("id", "text")
			.addColumn("body", "text", (column) => column.notNull())
			.addPrimaryKeyConstraint("one_link", ["list", "position"])
			.execute();
		await db.schema.createIndex("link_by_id").on("link").columns(["list", "id"]).execute();
	},
};

const decisions: Migration = {
	version: 4,
	about: "people's decisions",
	up: async ({ schema }) => {
		await texts(
			schema.createTable("decision").addColumn("id", "text", (column) => column.primaryKey()),
			["at", "body"],
		).execute();
	},
};

const statementWords: Migration = {
	version: 5,
	about: "an index of statements by their words (sqlite.org/fts5); what was read before is put under another maker, so that it is read again and indexed",
	up: async (db) => {
		await sql`create virtual table statement_word using fts5(words, source, act, outlet, dates, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')`.execute(
			db,
		);
		await sql`create virtual table statement_vocabulary using fts5vocab(statement_word, row)`.execute(db);
		await sql`update maker set release = release || ', case format 4'`.execute(db);
	},
};

const decisionChain: Migration = {
	version: 6,
	about: "the log of decisions in the order in which its entries came, each row with the hash of the one before",
	up: async (db) => {
		const { rows } = await sql<Unchained>`select id, at, body from decision order by rowid`.execute(db);
		await db.schema.dropTable("decision").execute();
		await texts(
			db.schema.createTable("decision").addColumn("number", "integer", (column) => column.primaryKey()),
			["id", "at", "body", "previous", "hash"],
		)
			.addUniqueConstraint("one_entry", ["id"])
			.execute();
		let last: DecisionTable | undefined;
		for (const entry of rows) {
			last = chained(entry, last);
			await db.insertInto("decision").values(last).execute();
		}
	},
};

const processors: Migration = {
	version: 7,
	about: "on which kinds of processor a model read: on another one it may read a few words otherwise",
	up: async ({ schema }) => {
		await schema
			.alterTable("maker")
			.addColumn("processors", "text", (column) => column.notNull().defaultTo("[]"))
			.execute();
	},
};

const seen: Migration = {
	version: 8,
	about: "what each person marked as seen",
	up: async ({ schema }) => {
		await texts(
			schema.createTable("seen").addColumn("person", "text", (column) => column.primaryKey()),
			["at", "body"],
		).execute();
	},
};

/** Every migration there is, in order. */
export const MIGRATIONS: readonly Migration[] = [first, answers, links, decisions, statementWords, decisionChain, processors, seen];

/** The version that this release reads and writes. */
export const SCHEMA_VERSION = Math.max(...MIGRATIONS.map(({ version }) => version));
