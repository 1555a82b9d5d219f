import assert from "node:assert/strict";
import { test } from "node:test";
import { DEEPEST, shallow } from "../../src/article/page/shallow.ts";

/** How deep the elements of markup that closes all of them stand in one another. */
function depthOf(markup: string): number {
	let [depth, deepest] = [0, 0];
	for (const tag of markup.match(/<\/?\w+/g) ?? []) {
		depth += tag.startsWith("</") ? -1 : 1;
		deepest = Math.max(deepest, depth);
	}
	return deepest;
}

const nested = (count: number, tag: string, text: string): string => `${`<${tag}>`.repeat(count)}${text}${`</${tag}>`.repeat(count)}`;

test("a page that is not too deep is given back as it is", () => {
	const page = nested(DEEPEST, "div", "The ferry stays in port.");
	assert.equal(shallow(page), page);
});

test("tags of elements that stand too deep are left out, and what the elements hold stays", () => {
	const page = shallow(nested(5000, "div", "<b class='>'>The ferry</b> stays in port."));
	assert.equal(depthOf(page), DEEPEST);
	assert.match(page, /The ferry\s+stays in port\./);
	assert.equal(page.match(/<\/div>/g)?.length, DEEPEST);
});

test("elements beside one another are never too deep", () => {
	for (const part of [
		"<p>One more.",
		"<ul><li>One<li>more</ul>",
		"<dl><dt>One<dd>more</dl>",
		"<tr><td>One<td>more",
		"<br>",
		"<img src=a>",
		"<i>One",
		"<svg><path/><g></svg>",
	]) {
		const page = `<div>${part}</div>`.repeat(2000);
		assert.equal(shallow(page), page, part);
	}
	for (const part of ["<p>One more.", "<li>One more", "<option>One", "</div>"]) assert.equal(shallow(part.repeat(2000)), part.repeat(2000), part);
});

test("what looks like tags in scripts, styles and comments does not count", () => {
	const tags = "<div>".repeat(2000);
	for (const around of [`<script>${tags}</script>`, `<style>${tags}</style>`, `<!-- ${tags} -->`, `<textarea>${tags}</TEXTAREA>`, `<!-- ${tags}`]) {
		const page = `<p>The ferry stays in port.</p>${around}`;
		assert.equal(shallow(page), page);
	}
	assert.notEqual(shallow(`<script></script>${tags}`), `<script></script>${tags}`);
});
