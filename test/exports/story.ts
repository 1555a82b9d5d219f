/** A made-up story of five short texts, read by hand, in a case of its own: small, the same on every machine, and with everything in it that an export may stumble over. */
import { type Article, NO_METADATA } from "../../src/article/article.ts";
import type { Attribution } from "../../src/attribution/attribution.ts";
import { attributionId } from "../../src/attribution/identity.ts";
import { decide } from "../../src/ledger/decide.ts";
import { link } from "../../src/ledger/linked.ts";
import type { Outcome } from "../../src/reading/outcome.ts";
import { spanOf } from "../../src/text/span.ts";
import { add, withCase } from "../ledger/builders.ts";
import { attributionOf, entryOf, spanIn } from "../linking/entries.ts";

type Words = readonly [source: string, cue: string, content: string];

const DOUBLE =
	"Buoy “drifted by a mile”\n\nPilot Ines Roth 𝔍 said on Monday that the north buoy at Gull Point had drifted by a mile 🛟. The harbour office denied that the north buoy at Gull Point had drifted by a mile. Mayor Tam Ode declined to comment.";
const LETTER =
	"Two officials, who were not allowed to speak, told the Quay Letter that the north buoy at Gull Point had drifted by a mile.\n\nThe north buoy at Gull Point had reportedly drifted by a mile.";
const HOSTILE =
	'=HYPERLINK("https://evil.example","x") said +1 & <b>the lamp</b> may be sold; =1+1 | -2 *now* [here](https://evil.example) `x`. @SUM(A1) said -cmd|\'/C calc\'!A0. ＝1+1 said ＠x.';
const HERALD =
	"Two officials told the River Herald that the north buoy at Gull Point had drifted by a mile. The Quay Letter reported that the north buoy at Gull Point had drifted by a mile.";
const SPLIT = '"The buoy," said Ada Quill of the Light Board, "is safe where it lies."';

/** What a reader would find in such a text, given the words of each statement, with an id as a reader makes it. */
const rowsOf = (id: string, text: string, rows: readonly (readonly [Words, Partial<Attribution>])[]): readonly Attribution[] => {
	const made = rows.map(([words, given]) => {
		const row = attributionOf(text, words, given);
		return { ...row, id: attributionId(id, row) };
	});
	return made.map((row) => ({ ...row, parent: row.parent === null ? null : (made[Number(row.parent)]?.id ?? null) }));
};

interface Told extends Partial<Omit<Article, "id" | "text">> {
	readonly id: string;
	readonly text: string;
	readonly rows: readonly (readonly [Words, Partial<Attribution>])[];
}

const outcomeOf = ({ id, text, rows, ...fields }: Told): Outcome => {
	const input = fields.input ?? `${id}.txt`;
	const entry = entryOf(id, text, { ...NO_METADATA, kind: "report", ...fields, input, attributions: rowsOf(id, text, rows) });
	const { attributions, sentences, entities, ...article } = entry;
	const leaf = { input, bytes: Buffer.from(text), url: null, captured: null, contentType: null, place: "" };
	return {
		leaf,
		articles: [{ article, reading: { schema: 1, article, attributions: [...attributions], sentences: [...sentences], entities: [...entities] } }],
		unread: null,
	};
};

const STORY: readonly Told[] = [
	{
		id: "gazette",
		text: DOUBLE,
		outlet: "Pier Gazette",
		title: "Buoy “drifted by a mile”",
		published: "2031-03-03T07:00:00Z",
		url: "https://gazette.example/buoy?day=3&page=1",
		captured: "2031-03-04T10:00:00Z",
		byline: ["Lea Moss"],
		zones: [{ start: 0, end: 24, zone: "title", why: "made up" }],
		rows: [
			[
				["Pilot Ines Roth 𝔍", "said", "that the north buoy at Gull Point had drifted by a mile 🛟"],
				{
					speaker: { entity: null, name: "Ines Roth", type: "person" },
					said: { earliest: "2031-03-03", latest: "2031-03-03", evidence: [spanIn(DOUBLE, "Monday")] },
				},
			],
			[
				["The harbour office", "denied", "that the north buoy at Gull Point had drifted by a mile."],
				{
					speaker: { entity: null, name: "Harbour office", type: "government" },
					anonymity: "institution",
					act: "deny",
					polarity: "negated",
					answer: "denies_this",
				},
			],
			[
				["Mayor Tam Ode", "declined to comment", ""],
				{ content: [], speaker: { entity: null, name: "Tam Ode", type: "person" }, act: "decline", answer: "declines_to_comment" },
			],
		],
	},
	{
		id: "letter",
		text: LETTER,
		outlet: "The Quay Letter",
		title: "Officials: buoy adrift",
		published: "2031-03-02",
		rows: [
			[
				["Two officials", "told", "that the north buoy at Gull Point had drifted by a mile"],
				{
					speaker: { entity: null, name: null, type: "anonymous" },
					anonymity: "condition_of_anonymity",
					grounds: [spanIn(LETTER, "who were not allowed to speak")],
					recipient: [spanIn(LETTER, "the Quay Letter")],
				},
			],
		],
	},
	{
		id: "=cmd|'/C calc'!A0",
		text: HOSTILE,
		outlet: "+Evil <Daily>",
		title: "=1+1",
		byline: ["@Evil"],
		url: "javascript:alert(1)",
		input: "-evil.txt",
		rows: [
			[
				['=HYPERLINK("https://evil.example","x")', "said", "+1 & <b>the lamp</b> may be sold; =1+1 | -2 *now* [here](https://evil.example) `x`"],
				{ hedge: "weak", hedgeWords: [spanIn(HOSTILE, "may")], stage: "considering", affiliation: "=A1", confidence: 0.4 },
			],
			[["@SUM(A1)", "said", "-cmd|'/C calc'!A0"], {}],
			[["＝1+1", "said", "＠x"], {}],
		],
	},
	{
		id: "herald",
		text: HERALD,
		outlet: "River Herald",
		published: "2031-03-04",
		rows: [
			[
				["Two officials", "told", "that the north buoy at Gull Point had drifted by a mile"],
				{ speaker: { entity: null, name: null, type: "anonymous" }, anonymity: "unnamed", recipient: [spanIn(HERALD, "the River Herald")] },
			],
			[
				["The Quay Letter", "reported", "that the north buoy at Gull Point had drifted by a mile"],
				{
					content: [spanOf(HERALD, HERALD.lastIndexOf("that the north"), HERALD.length - 1)],
					speaker: { entity: null, name: "The Quay Letter", type: "outlet" },
					anonymity: "institution",
				},
			],
		],
	},
	{
		id: "board",
		text: SPLIT,
		kind: "statement",
		published: "2031-03",
		rows: [
			[
				["Ada Quill of the Light Board", "said", "is safe where it lies."],
				{
					content: [spanIn(SPLIT, '"The buoy,"'), spanIn(SPLIT, '"is safe where it lies."')],
					kind: "direct",
					affiliation: "the Light Board",
					speaker: { entity: null, name: "Ada Quill", type: "person" },
				},
			],
		],
	},
];

/** Make the story's case at a path; one of its statements is checked. */
export async function makeStory(path: string): Promise<void> {
	await add(path, STORY.map(outcomeOf));
	const words = spanIn(DOUBLE, "that the north buoy at Gull Point had drifted by a mile 🛟");
	await withCase(path, "write", async (file) => {
		await decide(file, { decision: "confirm", by: "mk", spans: [{ article: "gazette", ...words }] }, new Date("2031-03-05T09:00:00Z"));
		await link(file);
	});
}
