import type { Attribution } from "../../attribution/attribution.ts";
import { firstAtLeast } from "../../text/sorted.ts";
import { spanOf } from "../../text/span.ts";
import type { Member, Place } from "../links.ts";
import type { Named } from "../names/names.ts";
import { isNamedThere } from "../whose/offices.ts";
import { type Source, sourceOf } from "../whose/source.ts";
import { isPronoun } from "../whose/trail.ts";
import { chainOf, type Link } from "../whose/whose.ts";
import { sourceStart, type World } from "../world.ts";
import { type Description, descriptionOf, isSpeaking, isWitnessNoun } from "./description.ts";
import lexicon from "./people.json" with { type: "json" };

/** What is looked at of a claim's member to follow its trail. */
export type Taken = Pick<Member, "article" | "start" | "end" | "text" | "attribution" | "stance">;

/** Who stands at the end of a member's trail, as far as its article tells. */
export interface Testimony {
	readonly member: Taken;
	/** "report" is an outlet's own word, "none" nobody's that is written. */
	readonly kind: "named" | "unnamed" | "document" | "report" | "none";
	readonly named: Named | null;
	/** The name, or the article's words. */
	readonly name: string;
	/** The outlet through which it came, if any: the outlet itself, one that was told, or one that passes it on. */
	readonly through: Named | null;
	/** Whoever is named as telling of the one at the end, and is no outlet. */
	readonly teller: Named | null;
	/** For whoever is not named. */
	readonly described: Description;
	/** The attribution at the end; null where there is none. */
	readonly row: Attribution | null;
	/** The words that tell who it is, and the verb where it stands beside them, and for a pronoun or "the source" also where it is named; the member itself where no source is written. */
	readonly evidence: readonly Place[];
}

/** What somebody plans or promises is not told by them to whoever writes of it. */
const PLANS: ReadonlySet<string> = new Set(lexicon.plans);

/** Follows a member's trail through its article. */
export function testimonyOf(member: Taken, world: World): Testimony {
	const own = member.attribution === null ? null : (world.attributions.get(member.article)?.get(member.attribution) ?? null);
	const attribution = own ?? quotedBefore(member, world);
	const chain = chainOf({ article: member.article, attribution }, world).filter(
		({ row }, index, all) => isTelling(row) && !isQuotedPronoun(row, all[index - 1]?.row),
	);
	const end = chain.findLast(({ row }, index) => index === 0 || row.speaker.type !== "document") ?? chain[0];
	if (!end) return { member, kind: "none", named: null, name: "", through: null, teller: null, described: NOBODY, row: null, evidence: [placeOf(member)] };
	const source = definite(member.article, end, world);
	const row = source.said;
	const before = chain.slice(0, chain.indexOf(end)).flatMap((link) => link.source.named ?? []);
	const passing = before.findLast(({ isOutlet }) => isOutlet) ?? null;
	const teller = before.findLast(({ isOutlet }) => !isOutlet) ?? null;
	const through = source.through ?? passing;
	const described = withOffices(descriptionOf(row), source.named, world);
	const places = [end.row, ...namedAt(member.article, end.row, source, world)].map((told) => evidenceOf(member.article, told, world));
	const base = { member, named: source.named, name: source.name, through, teller, described, row, evidence: places };
	if (isThing(row) || (source.named !== null && source.named.key === world.ownOutlets.get(member.article)?.key)) return { ...base, kind: "none" };
	const outlet = source.named?.isOutlet === true ? source.named : writesFor(member.article, row, world);
	if (outlet) return { ...base, kind: "report", named: source.named ?? outlet, through: outlet };
	if (source.named === null && described.isNobody) return { ...base, kind: "none" };
	if (row.speaker.type === "document") return { ...base, kind: "document" };
	return source.named === null || isSummed(described, source.named) ? { ...base, kind: "unnamed", named: null } : { ...base, kind: "named" };
}

/** "Radar observations" and "it does show that" show something, and nobody tells it. */
const isThing = ({ source, cue }: Attribution): boolean =>
	THINGS.test(source[0]?.text.split(/,|\s(?:of|from|by|in|at|on|with|that|which|who|made|taken)\s/u)[0] ?? "") ||
	(source.every(({ text }) => POINTER.test(text)) && SHOWING.test(cue.at(-1)?.text ?? ""));

const THINGS = new RegExp(`\\b(?:${lexicon.things.join("|")})s?$`, "iu");
const POINTER = /^(?:it|this|that|these|those|which)$/iu;
const SHOWING = new RegExp(`\\b(?:${lexicon.showing.join("|")})$`, "iu");

/** "Norwegian authorities" name nobody more than "Norwegian officials" do. */
const isSummed = ({ head, isPlural }: Description, { isPerson }: Named): boolean => head === "official" && isPlural && !isPerson;

