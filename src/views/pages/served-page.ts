import { html } from "hono/html";
import { type Html, NOTHING } from "./html.ts";
import type { Addresses } from "./ways.ts";

/** What a page of the desk is made of. */
export interface ServedPage {
	readonly title: string;
	readonly head: Html;
	readonly body: Html;
	readonly foot: Html;
	/** Where the same is for programs; null where it is nowhere. */
	readonly json: string | null;
	/** Whether it changes by itself: a browser without script asks for it again every few seconds. */
	readonly isWaiting: boolean;
	/** The mark of the state of the case that it shows; null where it shows none. */
	readonly mark: string | null;
}

/** A page as browsers get it, with the desk's own style and scripts. */
export const servedPage = ({ at }: Pick<Addresses, "at">, { title, head, body, foot, json, isWaiting, mark }: ServedPage): Html =>
	html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="stylesheet" href="${at("/desk.css")}">${json === null ? NOTHING : html`<link rel="alternate" type="application/json" href="${json}">`}${isWaiting ? html`<noscript><meta http-equiv="refresh" content="2"></noscript>` : NOTHING}${mark === null ? NOTHING : html`<meta name="hearsay-state" content="${mark}" data-at="${at("/state")}">`}<script type="module" src="${at("/desk.js")}"></script><script type="module" src="${at("/adding.js")}"></script></head><body>${head}<main id="content">${body}</main>${foot}</body></html>`;
