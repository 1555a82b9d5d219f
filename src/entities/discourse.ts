import functionWords from "../text/function-words.json" with { type: "json" };
import { firstAtLeast } from "../text/sorted.ts";
import type { Token } from "../text/tokens.ts";
import type { Gender } from "./first-names.ts";
import type { Item, Speech } from "./items.ts";
import type { NameMention } from "./name-mentions.ts";
import { isTitleWord } from "./name-runs.ts";
import type { Nominal } from "./nominals.ts";
import { isAnonymousNoun } from "./nouns.ts";
import { isCountry } from "./places.ts";
import { newReferent, type Referent } from "./referent.ts";
import { genderOfRole, isEpithet } from "./roles.ts";
import type { Turn } from "./turns.ts";

/** How well the word at an offset may stand for what the word at an earlier offset names, as a model has it: log odds against its standing for nothing named before; 0 where it does not tell. */
export type Likeness = (from: number, to: number) => number;

/** An item with whom it stands for. */
export interface Taken {
	readonly item: Item;
	readonly referent: Referent;
}

/** What is known before the text is gone through: whom names and the nouns beside names stand for. */
interface Known {
	readonly named: ReadonlyMap<NameMention, Referent>;
	/** By the index of a noun's token. */
	readonly beside: ReadonlyMap<number, Referent>;
	readonly likeness: Likeness;
	readonly turns: readonly Turn[];
}

/** Words that bring in members of a group. */
const EXAMPLES: ReadonlySet<string> = new Set(functionWords.examples);
/** So many items before a pronoun or noun are looked at. */
const WINDOW = 60;
/** Sentences back to which a pronoun reaches. */
const PRONOUN_REACH = 8;
/** Sentences back to which "the woman" and "the company" reach where the noun itself was not used before. */
const NOUN_REACH = 12;
/** What the model's word counts for beside near (10 at the most), subject and last speaker (4 each), and how far it goes. */
const ALIKE = 1;
const MOST_ALIKE = 6;
/** "A judge" in the first sentences of a report is the judge whom a later one names ("delayed identification" in the news lead). */
const LEAD = 3;
/** So too "a study", of which a report may first say what it found; headline and date are counted. */
const TEXT_LEAD = 5;

/**
 * Whom every name, noun and pronoun of an article stands for, in reading order; items that stand for nobody known are left out.
 * A sieve of rules, the surest first, over what was taken up before (Raghunathan et al. 2010; Lee et al. 2013), the article's own voice before what stands in quotation marks.
 */
export function takenUp(tokens: readonly Token[], items: readonly Item[], { named, beside, likeness, turns }: Known): readonly Taken[] {
	const holders = holdersOf(named);
	const headOf = ({ last, start }: Item): number => tokens[last]?.start ?? start;
	const texts = [...new Set(named.values())].filter((referent) => referent.type === "document" && REPORTS.has(lastWord(referent.name)));
	const known = {
		holders,
		named,
		beside,
		texts,
		opens: ({ first }: Item) => tokens[tokens[first - 1]?.form === "the" ? first - 2 : first - 1]?.isWord !== true,
		alike: (item: Item, other: Item) => likeness(headOf(item), headOf(other)),
	};
	const told: Taken[] = [];
	const speakers = new Map<Speech, Referent>();
	let lastSpeaker: Referent | undefined;
	const add = (list: Taken[], item: Item, referent: Referent | undefined): void => {
		if (referent === undefined) return;
		list.push({ item, referent });
		for (const speech of item.heads) speakers.set(speech, referent);
	};
	let [turn, inTurn, turnBefore]: [number, Referent | undefined, Referent | undefined] = [0, undefined, undefined];
	for (const [at, item] of items.entries()) {
		for (; (turns[turn]?.start ?? Number.POSITIVE_INFINITY) <= item.start; turn++) [inTurn, turnBefore] = [undefined, inTurn ?? turnBefore];
		if (item.quoted || isCredit(tokens, item)) continue;
		const before = told.slice(-WINDOW);
		const list = "name" in item.what ? together(tokens, told, item, named.get(item.what.name)) : undefined;
		if (list !== undefined) told.push({ item, referent: list });
		const examples = examplesAfter(tokens, items, at, named);
		const referent: Referent | undefined =
			examples.length > 0
				? groupOf(item, examples)
				: referentOf(item, isThird(item) ? before.filter(({ referent: other }) => other !== inTurn) : before, {
						...known,
						lastSpeaker: (inTurn && turnBefore) ?? lastSpeaker,
						speaker: inTurn,
					});
		add(told, item, referent);
		if (turns[turn - 1]?.start === item.start) inTurn = referent;
		lastSpeaker = item.heads.flatMap((speech) => speakers.get(speech) ?? [])[0] ?? lastSpeaker;
	}
	const quoted: Taken[] = [];
	for (const item of items) {
		if (!item.quoted) continue;
		const speaker = item.inside === undefined ? undefined : speakers.get(item.inside);
		const at = firstAtLeast(told, item.start, (taken) => taken.item.start);
		const before = [...told.slice(Math.max(0, at - WINDOW), at), ...quoted.slice(-WINDOW / 4)].sort((one, other) => one.item.start - other.item.start);
		const others = before.filter(({ referent }) => referent !== speaker);
		const previous = others.findLast(({ item: { heads } }) => heads.length > 0)?.referent;
		add(quoted, item, referentOf(item, others, { ...known, lastSpeaker: previous, speaker }));
	}
	return [...told, ...quoted].sort((one, other) => one.item.start - other.item.start || other.item.end - one.item.end);
}