/** Somebody named is a witness where any article calls them one. */
function withOffices(described: Description, named: Named | null, { offices }: World): Description {
	const nouns = named === null ? undefined : offices.of(named.key)?.nouns;
	return nouns !== undefined && [...nouns].some(isWitnessNoun) ? { ...described, head: "witness", isWitness: true } : described;
}

/** Whether somebody tells something: neither a plan or a refusal that is said of them nor what the writer says of "us" or "you". */
const isTelling = ({ act, source, parent }: Attribution): boolean =>
	!PLANS.has(act) && (act !== "decline" || parent === null) && source.length > 0 && (parent !== null || !source.every(({ text }) => OWN.test(text)));

/** Whom a pronoun inside a quotation stands for cannot be read from the text around it: the word is the quoted one's. */
const isQuotedPronoun = (row: Attribution, outer: Attribution | undefined): boolean => outer !== undefined && outer.kind !== "indirect" && isPronoun(row);

const OWN = /^(?:i|we|you|us)$/iu;

/** The outlet that somebody is said to write for; null for anybody else. */
function writesFor(article: string, row: Attribution, { names }: World): Named | null {
	const { affiliation, source, speaker } = row;
	const outlet = affiliation === null ? null : names.of(article, affiliation);
	return outlet?.isOutlet === true && (speaker.type === "person" || source.some(({ text }) => WRITES.test(text))) && !isSpeaking(row) ? outlet : null;
}

const WRITES = new RegExp(lexicon.staff.join("|"), "iu");

const NOBODY: Description = { head: "", words: new Set(), isPlural: false, isWitness: false, isNobody: true };
const placeOf = ({ article, start, end, text }: Taken): Place => ({ article, start, end, text });

/** So far back the words stand that say whose a further quotation is, in UTF-16 units. */
const REACH = 600;

/** The attribution that a quotation without one of its own goes on from: the last before it. */
function quotedBefore({ article, start, end }: Taken, { quotations, spoken }: World): Attribution | null {
	const runs = quotations.get(article) ?? [];
	const run = runs[firstAtLeast(runs, start + 1, (item) => item.end)];
	if (!run || run.start > start + 1 || end > run.end + 1) return null;
	const rows = spoken.get(article) ?? [];
	const before = rows[firstAtLeast(rows, start, sourceStart) - 1];
	return before !== undefined && start - sourceStart(before) <= REACH ? before : null;
}

/** "The source", "officials": whoever was last spoken of before by the same noun, with the words that tell who that is. */
function definite(article: string, { source }: Link, world: World): Source {
	const { head, words } = descriptionOf(source.said);
	if (source.named !== null || source.through !== null || words.size > 0 || head === "" || /^an?\s/iu.test(source.said.source[0]?.text ?? "")) return source;
	const rows = world.spoken.get(article) ?? [];
	const at = firstAtLeast(rows, sourceStart(source.said), sourceStart);
	for (const row of rows.slice(Math.max(0, at - NEAR), at).reverse()) {
		if (row.speaker.name !== null || descriptionOf(row).head !== head) continue;
		const earlier = sourceOf(article, row, world);
		if (earlier.through !== null || descriptionOf(row).words.size > 0) return earlier;
	}
	return source;
}

/** So many attributions back the noun may have been used in full. */
const NEAR = 30;

/** Where the article says who a pronoun or a bare noun stands for: the attribution that was read for it, or the last before it, else the first behind, with the name in its own words. */
function namedAt(article: string, row: Attribution, { said, named }: Source, { names, spoken }: World): readonly Attribution[] {
	if (said !== row) return [said];
	if (named === null || isNamedThere(row) || row.source.length === 0) return [];
	const rows = spoken.get(article) ?? [];
	const isIt = (other: Attribution): boolean => other.speaker.name !== null && isNamedThere(other) && names.of(article, other.speaker.name).key === named.key;
	const at = firstAtLeast(rows, sourceStart(row), sourceStart);
	const naming = rows.slice(Math.max(0, at - NEAR), at).findLast(isIt) ?? rows.slice(at, at + NEAR).find(isIt);
	return naming === undefined ? [] : [naming];
}

/** Source and verb where one stands beside the other, else the source. */
function evidenceOf(article: string, { source, cue }: Attribution, { entries }: World): Place {
	const [first] = source;
	const text = entries.get(article)?.text ?? "";
	if (!first) return { article, ...spanOf(text, 0, 0) };
	const beside = cue.find(({ start, end }) => start <= first.end + BESIDE && first.start <= end + BESIDE) ?? first;
	return { article, ...spanOf(text, Math.min(first.start, beside.start), Math.max(first.end, beside.end)) };
}

/** So far apart source and verb stand beside one another, in UTF-16 units. */
const BESIDE = 2;
