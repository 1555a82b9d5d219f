import { type Hostile, inFolder, many, STORY } from "./hostile.ts";

const item = (content: string): string => `<item><title>Crossing</title><link>https://larkhaven.example/1</link><description>${content}</description></item>`;
const rss = (items: string, doctype = ""): string =>
	`<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><title>Larkhaven Courier</title>${items}</channel></rss>`;

/** Each entity is ten of the one before: a thousand million in the end. */
const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${many(10, `&l${at};`)}">`).join("");

/** Feeds and XML. */
export const feeds: readonly Hostile[] = inFolder("feeds", [
	["laughs.xml", "entities that unfold to a thousand million", rss(item("&l9;"), `<!DOCTYPE rss [<!ENTITY l0 "said ">${laughs}]>`)],
	["quadratic.xml", "an entity of 100 KB that is used 10,000 times", rss(item(many(10_000, "&a;")), `<!DOCTYPE rss [<!ENTITY a "${many(100_000, "a")}">]>`)],
	["entity-loop.xml", "entities that stand for each other", rss(item("&a;"), '<!DOCTYPE rss [<!ENTITY a "&b;"><!ENTITY b "&a;">]>')],
	["entity-file.xml", "an entity that is a file", rss(item("&a;"), '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>')],
	["entity-address.xml", "an entity that is on the network", rss(item("&a;"), '<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://larkhaven.example/a.dtd"> %p;]>')],
	["doctype-address.xml", "a document type that is on the network", rss(item(STORY), '<!DOCTYPE rss SYSTEM "http://larkhaven.example/rss.dtd">')],
	[
		"include.xml",
		"a part that is to be included",
		rss(item('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>')),
	],
	["empty.xml", "a feed without items", rss("")],
	["empty-items.xml", "2000 items without anything", rss(many(2000, "<item/>"))],
	["items.xml", "500 items of a line", rss(many(500, item("The mayor said so.")))],
	["cut.xml", "a feed cut in an item", rss(item(STORY)).slice(0, 300)],
	["cdata.xml", "CDATA that does not end", rss(`<item><description><![CDATA[${STORY}</description></item>`)],
	["page-in-item.xml", "50,000 nested elements in an item", rss(item(many(50_000, "&lt;div&gt;") + STORY))],
	["nested.xml", "50,000 nested elements", rss(many(50_000, "<item>"))],
	["two-roots.xml", "two feeds in one file", rss(item(STORY)) + rss(item(STORY))],
	["wrong-encoding.xml", "a declaration of an encoding that is not so", rss(item(STORY)).replace('"1.0"', '"1.0" encoding="utf-16"')],
	[
		"atom.xml",
		"an Atom feed of the wrong parts",
		`<feed xmlns="http://www.w3.org/2005/Atom"><entry><updated>99999-99-99</updated><content type="xhtml"><div>${STORY}</content></entry></feed>`,
	],
	[
		"feed.json",
		"a JSON feed of the wrong types",
		'{"version": "https://jsonfeed.org/version/1.1", "title": [], "items": [null, 7, {"id": {}, "content_html": 5}, {"content_text": ["a"]}]}',
	],
	[
		"sitemap.xml",
		"a list of addresses that is no feed",
		`<?xml version="1.0"?><urlset>${many(1000, "<url><loc>https://larkhaven.example/1</loc></url>")}</urlset>`,
	],
]);
