import assert from "node:assert/strict";
import { test } from "node:test";
import { archivedAddress, canonicalAddress } from "../../src/article/metadata/address.ts";

const becomes = (cases: Readonly<Record<string, string | null>>): void => {
	for (const [address, canonical] of Object.entries(cases)) assert.equal(canonicalAddress(address), canonical, address);
};

test("what tells where a reader came from is dropped, what names the page is kept", () => {
	becomes({
		"https://ledger.example/story?id=7&utm_source=mail&fbclid=x#comments": "https://ledger.example/story?id=7",
		"HTTPS://Ledger.Example:443/Story": "https://ledger.example/Story",
		"https://ledger.example/s?q=a%20b": "https://ledger.example/s?q=a%20b",
	});
});

test("a relative address is resolved where the page's own is known", () => {
	assert.equal(canonicalAddress("/news/1?gclid=2", "https://ledger.example/x"), "https://ledger.example/news/1");
	assert.equal(canonicalAddress("//ledger.example/news/1", "http://ledger.example/x"), "http://ledger.example/news/1");
	assert.equal(canonicalAddress("/news/1"), null);
});

test("a copy in an archive or a cache has the address of the original", () => {
	becomes({
		"https://web.archive.org/web/20230224101112/https://ledger.example/a?utm_medium=b": "https://ledger.example/a",
		"https://web.archive.org/web/20230224101112if_/http:/ledger.example/a": "http://ledger.example/a",
		"https://archive.ph/2023.02.24-101112/https://ledger.example/a": "https://ledger.example/a",
		"https://arquivo.pt/wayback/20190101000000/https://ledger.example/a": "https://ledger.example/a",
		"https://ledger-example.cdn.ampproject.org/c/s/ledger.example/a": "https://ledger.example/a",
		"https://webcache.googleusercontent.com/search?q=cache:abc123:https://ledger.example/a": "https://ledger.example/a",
		"https://archive.ph/AbC12": null,
	});
	assert.deepEqual(archivedAddress("https://archive.ph/2023.02.24-101112/https://ledger.example/a"), {
		original: "https://ledger.example/a",
		moment: "20230224101112",
	});
	assert.equal(archivedAddress("https://ledger.example/2023/a"), null);
});

test("what is no web address is none", () => {
	for (const address of [
		"",
		"javascript:alert(1)",
		"mailto:ann@ledger.example",
		"file:///a",
		"http://localhost/a",
		"ledger",
		`https://ledger.example/${"a".repeat(9000)}`,
	]) {
		assert.equal(canonicalAddress(address), null, address.slice(0, 40));
	}
});
