import { type Hostile, inFolder, many, page, STORY, STORY_PAGE } from "./hostile.ts";

const DEEP = 50_000;
const nested = (count: number, element: string): string => page(`${many(count, `<${element}>`)}${STORY}${many(count, `</${element}>`)}`);
const paragraphs = STORY.split("\n\n")
	.map((paragraph) => `<p>${paragraph}</p>`)
	.join("");
const linkedData = (json: string): string => page(paragraphs, `<script type="application/ld+json">${json}</script>`);
const described = (name: string, content: string): string => page(paragraphs, `<meta property="${name}" content="${content}">`);

/** Pages: broken frames, too much of an element, scripts where none should be, and metadata that lies. */
export const pages: readonly Hostile[] = inFolder("pages", [
	["nested-div.html", "50,000 elements in one another", nested(DEEP, "div")],
	["nested-b.html", "50,000 elements of formatting in one another", nested(DEEP, "b")],
	["nested-table.html", "5000 tables in one another", nested(5000, "table><tr><td")],
	["nested-list.html", "20,000 lists in one another", nested(20_000, "ul><li")],
	["unclosed.html", "50,000 elements that are never closed", page(`${many(DEEP, "<span>")}${STORY}`)],
	["closed-only.html", "50,000 ends of elements that were never open", page(`${many(DEEP, "</div>")}${paragraphs}`)],
	["paragraphs.html", "5000 paragraphs", page(many(5000, "<p>The mayor said so."))],
	["links.html", "20,000 links", page(paragraphs + many(20_000, '<a href="/x">Read more</a> '))],
	["attributes.html", "an element with 20,000 attributes", page(`<p ${Array.from({ length: 20_000 }, (_, at) => `a${at}="x"`).join(" ")}>${STORY}</p>`)],
	["long-attribute.html", "an attribute of 1 MB", page(`<p title="${many(1_000_000, "x")}">${STORY}</p>`)],
	["unclosed-attribute.html", "a quotation mark that is never closed", page(`<p title="${paragraphs}`).replace('lang="en"', "lang=en")],
	["classes.html", "a class list of 50,000 names", page(`<p class="${many(DEEP, "share promo ")}">${STORY}</p>`)],
	[
		"script-attributes.html",
		"script in every attribute",
		page(
			`<p onclick="alert(1)" style="background:url(javascript:alert(1))" id="x" onload="alert(1)">${STORY}</p><img src=x onerror="alert(1)"><a href="javascript:alert(1)">more</a>`,
		),
	],
	["script-only.html", "a page of only script", page(`<script>${many(2000, 'document.write("<p>The mayor said so.</p>");')}</script>`)],
	["script-unclosed.html", "a script that is never closed", page(`${paragraphs}<script>if (a < b) { "</p>`)],
	["style-only.html", "a page of only style", page("", `<style>${many(2000, "p { color: red }")}</style>`)],
	["comment-only.html", "a page of only a comment", page(`<!-- ${STORY} -->`)],
	["comment-unclosed.html", "a comment that is never closed", page(`<!-- ${paragraphs}`)],
	["comments.html", "50,000 comments", page(many(DEEP, "<!----><p>") + STORY)],
	["conditional.html", "conditional comments around everything", page(`<!--[if lt IE 9]>${paragraphs}<![endif]-->`)],
	["cdata.html", "CDATA in a page", page(`<![CDATA[${paragraphs}]]>`)],
	["frameset.html", "frames instead of a body", '<!doctype html><frameset cols="*,*"><frame src="a.html"><frame src="b.html"></frameset>'],
	["srcdoc.html", "a story in an inner frame's attribute", page(`<iframe srcdoc="${paragraphs.replaceAll('"', "&quot;")}"></iframe>`)],
	["svg.html", "script in a picture", page(`<svg><script>alert(1)</script><foreignObject>${paragraphs}</foreignObject></svg>`)],
	["template.html", "a story in a template", page(`<template>${paragraphs}</template>`)],
	["noscript.html", "a story for those without script", page(`<noscript>${paragraphs}</noscript>`)],
	["plaintext.html", "the element that ends all elements", page(`<plaintext>${paragraphs}`)],
	["textarea.html", "a story in a form", page(`<form><form><textarea>${paragraphs}</textarea><select><option>${STORY}</select></form>`)],
	["hidden.html", "a story that is hidden", page(`<div style="display:none" hidden aria-hidden="true">${paragraphs}</div>`)],
	["custom.html", "elements that nobody knows", page(`<x-story><y-text>${paragraphs}</y-text></x-story>`)],
	["entities.html", "20,000 entities", page(`<p>${many(20_000, "&amp;&lt;&copy;")}`)],
	["odd-entities.html", "numeric entities that are no characters", page(`<p>${STORY}&#0;&#xD800;&#x110000;&#99999999999999;&#x;&nosuch;&amp`)],
	["doctype.html", "entities declared in a page", `<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${paragraphs}&b;`],
	["base.html", "a base address that is script", page(paragraphs, '<base href="javascript:alert(1)"><link rel="canonical" href="javascript:alert(1)">')],
	["refresh.html", "a page that sends on to another", page("", '<meta http-equiv="refresh" content="0;url=file:///etc/passwd">')],
	["data-url.html", "a picture of 1 MB in the page", page(`<img src="data:image/png;base64,${many(1_000_000, "A")}">${paragraphs}`)],
	["long-title.html", "a title of 1 MB", `<!doctype html><title>${many(1_000_000, "x")}</title>${paragraphs}`],
	["title-only.html", "a title and nothing else", "<!doctype html><title>Crossing stays shut</title>"],
	["empty.html", "an empty page", page("")],
	["pre.html", "text as typed, each line followed by 1000 spaces", page(`<pre>${many(500, `${STORY.slice(0, 19)}${many(1000, " ")}\n`)}</pre>`)],
	["broken-tags.html", "tags in tags", page(paragraphs.replaceAll("<p>", "<p<p<>").replaceAll("</p>", "</p</>"))],
	["angle-brackets.html", "100,000 angle brackets", page(many(100_000, "<"))],
	["cut.html", "a page cut in a tag", STORY_PAGE.slice(0, -100)],
	["two-pages.html", "two pages in one file", STORY_PAGE + STORY_PAGE],
	["xhtml.html", "a page as XML, not well-formed", `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${STORY}</body>`],
	["ld-broken.html", "linked data cut in the middle", linkedData('{"@type": "NewsArticle", "headline": "Crossing')],
	["ld-deep.html", "linked data 50,000 lists deep", linkedData(many(DEEP, "["))],
	["ld-large.html", "linked data of 50,000 things", linkedData(`[${many(DEEP, '{"@type":"Thing"},')}{}]`)],
	[
		"ld-prototype.html",
		"linked data that reaches for prototypes",
		linkedData('{"__proto__": {"author": "x"}, "constructor": {"prototype": {"y": 1}}, "@type": "NewsArticle", "author": {"__proto__": null}}'),
	],
	[
		"ld-loop.html",
		"linked data that refers to itself",
		linkedData('{"@graph": [{"@id": "#a", "@type": "NewsArticle", "isPartOf": {"@id": "#a"}, "author": {"@id": "#a"}}]}'),
	],
	[
		"ld-types.html",
		"linked data of the wrong types",
		linkedData('{"@type": ["NewsArticle", null, 7], "headline": [], "author": 12, "datePublished": {"a": 1}, "publisher": [[[]]], "url": false}'),
	],
	["ld-dates.html", "dates that no calendar has", linkedData('{"@type": "NewsArticle", "datePublished": "99999-99-99T99:99:99Z", "dateModified": "-1"}')],
	["meta-date.html", "a date of 1 MB", described("article:published_time", many(1_000_000, "2"))],
	["meta-address.html", "an address with line breaks", described("og:url", "https://larkhaven.example/\r\n\r\nstory\0")],
	["meta-author.html", "20,000 authors", described("article:author", many(20_000, "Odile Marchetti and "))],
]);
