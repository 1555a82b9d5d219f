import { Misuse } from "../article/failure.ts";
import type { Tables } from "../ledger/case-file.ts";
import type { Deciding, Pointed } from "../ledger/decide.ts";
import { articleNamed, placeNamed, statementsOfClaim } from "../ledger/place-named.ts";
import type { Call } from "./command.ts";
import { words as textOption } from "./options.ts";

type Decided = Omit<Deciding, "by">;

/** How one decision is typed: what stands behind its name, and what it makes of that. */
interface Kind {
	readonly takes: string;
	/** How many words it takes at least and at most. */
	readonly words: readonly [least: number, most: number];
	readonly of: (db: Tables, words: readonly string[], call: Call) => Promise<Decided>;
}

const placesNamed = (db: Tables, words: readonly string[]): Promise<readonly Pointed[]> => Promise.all(words.map((word) => placeNamed(db, word)));

/** A decision on one place or two, with nothing else to say. */
const onPlaces = (decision: Decided["decision"], count: 1 | 2): Kind => ({
	takes: Array(count).fill("PLACE").join(" "),
	words: [count, count],
	of: async (db, words) => ({ decision, spans: await placesNamed(db, words) }),
});

/** A decision on one place, with a word on it. */
const onPlaceWith = (decision: Decided["decision"], takes: string, field: "name" | "date" | "note"): Kind => ({
	takes: `PLACE ${takes}`,
	words: [2, 2],
	of: async (db, [place = "", word = ""]) => ({ decision, spans: [await placeNamed(db, place)], [field]: word }),
});

const placeOption = async (db: Tables, { options }: Call, name: string): Promise<Pointed | null> => {
	const word = textOption(name, options[name]);
	return word === undefined ? null : await placeNamed(db, word);
};

/** Decisions by the words that one types. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
	["confirm", onPlaces("confirm", 1)],
	["reject", onPlaces("reject", 1)],
	["same", onPlaces("same", 2)],
	["not-same", onPlaces("not_same", 2)],
	[
		"merge",
		{
			takes: "CLAIM CLAIM",
			words: [2, Number.POSITIVE_INFINITY],
			of: async (db, claims) => ({ decision: "merge", spans: (await Promise.all(claims.map((claim) => statementsOfClaim(db, claim)))).flat() }),
		},
	],
	[
		"split",
		{
			takes: "CLAIM PLACE",
			words: [2, Number.POSITIVE_INFINITY],
			of: async (db, [claim = "", ...places]) => {
				const spans = await placesNamed(db, places);
				const rest = await statementsOfClaim(db, claim);
				return { decision: "split", spans, from: rest.filter((one) => !spans.some((other) => reach(one, other))) };
			},
		},
	],
	["rename", onPlaces("rename", 1)],
	["speaker", onPlaceWith("speaker", "NAME", "name")],
	["date", onPlaceWith("date", "DAY", "date")],
	[
		"published",
		{
			takes: "ARTICLE DAY",
			words: [2, 2],
			of: async (db, [article = "", date = ""]) => ({ decision: "published", spans: [await articleNamed(db, article)], date }),
		},
	],
	["note", onPlaceWith("note", "TEXT", "note")],
	[
		"add",
		{
			takes: "PLACE [NAME]",
			words: [1, 2],
			of: async (db, [place = "", name = ""], call) => ({
				...{ decision: "add", spans: [await placeNamed(db, place)], name, translation: textOption("translation", call.options["translation"]) ?? "" },
				...{ source: await placeOption(db, call, "source"), cue: await placeOption(db, call, "verb") },
			}),
		},
	],
]);

/** Whether two places have characters in common. */
const reach = (one: Pointed, other: Pointed): boolean => one.article === other.article && one.start < other.end && other.start < one.end;

/** Every decision with what stands behind its name, for help. */
export const DECISIONS: string = [...KINDS].map(([name, { takes }]) => `${name} ${takes}`).join(", ");

/** What a call decides. Throws Misuse where it names no decision, or not what that takes. */
export async function decidedBy(db: Tables, kind: string, words: readonly string[], call: Call): Promise<Decided> {
	const known = KINDS.get(kind);
	if (!known) throw new Misuse(`"${kind}" is no decision: say ${[...KINDS.keys()].join(", ")} or undo.`);
	const [least, most] = known.words;
	if (words.length < least || words.length > most) throw new Misuse(`Say hearsay decide CASE ${kind} ${known.takes} --by INITIALS`);
	return await known.of(db, words, call);
}
