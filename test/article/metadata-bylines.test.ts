import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { authorsFrom, isOrganisation, opensByline } from "../../src/article/metadata/byline.ts";

const reads = (cases: Readonly<Record<string, readonly string[]>>): void => {
	for (const [text, names] of Object.entries(cases)) assert.deepEqual(authorsFrom(text), names, text);
};

test("several authors are told apart", () => {
	reads({
		"By Ann Poole and Tom Reyes": ["Ann Poole", "Tom Reyes"],
		"Ann Poole, Tom Reyes & Lena Ford": ["Ann Poole", "Tom Reyes", "Lena Ford"],
		"Von Greta Lindqvist und Jan Vogt": ["Greta Lindqvist", "Jan Vogt"],
		"Por Inés Robledo y Mateo Luján": ["Inés Robledo", "Mateo Luján"],
		"文/王小明、李大海": ["王小明", "李大海"],
		"By Ann Poole\t, \tTom Reyes\t and \tLena Ford": ["Ann Poole", "Tom Reyes", "Lena Ford"],
	});
});

test("titles, roles, credentials, houses and places are no part of a name", () => {
	reads({
		"By Dr. Ida Brandt, senior science editor": ["Ida Brandt"],
		"Ida Brandt, MD, PhD": ["Ida Brandt"],
		"BY LENA FORD STAFF WRITER": ["LENA FORD"],
		"Tom Reyes, harbourledger.com": ["Tom Reyes"],
		"By Tom Reyes | Ledger Media Group": ["Tom Reyes"],
		"By TOM REYES, AP Maritime Writer": ["TOM REYES"],
		"Ann Poole in Port Ellery": ["Ann Poole"],
		"Ann Poole, New York": ["Ann Poole"],
		"한물결 기자": ["한물결"],
	});
});

test("e-mails, handles, dates and what follows are cut off", () => {
	reads({
		"By Ann Poole apoole@ledger.example @annpoole": ["Ann Poole"],
		"By Ann Poole Monday, March 8, 2021, 04:05 pm": ["Ann Poole"],
		"Ann Poole | Published: 8 March 2021": ["Ann Poole"],
		"Ann Poole Photographs by Jan Vogt": ["Ann Poole"],
		'<a href="/staff/ann">Ann Poole</a>': ["Ann Poole"],
		"March 8, 2021": [],
	});
});

test("names keep their own small words, points and suffixes", () => {
	reads({
		"By Ludo van der Meer": ["Ludo van der Meer"],
		"José Ortega y Robledo": ["José Ortega y Robledo"],
		"Ann B. Poole Jr.": ["Ann B. Poole Jr."],
		"J.K. Ford": ["J.K. Ford"],
		quaywatcher77: ["quaywatcher77"],
	});
});

test("an agency or a newsroom is the author only where no person is", () => {
	reads({
		Reuters: ["Reuters"],
		"By Ann Poole and Agence France-Presse": ["Ann Poole"],
		"The Harbour Desk": ["The Harbour Desk"],
	});
	assert.deepEqual(authorsFrom("Ann Poole, Quayside", ["Quayside"]), ["Ann Poole"]);
	assert.ok(isOrganisation("The Associated Press"));
	assert.ok(isOrganisation("Quayside", ["QUAYSIDE"]));
	assert.ok(!isOrganisation("Ann Poole"));
});

test("what software fills in is nobody", () => {
	for (const text of ["admin", "Guest Author", "staff writer", "humans.txt", "https://ledger.example/author/ann", "", "null"])
		assert.deepEqual(authorsFrom(text), [], text);
});

test("only what is written like a name makes a line a byline", () => {
	for (const line of ["By Ann Poole", "Autor: Jan Vogt", "Written by Ann Poole", "文/王小明"]) assert.ok(opensByline(line), line);
	for (const line of ["By clicking here you accept", "By the time it ended, nobody was left", "Story continues below", "From Sunday on"])
		assert.ok(!opensByline(line), line);
});

test("any text gives short clean names, and quickly", () => {
	const pieces = fc.constantFrom("By ", "and ", ", ", "\t", "Ann ", "@", ".", "a@", "(", " | ", "–", "\u0000", "<script>", "é", "李");
	fc.assert(
		fc.property(fc.array(pieces, { maxLength: 400 }), (parts) => {
			for (const name of authorsFrom(parts.join(""))) {
				assert.ok(name.length <= 60);
				assert.doesNotMatch(name, /[<>\p{Cc}]/u);
			}
		}),
	);
});