/** Nouns for a town, and for a country, that take its name up again. */
const TOWNS: ReadonlySet<string> = new Set(["city", "town", "village", "municipality"]);
const COUNTRIES: ReadonlySet<string> = new Set(["country", "nation", "republic", "kingdom"]);
/** Nouns for a text that finds something out. */
const REPORTS: ReadonlySet<string> = new Set(["report", "study", "survey", "review", "inquiry"]);

/** In a conversation "he" is not who speaks. */
const isThird = ({ what }: Item): boolean => "pronoun" in what && what.pronoun.for === "one";

interface Around extends Pick<Known, "named" | "beside"> {
	readonly holders: ReadonlyMap<string, readonly Referent[]>;
	/** Whether an item opens its clause, as a country does that acts. */
	readonly opens: (item: Item) => boolean;
	/** The texts that the article names and that find something out. */
	readonly texts: readonly Referent[];
	readonly lastSpeaker: Referent | undefined;
	/** How well an item may stand for what an earlier one names, as the model has it. */
	readonly alike: (item: Item, other: Item) => number;
	/** Who speaks the words that the item stands in. */
	readonly speaker: Referent | undefined;
}

/** Named people by the nouns that stand beside their names. */
function holdersOf(named: Known["named"]): ReadonlyMap<string, readonly Referent[]> {
	const holders = new Map<string, Set<Referent>>();
	for (const referent of named.values()) {
		for (const role of referent.roles.keys()) holders.set(role, (holders.get(role) ?? new Set()).add(referent));
	}
	return new Map([...holders].map(([role, referents]) => [role, [...referents]]));
}

function referentOf(item: Item, before: readonly Taken[], around: Around): Referent | undefined {
	const { what } = item;
	if ("name" in what) return around.named.get(what.name);
	if ("nominal" in what) return around.beside.get(item.last) ?? byNominal(item, what.nominal, before, around);
	switch (what.pronoun.for) {
		case "one":
			return one(item, what.pronoun.gender, before, around);
		case "many":
			return item.heads === undefined
				? undefined
				: best(
						item,
						before.filter(({ referent }) => isMany(referent)),
						around,
					);
		case "thing":
			return item.heads === undefined
				? undefined
				: best(
						item,
						before.filter(({ item: other, referent }) => isThing(referent) || (isCountry(referent.name ?? "") && around.opens(other))),
						around,
					);
		case "speaker":
			return around.speaker;
		case "hearer":
			return item.heads.length > 0 && around.lastSpeaker !== undefined && isHuman(around.lastSpeaker) ? around.lastSpeaker : undefined;
		case "before":
			return before.findLast(({ item: other }) => other.last < item.first && other.last >= item.first - 2)?.referent;
	}
}

