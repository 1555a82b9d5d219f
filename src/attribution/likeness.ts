import { LINK, type Scores } from "../encoder/session.ts";
import type { Likeness } from "../entities/discourse.ts";
import { firstAtLeast } from "../text/sorted.ts";

/** What the network said of a window for links, and where its tokens begin in the text. */
export interface LinkWindow extends Pick<Scores, "from" | "to"> {
	/** Number of the window's first token in the article. */
	readonly first: number;
	readonly starts: readonly number[];
}

/**
 * Likeness over an article's windows, given in reading order. `far` holds the scores of a link's distance, by the power of two that it reaches in
 * word pieces. A look-up takes logarithmic time.
 */
export function likenessIn(windows: readonly LinkWindow[], far: readonly number[]): Likeness {
	const find = (offset: number): { readonly window: LinkWindow; readonly token: number } | undefined => {
		const window = windows[firstAtLeast(windows, offset + 1, ({ starts }) => starts[0] ?? 0) - 1];
		if (!window) return undefined;
		const token = firstAtLeast(window.starts, offset, (start) => start);
		return window.starts[token] === offset ? { window, token } : undefined;
	};
	return (from, to) => {
		const [one, other] = [find(from), find(to)];
		if (!one || !other) return 0;
		const away = Math.max(1, one.window.first + one.token - other.window.first - other.token);
		let score = far[Math.min(far.length - 1, Math.floor(Math.log2(away)))] ?? 0;
		for (let at = 0; at < LINK; at++) score += (one.window.from[one.token * LINK + at] ?? 0) * (other.window.to[other.token * LINK + at] ?? 0);
		return score;
	};
}
