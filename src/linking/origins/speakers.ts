import { nameWords } from "../names/name-words.ts";
import { isSubset } from "../subset.ts";
import type { World } from "../world.ts";
import { isCountry } from "./described.ts";
import { isSpeaking } from "./description.ts";
import type { Joining } from "./joining.ts";
import lexicon from "./people.json" with { type: "json" };
import type { Testimony } from "./testimony.ts";

/** Takes whoever speaks for a body together with it: its spokesman, its officials, its statement, and a country with its government; and those without a name with whoever tells of them by name; where the words fit two bodies, with neither. */
export function joinSpeakers({ ends, world, joined, join }: Joining): void {
	const bodies = new Map(ends.flatMap(({ testimony, node }) => (isBody(testimony) ? [[node, new Set(nameWords(testimony.named?.name ?? ""))] as const] : [])));
	const worded = [...bodies].flatMap(([node, words]) => [...words].map((word) => ({ word, node })));
	const byWord = Map.groupBy(worded, ({ word }) => word);
	const nodes = new Set(ends.map(({ node }) => node));
	for (const { testimony, node } of ends) {
		const teller = `named ${testimony.teller?.key ?? ""}`;
		if (testimony.kind === "unnamed" && nodes.has(teller)) join(node, teller, "speaks for");
		const words = spokenFor(testimony, world);
		if (words === null) continue;
		const named = bodyNamed(testimony, world);
		if (named !== null && (bodies.has(named) || testimony.kind === "unnamed")) {
			join(node, named, "speaks for");
			continue;
		}
		const near = new Set([...words].flatMap((word) => byWord.get(word)?.map(({ node: body }) => body) ?? []));
		const fitting = [...near].filter((body) => body !== node && isOneIn(words, bodies.get(body) ?? new Set()));
		const [only, ...more] = new Set(fitting.map((body) => joined.of(body)));
		if (only !== undefined && more.length === 0) join(node, only, "speaks for");
	}
}

const isBody = ({ kind, row }: Testimony): boolean => kind === "named" && row?.speaker.type !== "person";

/** The words for whom somebody may speak; null for those who speak for themselves. A person who is called a spokesman once is one wherever they speak. */
function spokenFor({ kind, name, named, described, row }: Testimony, { offices }: World): ReadonlySet<string> | null {
	const words = new Set(nameWords(name));
	if (kind === "document") return new Set([...words].slice(0, -1));
	if (!row || described.isWitness) return null;
	if (kind === "unnamed") return described.isPlural || isSpeaking(row) ? described.words : null;
	if (kind !== "named") return null;
	if (row.speaker.type !== "person") return [...words].every(isCountry) ? words : null;
	if (isSpeaking(row)) return new Set(row.source.flatMap(({ text }) => nameWords(text)));
	const office = named === null ? undefined : offices.of(named.key);
	return office !== undefined && [...office.nouns].some((noun) => SPEAKING.has(noun)) ? office.words : null;
}

/** The node of the body that an article names for somebody; a person only for those who speak for people. */
function bodyNamed({ row, member }: Testimony, { names }: World): string | null {
	if (row?.affiliation === null || row?.affiliation === undefined || isCountry(row.affiliation)) return null;
	const body = names.of(member.article, row.affiliation);
	return body.isPerson && !isSpeaking(row) ? null : `named ${body.key}`;
}

const SPEAKING: ReadonlySet<string> = new Set(lexicon.speaking);
const GOVERNMENTS: ReadonlySet<string> = new Set(lexicon.governments.flatMap(nameWords));

/** Whether one's words hold the other's; a country's name alone is its government's, and of no other body there. */
function isOneIn(words: ReadonlySet<string>, body: ReadonlySet<string>): boolean {
	if (words.size === 0 || body.size === 0) return false;
	const isCountryAlone = [...words].every(isCountry);
	return isSubset(body, words) || (isSubset(words, body) && (!isCountryAlone || [...body].every((word) => words.has(word) || GOVERNMENTS.has(word))));
}
