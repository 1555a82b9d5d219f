import type { Attribution } from "../../attribution/attribution.ts";
import type { Mention } from "../../entities/entity.ts";
import { isAnonymousNoun, isHolder, type Noun, nounEndingAt } from "../../entities/nouns.ts";
import functionWords from "../../text/function-words.json" with { type: "json" };
import { firstAtLeast } from "../../text/sorted.ts";
import { type Token, tokensOf } from "../../text/tokens.ts";
import type { Entry } from "../entry.ts";
import { nameWords } from "../names/name-words.ts";
import type { Named } from "../names/names.ts";
import type { OutletName } from "../names/outlets.ts";
import { sourceStart, type World } from "../world.ts";
import { isNamedThere } from "./offices.ts";
import lexicon from "./sources.json" with { type: "json" };
import { isPronoun } from "./trail.ts";

/** Whoever stands behind one attribution, as all articles name them. */
export interface Source {
	/** The attribution whose words say who it is: the same, or the one that a pronoun goes back to. */
	readonly said: Attribution;
	/** Null for somebody whom the article does not name. */
	readonly named: Named | null;
	/** The name or, without one, the article's own words without their article; empty where none are written. */
	readonly name: string;
	/** The outlet through which a text knows an unnamed source, beside the outlets of the chain: "the Letter's source", "told the Letter"; never its own. */
	readonly through: Named | null;
	/** Whether `through` stands in the source's own words or in the verb's ("was quoted by the Letter"), and so among those who pass it on. */
	readonly relayed: boolean;
}

const WORKS: ReadonlySet<string> = new Set(lexicon.works);
const AFTER_HEAD: ReadonlySet<string> = new Set(functionWords.afterHead);
const DETERMINERS: ReadonlySet<string> = new Set([...functionWords.definite, ...functionWords.indefinite, "country", "'s"]);
const ARTICLE = /^(?:the|an?)\s+/iu;

/** Who stands behind an attribution of an article. A pronoun that was not read further stands for whoever spoke last before it, and near. */
export function sourceOf(article: string, row: Attribution, world: World): Source {
	const before = row.speaker.name === null && isPronoun(row) ? spokeBefore(article, row, world) : undefined;
	return readSource(article, before ?? row, world);
}

/** So far back a pronoun reaches, in UTF-16 units. */
const REACH = 400;
/** Pronouns that people in a quotation and writers have for themselves. */
const OWN = /^(?:i|we|you|us)$/iu;

function spokeBefore(article: string, row: Attribution, { spoken }: World): Attribution | undefined {
	const [start, rows] = [sourceStart(row), spoken.get(article) ?? []];
	const before = rows[firstAtLeast(rows, start, sourceStart) - 1];
	return before === undefined || start - sourceStart(before) > REACH || row.source.some(({ text }) => OWN.test(text)) ? undefined : before;
}

function readSource(article: string, row: Attribution, world: World): Source {
	const { names, ownOutlets, namedByHand } = world;
	const outlets = names.outletsIn(article);
	const head = headOf(row);
	const named =
		namedByHand.has(row.id) && row.speaker.name !== null
			? names.of(article, row.speaker.name)
			: (namedIn(article, row, head, outlets, world) ?? bodyOfPerson(article, row, head, world));
	const words = row.source
		.map(({ text }) => text)
		.join(" ")
		.replace(ARTICLE, "")
		.replaceAll(/\s+/gu, " ")
		.replace(/[\s,;:]+$/u, "");
	const ours = ownOutlets.get(article);
	if (ours && ITSELF.test(words)) return { said: row, named: ours, name: ours.name, through: null, relayed: false };
	const own = ours?.key;
	const within = (spans: Attribution["source"]): Named | null => {
		const outlet = outlets.find((name) => spans.some(({ start, end }) => start <= name.start && name.end <= end));
		const through = outlet === undefined ? null : names.of(article, outlet.text);
		return through === null || through.key === own || through.key === named?.key ? null : through;
	};
	const quoted = named?.isOutlet === true ? quotedIn(row, world.entries.get(article)) : null;
	if (named && quoted) return { said: row, named: names.of(article, quoted), name: names.of(article, quoted).name, through: named, relayed: true };
	const relay = (named?.isOutlet === true || (row.speaker.type === "person" && named !== null) ? null : within(row.source)) ?? within(row.cue);
	return { said: row, named, name: named?.name ?? words, through: relay ?? within(row.recipient), relayed: relay !== null };
}

/** An article that speaks of itself: "an earlier version of this article said". */
const ITSELF = /\bthis (?:article|story|report|page|post)\b/iu;

/** A person whom an outlet quotes by name: "quotes Ada Quill as saying". */
function quotedIn({ cue }: Attribution, entry: Entry | undefined): string | null {
	if (entry === undefined || !cue.some(({ text }) => QUOTES.test(text))) return null;
	const isThere = ({ start, end, form }: Mention): boolean => form === "name" && cue.some((span) => span.start <= start && end <= span.end);
	return entry.entities.find(({ type, mentions }) => type === "person" && mentions.some(isThere))?.name ?? null;
}

