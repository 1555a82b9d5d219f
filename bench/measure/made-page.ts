import type { MadeArticle } from "./made-articles.ts";

/**
 * Sizes of a page's parts. Together they make, to a tenth, the page that the pages of the article-extraction benchmark have in the middle:
 * 109,000 characters, 720 elements, 120 links, 38,000 characters of scripts and styles.
 */
const MENU = 16;
const STORIES = 49;
const FOOTER = 6;
const RULES = 170;
const SETTINGS = 480;
const ICON_POINTS = 330;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const times = (count: number, part: (at: number) => string): string => Array.from({ length: count }, (_, at) => part(at)).join("\n");

const styles = times(
	RULES,
	(at) => `.c-block-${at} > .c-block-${at}__item { margin: ${at % 9}px auto; color: #${(at * 4099).toString(16).padStart(6, "0").slice(-6)} }`,
);
const settings = JSON.stringify(
	Object.fromEntries(Array.from({ length: SETTINGS }, (_, at) => [`slot_${at}`, { unit: `/site/news/${at}`, sizes: [at % 7, 250] }])),
);
const icon = `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${times(ICON_POINTS, (at) => `L${at % 24}.${at} ${(at * 7) % 24}`)}"/></svg>`;

const link = (kind: string, at: number): string =>
	`<li class="${kind}__item ${kind}__item--${at}" data-track="${kind}:${at}"><a class="${kind}__link" href="https://news.example.org/${kind}/section-${at}"><span class="${kind}__label">Section ${at}</span></a></li>`;

const card = (at: number): string => `<div class="card card--small" data-component="teaser" data-position="${at}">
<a class="card__media" href="https://news.example.org/2024/05/story-${at}"><picture class="card__picture"><source data-srcset="https://img.example.org/${at}-640.webp" media="(min-width: 640px)"><img class="card__image lazy" src="data:," data-src="https://img.example.org/${at}-320.jpg" alt="" width="320" height="180"></picture></a>
<div class="card__body"><h3 class="card__headline"><a href="https://news.example.org/2024/05/story-${at}">Another story of the day, number ${at}</a></h3>
<span class="card__meta"><time datetime="2024-05-0${1 + (at % 8)}">0${1 + (at % 8)} May</time> <span class="card__section">World</span></span></div></div>`;

/** An article's paragraphs on a page with the furniture of a news site; the site and all around the paragraphs are made up. */
export function pageOf({ id, paragraphs }: MadeArticle): string {
	const title = `What is known of ${id.replace("-", " ")}`;
	const url = `https://news.example.org/2024/05/${id}`;
	const facts = {
		"@context": "https://schema.org",
		"@type": "NewsArticle",
		headline: title,
		url,
		datePublished: "2024-05-09T08:15:00Z",
		author: { "@type": "Person", name: "Ada Example" },
	};
	return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title} | Example News</title>
<link rel="canonical" href="${url}"><meta property="og:title" content="${title}"><meta property="og:site_name" content="Example News"><meta property="og:url" content="${url}">
<meta property="article:published_time" content="2024-05-09T08:15:00Z"><meta name="author" content="Ada Example">
<script type="application/ld+json">${JSON.stringify(facts)}</script><style>${styles}</style><script>window.settings = ${settings};</script></head>
<body class="page page--article"><header class="site-header">${icon}<nav class="menu"><ul>${times(MENU, (at) => link("menu", at))}</ul></nav></header>
<main><article class="story"><h1 class="story__headline">${title}</h1>
<div class="byline">By <a rel="author" href="https://news.example.org/people/ada-example">Ada Example</a> <time datetime="2024-05-09T08:15:00Z">9 May 2024</time></div>
<ul class="share">${times(5, (at) => `<li><button class="share__button" data-network="${at}">${icon}<span>Share</span></button></li>`)}</ul>
<figure class="story__figure"><img src="https://img.example.org/${id}.jpg" alt=""><figcaption>The building on Monday. Photograph: Example Pictures</figcaption></figure>
<div class="story__body">${paragraphs.map((text, at) => `<p class="story__paragraph" data-index="${at}">${escaped(text)}</p>`).join('\n<div class="slot"></div>\n')}</div>
<aside class="newsletter"><h2>Sign up for our newsletter</h2><form action="/newsletter"><input type="email" name="email"><button>Subscribe</button></form></aside></article>
<section class="related"><h2>Related stories</h2>${times(STORIES, card)}</section></main>
<footer class="site-footer"><ul>${times(FOOTER, (at) => link("footer", at))}</ul>${icon}<p>Copyright Example News. All rights reserved.</p></footer></body></html>
`;
}
