/** Elements in one another beyond which no more are opened. Browsers cut there too (Blink's maximumHTMLParserDOMTreeDepth); of 92 news pages none reaches 60. */
export const DEEPEST = 512;

/** Elements that hold nothing. */
const EMPTY = new Set("area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr".split(" "));

/** Elements whose end tags may be left out (HTML standard, 13.1.2.4), by group: one of them ends an open one of its group. */
const GROUPS: ReadonlyMap<string, string> = new Map(
	["p", "li", "dt dd", "option optgroup", "tr td th thead tbody tfoot", "rt rp"].flatMap((group) => group.split(" ").map((name) => [name, group] as const)),
);

/** Tags inside of these, and inside of comments, are none or are not looked at. */
const OPAQUE: ReadonlyMap<string, RegExp> = new Map([
	["!--", /-->/g],
	...["script", "style", "textarea", "title", "svg", "math"].map((name) => [name, new RegExp(`</${name}`, "gi")] as const),
]);

const MARK = /<(?<end>\/?)(?<name>!--|[a-z][^\s/>]*)/gi;

/**
 * A page whose elements stand at most 512 deep in one another: the tags of those further in are replaced by spaces and their text stays. A tree is costly to
 * build where it is deep; the time grows with the square of the depth. Honest pages are given back as they are.
 */
export function shallow(html: string): string {
	const open = openElements();
	const kept: string[] = [];
	let from = 0;
	MARK.lastIndex = 0;
	for (let mark = MARK.exec(html); mark !== null; mark = MARK.exec(html)) {
		const name = (mark.groups?.["name"] ?? "").toLowerCase();
		const isEnd = mark.groups?.["end"] !== "";
		const opaque = isEnd ? undefined : OPAQUE.get(name);
		if (opaque !== undefined) {
			const end = endOf(opaque, html, MARK.lastIndex);
			if (end === null) break;
			MARK.lastIndex = end;
			continue;
		}
		if ((isEnd ? open.close(name) : open.open(name)) <= DEEPEST) continue;
		kept.push(html.slice(from, mark.index));
		const end = html.indexOf(">", mark.index);
		from = end === -1 ? html.length : end + 1;
		MARK.lastIndex = from;
	}
	return from === 0 ? html : [...kept, html.slice(from)].join(" ");
}

function endOf(pattern: RegExp, html: string, from: number): number | null {
	pattern.lastIndex = from;
	return pattern.test(html) ? pattern.lastIndex : null;
}

/** The open elements as the page's parser keeps them, nearly: each call tells how deep the tag's element stands, 0 where it is none. */
function openElements(): { readonly open: (name: string) => number; readonly close: (name: string) => number } {
	const names: string[] = [];
	const counts = new Map<string, number>();
	const pop = (): string | undefined => {
		const name = names.pop();
		if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) - 1);
		return name;
	};
	return {
		open: (name) => {
			if (EMPTY.has(name)) return 0;
			const group = GROUPS.get(name);
			while (group !== undefined && GROUPS.get(names.at(-1) ?? "") === group) pop();
			counts.set(name, (counts.get(name) ?? 0) + 1);
			return names.push(name);
		},
		close: (name) => {
			if ((counts.get(name) ?? 0) === 0) return 0;
			while (pop() !== name);
			return names.length + 1;
		},
	};
}
