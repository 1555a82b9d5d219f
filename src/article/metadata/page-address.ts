import { canonicalAddress, isArchive, webAddress } from "./address.ts";
import type { Evidence } from "./evidence.ts";
import type { Stated } from "./json-ld.ts";
import { allTagged } from "./page-tags.ts";
import type { Survey } from "./survey.ts";

/** Where a page comes from: what its container says, its source, and what its JSON-LD states. */
export interface Sourced {
	/** The address that it was saved from, where that is known. */
	readonly address: string | null;
	readonly html: string;
	readonly stated: readonly Stated[];
}

type Linked = Sourced & Pick<Survey, "links" | "metas" | "inputs">;

/** How much of a page's start is searched for the notes of savers. UTF-16 units. */
const START = 8000;

/** Where the canonical address is read from, best first; an address is skipped where it is the site's front page or an archive's own. */
export const URL_RANKING: readonly Evidence<Linked, string>[] = [
	{ name: "canonical link", read: (page) => deep(page, linked(page, /^canonical$/)) },
	{ name: "og:url", read: (page) => deep(page, allTagged(page, "url")) },
	{ name: "JSON-LD address", read: (page) => deep(page, statedAddresses(page)) },
	{ name: "address it was saved from", read: (page) => deep(page, [page.address ?? "", savedFrom(page) ?? ""]) },
	{ name: "link in the archive's toolbar", read: (page) => deep(page, linked(page, /bookmark|memento|original/)) },
	{ name: "field in the archive's toolbar", read: (page) => deep(page, fromArchive(page) ? page.inputs : []) },
	{ name: "front page", read: (page) => canonicalAddress(page.address ?? "") },
];

const linked = (page: Linked, relation: RegExp): readonly string[] => page.links.filter(({ rel }) => relation.test(rel)).map(({ href }) => href);
const statedAddresses = (page: Linked): readonly string[] => page.stated.map(({ url }) => url);
const fromArchive = (page: Linked): boolean =>
	[page.address ?? "", ...linked(page, /^canonical$/)].some((address) => isArchive(webAddress(address)?.hostname ?? ""));

/** The address under which a saver noted that they found the page. */
export function savedFrom(page: Pick<Sourced, "html">): string | null {
	const start = page.html.slice(0, START);
	const groups = (/Page saved with SingleFile\s+url:\s*(?<url>\S+)/.exec(start) ?? /saved from url=\(\d+\)(?<url>\S+)/.exec(start))?.groups;
	return groups?.["url"] ?? null;
}

function deep(page: Linked, addresses: readonly string[]): string | null {
	const base = page.address ?? savedFrom(page);
	for (const address of addresses) {
		const canonical = canonicalAddress(address, base);
		if (canonical !== null && webAddress(canonical)?.pathname !== "/") return canonical;
	}
	return null;
}