const QUOTES = /\bas (?:saying|having said|telling)\b/iu;

/** The words of a source up to what its head is followed by. */
function headOf({ source }: Attribution): readonly Token[] {
	const [first] = source;
	const tokens = first ? tokensOf(first.text, 0, first.text.length) : [];
	const end = tokens.findIndex(({ form, isWord }, index) => index > 0 && (!isWord || AFTER_HEAD.has(form) || tokens[index + 1]?.form === "by"));
	return end < 0 ? tokens : tokens.slice(0, end);
}

/**
 * Who an attribution's source is by name. A noun for people whom texts do not name ("a source") is nobody by name, whatever name stands near it, nor is a group ("Quill's
 * supporters"); an office without a name is whoever the articles call by it, before anybody whom they never do.
 */
function namedIn(article: string, row: Attribution, head: readonly Token[], outlets: readonly OutletName[], world: World): Named | null {
	const { names, offices } = world;
	const { speaker, source } = row;
	const noun = nounEndingAt(head, head.length - 1);
	const [first] = source;
	if (noun && !noun.plural && WORKS.has(noun.base) && (speaker.name === null || speaker.type === "document" || speaker.type === "outlet")) {
		const outlet = first && (outlets.find(({ start, end }) => first.start <= start && end <= first.end) ?? nearest(outlets, first.start));
		if (outlet) return names.of(article, outlet.text);
	}
	const named = speaker.name === null || speaker.type === "document" ? null : names.of(article, speaker.name);
	if (named !== null && source.every(({ text }) => WHO.test(text)) && !isPerson(article, row, world)) return personBefore(article, row, CLAUSE, world) ?? named;
	if (isPronoun(row) || (noun === undefined && (speaker.type !== "person" || isNameLast(head)))) return named;
	if (noun === undefined) return null;
	if (isAnonymousNoun(noun)) return isNamedThere(row) && !noun.plural ? named : null;
	if (speaker.type !== "person" && speaker.type !== "anonymous") return named;
	if (noun.plural) return null;
	if ((named && isNamedThere(row)) || !isHolder(noun)) return named;
	const words = new Set(head.filter(({ form }) => form !== noun.base && !DETERMINERS.has(form)).flatMap(({ text }) => nameWords(text)));
	return named && offices.of(named.key)?.nouns.has(noun.base) === true ? named : (offices.holder(noun.base, words) ?? named);
}

const OWNER = /^(?:his|her|their)$/iu;
const BODIES: ReadonlySet<Noun["type"]> = new Set(["company", "organisation", "government"]);

/** "Her company": the one body that any article gives the person who was named last before, and near. */
function bodyOfPerson(article: string, row: Attribution, head: readonly Token[], world: World): Named | null {
	const noun = nounEndingAt(head, head.length - 1);
	if (row.speaker.name !== null || !OWNER.test(head[0]?.text ?? "") || noun === undefined || noun.plural || !BODIES.has(noun.type)) return null;
	const person = personBefore(article, row, REACH, world);
	const [only, ...more] = person === null ? [] : (world.offices.of(person.key)?.bodies.values() ?? []);
	return more.length > 0 ? null : (only ?? null);
}

/** "Ada Quill, who heads the board of the Weir Trust and who says": the person stands so far before at the most, in UTF-16 units. */
const CLAUSE = 150;
const WHO = /^who$/iu;

const isPerson = (article: string, { speaker }: Attribution, { entries }: World): boolean =>
	entries.get(article)?.entities.some(({ id, type }) => id === speaker.entity && type === "person") ?? false;

/** The person whom an article names last before a source, so far before it at the most; null where it names none there. */
function personBefore(article: string, row: Attribution, reach: number, { entries, names }: World): Named | null {
	const start = sourceStart(row);
	const people = entries.get(article)?.entities.filter(({ type }) => type === "person") ?? [];
	const isNear = (mention: Mention): boolean => mention.form === "name" && mention.end <= start && start - mention.end <= reach;
	const before = people.flatMap(({ name, mentions }) => mentions.filter(isNear).map(({ end }) => ({ name, end })));
	const [last] = before.sort((one, other) => other.end - one.end);
	return last === undefined ? null : names.of(article, last.name);
}

/** Whether a phrase ends in a name: "Led by Quill" does, "Quill supporters" does not; "herself" may follow. */
const isNameLast = (head: readonly Token[]): boolean =>
	/^\p{Lu}|^(?:him|her)self$|^$/u.test(head.at(-1)?.text ?? "") || !head.some(({ text }) => /^\p{Lu}/u.test(text));

/** The outlet that was last named before a place, else the first one behind it. */
const nearest = (outlets: readonly OutletName[], at: number): OutletName | undefined => outlets.findLast(({ start }) => start < at) ?? outlets[0];