const isHuman = ({ type }: Referent): boolean => type === "person" || type === "anonymous";
const isMany = ({ many, type }: Referent): boolean => many || type === "organisation" || type === "government" || type === "company" || type === "group";
const isThing = ({ many, type }: Referent): boolean => !many && !["person", "anonymous", "place", "other", "group"].includes(type);

/** "He" and "she": the best of those of that gender; then they have it. */
function one(item: Item, gender: Gender, before: readonly Taken[], around: Around): Referent | undefined {
	const fit = before.filter(({ referent }) => isHuman(referent) && !referent.many && (referent.gender === undefined || referent.gender === gender));
	const sure = fit.filter(({ referent }) => referent.gender === gender);
	const found = best(item, sure, around, fit);
	if (found !== undefined) found.gender ??= gender;
	return found;
}

/** The candidate with the highest score, the last of equals; `all` may hold others that count only where none is sure and near. */
function best(item: Item, sure: readonly Taken[], around: Around, all: readonly Taken[] = sure): Referent | undefined {
	let found: Taken | undefined;
	let highest = 0;
	for (const taken of all) {
		const score = scoreOf(item, taken, around) + (all === sure || sure.includes(taken) ? 0 : -2);
		if (score > 0 && score >= highest) [found, highest] = [taken, score];
	}
	return found?.referent;
}

/** How likely a pronoun takes up a candidate: near, a subject, who spoke last, not somebody who is only spoken of. */
function scoreOf(item: Item, { item: other, referent }: Taken, { lastSpeaker, alike }: Around): number {
	const distance = item.sentence - other.sentence;
	if (distance > PRONOUN_REACH) return 0;
	const near = 10 - 2 * distance;
	const subject = other.heads.length > 0 ? 4 : 0;
	const spokeLast = item.heads.length > 0 && referent === lastSpeaker ? 4 : 0;
	const spokenOf = other.inside !== undefined && other.inside !== item.inside ? -2 : 0;
	return near + subject + spokeLast + spokenOf + ALIKE * Math.max(-MOST_ALIKE, Math.min(MOST_ALIKE, alike(item, other)));
}

function byNominal(item: Item, nominal: Nominal, before: readonly Taken[], around: Around): Referent {
	const made = (): Referent =>
		newReferent(item.start, {
			type: nominal.noun.type === "person" ? (isAnonymousNoun(nominal.noun) ? "anonymous" : "person") : nominal.noun.type,
			many: nominal.noun.plural,
			gender: genderOfRole(nominal.noun.base),
			roles: new Map([[nominal.role, nominal.modifier]]),
		});
	if (nominal.determiner === "possessive") return made();
	const later = nominal.noun.type === "person" && !nominal.noun.plural && item.sentence < LEAD ? holder(nominal, around) : undefined;
	if (nominal.determiner !== "definite") return later ?? (item.sentence < TEXT_LEAD && !nominal.noun.plural ? theText(nominal, around) : undefined) ?? made();
	const near = before.filter(({ item: other }) => item.sentence - other.sentence <= NOUN_REACH);
	return (
		before.findLast(({ referent }) => agrees(referent, nominal))?.referent ??
		holder(nominal, around) ??
		(nominal.noun.plural
			? undefined
			: nominal.noun.type === "person"
				? byEpithet(item, nominal, near, around)
				: (near.findLast(({ referent }) => isKind(referent, nominal))?.referent ?? theText(nominal, around))) ??
		made()
	);
}

/** The one named person of the article who has the noun's office. */
function holder(nominal: Nominal, { holders }: Around): Referent | undefined {
	const [only, ...others] = (holders.get(nominal.role) ?? []).filter((referent) => agrees(referent, nominal));
	return others.length === 0 ? only : undefined;
}

