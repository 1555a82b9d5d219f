import { familiesOf, type NameHit } from "./names.ts";
import { type Outline, type Part, tally } from "./outline.ts";

/** Why a part of a page is held to be clutter rather than story. */
export interface Suspicion {
	readonly part: Part;
	/** The step that a removal is recorded under. */
	readonly step: string;
	readonly why: string;
	/** The share of the story's prose that the part may hold before the rule is held to be wrong about it. */
	readonly much: number;
}

/** Elements that hold no story, each with its `much`: old pages wrap everything in a form, and some wrap the story in an aside. */
const TAGS: Readonly<Record<string, number>> = {
	nav: 0.5,
	footer: 0.3,
	aside: 0.3,
	form: 0.2,
	button: 0.5,
	dialog: 0.5,
	fieldset: 0.2,
	label: 0.2,
	menu: 0.3,
	legend: 0.2,
};

/** The same for roles of accessibility. */
const ROLES: Readonly<Record<string, number>> = {
	navigation: 0.5,
	complementary: 0.3,
	contentinfo: 0.5,
	search: 0.5,
	dialog: 0.5,
	alertdialog: 0.5,
	menu: 0.5,
	menubar: 0.5,
	toolbar: 0.5,
	button: 0.5,
	tooltip: 0.5,
	tablist: 0.2,
	form: 0.2,
	alert: 0.3,
	status: 0.3,
};

/** Attributes whose values name what an element is for. */
const NAMING = ["class", "id", "data-component", "data-module", "data-testid", "data-type"];

/** What is hidden may hold nearly all of a story: pages that fade their text in hide it at first. */
const HIDDEN_MUCH = 0.8;

/** Every ground for taking a part of the page to be clutter, in document order; a part may have several. */
export function suspicionsOf(outline: Outline): readonly Suspicion[] {
	const known = new Map<string, readonly NameHit[]>();
	const quotes = tally(outline, ({ tag }) => tag === "blockquote");
	const suspicions: Suspicion[] = [];
	for (const part of outline.parts) {
		if (part.firstPiece === part.endPiece || part.tag === "html" || part.tag === "body") continue;
		const hidden = hiddenBy(part);
		if (hidden !== null) suspicions.push({ part, step: "hidden", why: hidden, much: HIDDEN_MUCH });
		const byTag = isSignature(outline, part) ? undefined : TAGS[part.tag];
		if (byTag !== undefined) suspicions.push({ part, step: "element", why: `<${part.tag}>`, much: byTag });
		const role = part.element.getAttribute("role") ?? "";
		const byRole = ROLES[role];
		if (byRole !== undefined) suspicions.push({ part, step: "role", why: `role "${role}"`, much: byRole });
		for (const attribute of NAMING) {
			for (const { family, word, much } of hitsOf(part.element.getAttribute(attribute), known)) {
				// Posts of social networks stand in the story as quotations.
				if (family === "share" && (part.tag === "blockquote" || quotes(part) > 0)) continue;
				suspicions.push({ part, step: family, why: `${attribute} "${word}"`, much });
			}
		}
	}
	return suspicions;
}

/** The footer of a quotation names who said it. */
function isSignature(outline: Outline, { tag, parent }: Part): boolean {
	return tag === "footer" && outline.parts[parent]?.tag === "blockquote";
}

function hitsOf(name: string | null, known: Map<string, readonly NameHit[]>): readonly NameHit[] {
	if (name === null || name === "") return [];
	const before = known.get(name);
	if (before !== undefined) return before;
	const hits = familiesOf(name);
	known.set(name, hits);
	return hits;
}

function hiddenBy({ element }: Part): string | null {
	if (element.getAttribute("hidden") !== null) return "hidden";
	const style = element.getAttribute("style");
	if (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return "style";
	return element.getAttribute("aria-hidden") === "true" ? "aria-hidden" : null;
}
