import { html } from "hono/html";
import type { Html } from "./html.ts";

/** A page that belongs to no case. */
export const barePage = (title: string, body: Html): Html =>
	html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="stylesheet" href="/desk.css"></head><body><header><div class="masthead"><div class="brand"><a href="/"><strong>Hearsay</strong></a></div></div></header><main id="content">${body}</main></body></html>`;