/** Whether a noun may take up somebody or something of whom it was used, or in whose name it stands. */
function agrees(referent: Referent, { role, modifier, noun }: Nominal): boolean {
	if (referent.members.length > 0) return noun.plural && referent.members.some(({ roles }) => roles.has(role));
	if (referent.many !== noun.plural) return false;
	if (noun.type !== "person" && lastWord(referent.name) === noun.base) return !isHuman(referent);
	const known = referent.roles.get(role);
	if (known === undefined) return false;
	return known === "" || modifier === "" || known === modifier || !isOffice(known) || !isOffice(modifier);
}

const isOffice = (modifier: string): boolean => isTitleWord({ form: modifier });

const lastWord = (name: string | null): string => name?.split(/\s+/u).at(-1)?.toLowerCase() ?? "";

/** "The woman", "the candidate", "the former governor": whom the text is about. */
function byEpithet(item: Item, { noun }: Nominal, near: readonly Taken[], around: Around): Referent | undefined {
	if (!isEpithet(noun.base)) return undefined;
	const gender = genderOfRole(noun.base);
	const named = near.filter(({ referent }) => referent.type === "person" && !referent.many && referent.name !== null);
	return best(
		item,
		named.filter(({ referent }) => gender === undefined || referent.gender === undefined || referent.gender === gender),
		around,
	);
}

/** "The company" after a company's name, "the city" after a town's. */
const isKind = (referent: Referent, { noun }: Nominal): boolean =>
	!referent.many &&
	referent.name !== null &&
	(TOWNS.has(noun.base)
		? referent.type === "place" && !isCountry(referent.name)
		: COUNTRIES.has(noun.base)
			? isCountry(referent.name)
			: referent.type === noun.type);

/** "The report", "a new study": the one text of its kind that the article names, before or after. */
const theText = ({ noun }: Nominal, { texts }: Around): Referent | undefined => {
	const [only, ...others] = noun.type === "document" && REPORTS.has(noun.base) ? texts : [];
	return others.length === 0 ? only : undefined;
};

/** The people and bodies that a plural noun at the head of a source is given by: "critics of the sale, such as Ada Quill and the Dockers' Union". */
function examplesAfter(tokens: readonly Token[], items: readonly Item[], at: number, named: Known["named"]): readonly Referent[] {
	const item = items[at];
	const [source] = item?.heads[0]?.source ?? [];
	if (item === undefined || source === undefined || !("nominal" in item.what) || !item.what.nominal.noun.plural) return [];
	let index = item.last + 1;
	while ((tokens[index]?.start ?? source.end) < source.end && !EXAMPLES.has(tokens[index]?.form ?? "")) index++;
	const members = new Set<Referent>();
	for (let next = at + 1; (items[next]?.start ?? source.end) < source.end; next++) {
		const { what, first } = items[next] ?? item;
		const member = "name" in what && first > index ? named.get(what.name) : undefined;
		if (member !== undefined && member.type !== "place" && member.type !== "other") members.add(member);
	}
	return [...members];
}

const groupOf = ({ start }: Item, members: readonly Referent[]): Referent => newReferent(start, { type: "group", many: true, members });

/** "(Tidewire) —" before a story: whose report it is, of whom the story does not speak. */
const isCredit = (tokens: readonly Token[], { what, first, last }: Item): boolean =>
	"name" in what && tokens[first - 1]?.text === "(" && tokens[last + 1]?.text === ")" && /^[-–—]$/u.test(tokens[last + 2]?.text ?? "");

/** "Ada Quill and Ivo Marsh": the people whose names are joined by "and" or a comma, as one; the list ends at `item`. */
function together(tokens: readonly Token[], told: readonly Taken[], item: Item, referent: Referent | undefined): Referent | undefined {
	if (referent?.type !== "person") return undefined;
	const last = told.at(-1);
	const gap = last === undefined ? [] : tokens.slice(last.item.last + 1, item.first).filter((token) => !isTitleWord(token));
	if (
		last === undefined ||
		gap.length === 0 ||
		gap.length > 2 ||
		!gap.some(({ form }) => form === "and") ||
		!gap.every(({ form }) => form === "and" || form === ",")
	)
		return undefined;
	const members = last.referent.type === "person" ? [last.referent, referent] : [];
	return members.length === 0 || members[0] === referent ? undefined : groupOf(last.item, members);
}
