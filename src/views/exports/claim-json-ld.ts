import type { ArticleKind } from "../../article/article.ts";
import type { SpeakerType } from "../../attribution/attribution.ts";
import type { Entry } from "../../linking/entry.ts";
import type { Matter } from "../matter.ts";
import { CAVEAT } from "../pages/frame.ts";
import { printable } from "../printable.ts";
import { quote } from "../quote.ts";
import { tellerOf } from "../statement.ts";
import { claimLine } from "../told.ts";
import type { ClaimChosen } from "./claims-chosen.ts";
import { idIn } from "./json-ld.ts";
import type { Book } from "./stated.ts";
import { wordsOf } from "./stated-words.ts";

/** What schema.org calls a text of each kind. */
const TEXTS: Readonly<Record<ArticleKind, string>> = {
	report: "NewsArticle",
	wire: "NewsArticle",
	interview: "NewsArticle",
	statement: "Article",
	transcript: "CreativeWork",
	record: "CreativeWork",
	document: "CreativeWork",
	post: "SocialMediaPosting",
};

/** What it calls those who speak; nobody is made of an unnamed source. */
const SPEAKERS: Readonly<Record<SpeakerType, string | null>> = {
	person: "Person",
	organisation: "Organization",
	government: "GovernmentOrganization",
	outlet: "NewsMediaOrganization",
	company: "Corporation",
	group: "Organization",
	document: null,
	anonymous: null,
	none: null,
};

function textNode(entry: Entry) {
	const { id, kind, title, published, modified, url, outlet, byline, language } = entry;
	return {
		"@type": TEXTS[kind],
		"@id": idIn("text", id),
		...(title === null ? {} : { headline: `${quote(title)} - headline of ${tellerOf(entry)}` }),
		...(published === null ? {} : { datePublished: published }),
		...(modified === null ? {} : { dateModified: modified }),
		...(url === null ? {} : { url }),
		...(outlet === null ? {} : { publisher: { "@type": "NewsMediaOrganization", name: printable(outlet) } }),
		...(byline.length === 0 ? {} : { author: byline.map((name) => ({ "@type": "Person", name: printable(name) })) }),
		...(language === "und" ? {} : { inLanguage: language }),
		identifier: id,
	};
}

function quotationNode({ stated }: ClaimChosen["places"][number], book: Book) {
	const { entry, attribution, spans } = stated;
	const { by, said, trail, notes, checked, stances } = wordsOf(stated, book);
	const type = attribution && SPEAKERS[attribution.speaker.type];
	const name = attribution?.speaker.name ?? null;
	return {
		"@type": "Quotation",
		creditText: by,
		text: said,
		...(type && name !== null ? { spokenByCharacter: { "@type": type, name: printable(name) } } : {}),
		description: [...stances, trail, ...notes, checked].join(" · "),
		isPartOf: { "@id": idIn("text", entry.id) },
		position: spans.map(({ start, end }) => `${start}-${end}`).join(" "),
		...(attribution === null ? {} : { identifier: attribution.id }),
	};
}

/** Claims as schema.org has them (schema.org/Claim), each with the places that take it up as its appearances, and the texts that these stand in. No review and no rating: neither is the program's to give. */
export function* claimJsonLd(matter: Matter, book: Book, claims: readonly ClaimChosen[]): Generator<string> {
	const texts = new Set(claims.flatMap(({ places }) => places.map(({ member }) => member.article)));
	yield `{"@context":"https://schema.org","@graph":[\n${JSON.stringify({ "@type": "Dataset", "@id": "#claims", name: `Claims in ${printable(matter.name)}`, description: CAVEAT })}`;
	for (const { standing, places } of claims) {
		const { id } = standing.claim;
		const appearance = places.map((place) => quotationNode(place, book));
		yield `,\n${JSON.stringify({ "@type": "Claim", "@id": idIn("claim", id), name: claimLine(matter, standing), identifier: id, isPartOf: { "@id": "#claims" }, appearance })}`;
	}
	for (const entry of matter.texts) if (texts.has(entry.id)) yield `,\n${JSON.stringify(textNode(entry))}`;
	yield "\n]}\n";
}
