import lexicon from "./lexicon/agencies.json" with { type: "json" };

/** A news agency, and the ways in which it is written in datelines and credits. */
export interface Agency {
	readonly name: string;
	readonly written: readonly string[];
	readonly hosts: readonly string[];
}

/** The agencies that are known by name. */
export const AGENCIES: readonly Agency[] = lexicon.agencies;

const BY_FORM: ReadonlyMap<string, Agency> = new Map(AGENCIES.flatMap((agency) => agency.written.map((form) => [key(form), agency] as const)));

function key(text: string): string {
	return text
		.toLowerCase()
		.replace(/^the /, "")
		.replace(/ (?:staff|news agency)$/, "")
		.trim();
}

/** The agency that `text` is the name of, or null. */
export const agencyNamed = (text: string): Agency | null => BY_FORM.get(key(text)) ?? null;

/** The agency whose own site the host is, or null. */
export const agencyOf = (host: string): Agency | null => AGENCIES.find(({ hosts }) => hosts.some((own) => host === own || host.endsWith(`.${own}`))) ?? null;
