import archives from "./lexicon/archives.json" with { type: "json" };
import tracking from "./lexicon/tracking-parameters.json" with { type: "json" };

/** Longer addresses are not read. UTF-16 units. */
const LONGEST = 4000;
const TRACKERS: ReadonlySet<string> = new Set(tracking.names);

/** An address inside that of an archive, with the moment of saving as digits: /web/20230224101112if_/https://… or /2023.02.24-101112/https://… */
const ARCHIVED = /\/(?<moment>\d{4}[\d.-]{0,15}\d)(?:[a-z]{2}_)?\/(?<original>(?:https?|ftp):\/?\/.+)$/i;
const CACHED = /^\/(?:amp\/s|c\/s|v\/s)\/(?<original>[^/]+\..+)$/i;
const CACHE_QUERY = /^cache:(?:[\w-]+:)?(?<original>.+)$/i;

/** What an address of an archive's copy says: the original address and, where it tells it, when the copy was made, as 4 to 14 digits. */
export interface ArchivedAddress {
	readonly original: string;
	readonly moment: string | null;
}

/** The parsed web address, resolved against `base`, or null where it is none. */
export function webAddress(address: string, base?: string | null): URL | null {
	const written = address.trim();
	if (written === "" || written.length > LONGEST) return null;
	const url = base != null && URL.canParse(written, base) ? new URL(written, base) : URL.canParse(written) ? new URL(written) : null;
	return url !== null && /^https?:$/.test(url.protocol) && url.hostname.includes(".") ? url : null;
}

/** The original of an address in a web archive or a cache, or null where it is the address of no copy. */
export function archivedAddress(address: string): ArchivedAddress | null {
	const url = webAddress(address);
	if (url === null) return null;
	const rest = `${url.pathname}${url.search}`;
	const copy = ARCHIVED.exec(rest)?.groups;
	if (copy !== undefined)
		return { original: (copy["original"] ?? "").replace(/^(https?):\/(?!\/)/i, "$1://"), moment: (copy["moment"] ?? "").replace(/\D/g, "").slice(0, 14) };
	const cached = isCache(url.hostname) ? CACHED.exec(rest)?.groups?.["original"] : undefined;
	if (cached !== undefined) return { original: `https://${cached}`, moment: null };
	const asked = isArchive(url.hostname) ? CACHE_QUERY.exec(url.searchParams.get("q") ?? "")?.groups?.["original"] : undefined;
	return asked === undefined ? null : { original: /^https?:/i.test(asked) ? asked : `http://${asked}`, moment: null };
}

const isCache = (host: string): boolean => host.endsWith("cdn.ampproject.org") || /(?:^|\.)google\.[a-z.]+$/.test(host);

/** Whether a host keeps copies of other sites' pages. */
export const isArchive = (host: string): boolean => archives.hosts.some((own) => host === own || host.endsWith(`.${own}`));

/**
 * One address for one page: that of the original where it is a copy in an archive, resolved against `base`, without fragment, tracking parameters and default port. Null where `address`
 * is no web address, or one of an archive that does not tell the original.
 */
export function canonicalAddress(address: string, base?: string | null): string | null {
	let url = webAddress(address, base);
	const copy = url === null ? null : archivedAddress(url.href);
	if (copy !== null) url = webAddress(copy.original);
	if (url === null || isArchive(url.hostname)) return null;
	url.hash = "";
	url.username = "";
	url.password = "";
	for (const name of [...url.searchParams.keys()]) {
		const lower = name.toLowerCase();
		if (TRACKERS.has(lower) || tracking.prefixes.some((prefix) => lower.startsWith(prefix))) url.searchParams.delete(name);
	}
	return url.href;
}
