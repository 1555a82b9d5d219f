import { outlineOf } from "../html/outline.ts";
import { openPage } from "../html/page.ts";
import { paragraphsOf } from "../html/paragraphs.ts";

/** A paragraph of markup that is known to hold nothing but documents. */
export interface MarkupParagraph {
	readonly text: string;
	/** The name and the class of the block that holds it. */
	readonly tag: string;
	readonly name: string;
}

/** Every paragraph of a piece of markup, in its order; nothing is judged or taken out. */
export const markupParagraphs = (markup: string): readonly MarkupParagraph[] =>
	paragraphsOf(outlineOf(openPage(markup))).map(({ text, part }) => ({ text, tag: part.tag, name: part.element.getAttribute("class") ?? "" }));
