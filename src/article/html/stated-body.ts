import { openPage } from "../page/open-page.ts";
import { isElement, type PageDocument, type PageNode, TEXT } from "../page/page-node.ts";
import { outlineOf } from "./outline.ts";
import { paragraphsOf } from "./paragraphs.ts";

/** A shorter body is a summary. UTF-16 units. */
const SHORTEST_BODY = 300;
/** How deep in its JSON a body is looked for. */
const DEEPEST = 6;

/** The paragraphs of the story as the page's JSON-LD states it (schema.org `articleBody`): pages that are put together by scripts hold it nowhere else. Empty where it does not. */
export function statedBody(document: PageDocument): readonly string[] {
	let longest = "";
	for (const script of jsonScripts(document)) {
		for (const body of bodiesIn(parsed(script), 0)) if (body.length > longest.length) longest = body;
	}
	if (longest.length < SHORTEST_BODY) return [];
	if (/<(?:p|br|div)\b/i.test(longest)) return paragraphsOf(outlineOf(openPage(longest))).map(({ text }) => text);
	const lines = longest.split(/\r?\n/).map((line) => line.replace(/\s+/g, " ").trim());
	return lines.filter((line) => line !== "");
}

function jsonScripts(document: PageDocument): readonly string[] {
	const scripts: string[] = [];
	const root: PageNode | null = document.documentElement;
	let node: PageNode | null = root;
	while (node !== null) {
		if (isElement(node) && node.localName === "script") {
			if (/ld\+json/i.test(node.getAttribute("type") ?? "")) scripts.push(textOf(node));
		} else if (node.firstChild !== null) {
			node = node.firstChild;
			continue;
		}
		while (node !== null && node !== root && node.nextSibling === null) node = node.parentNode;
		node = node === null || node === root ? null : node.nextSibling;
	}
	return scripts;
}

function textOf(script: PageNode): string {
	let text = "";
	for (let node = script.firstChild; node !== null; node = node.nextSibling) if (node.nodeType === TEXT) text += node.nodeValue ?? "";
	return text;
}

/** Null where it is no JSON; metadata repairs such scripts, but a story is not taken from what had to be guessed. */
function parsed(script: string): unknown {
	try {
		return JSON.parse(script);
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

function bodiesIn(value: unknown, depth: number): readonly string[] {
	if (typeof value !== "object" || value === null || depth > DEEPEST) return [];
	const own = "articleBody" in value && typeof value.articleBody === "string" ? [value.articleBody] : [];
	return [...own, ...Object.values(value).flatMap((inner) => bodiesIn(inner, depth + 1))];
}
