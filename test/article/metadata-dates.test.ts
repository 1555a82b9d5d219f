import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isoDate } from "../../src/article/metadata/dates.ts";
import months from "../../src/article/metadata/lexicon/months.json" with { type: "json" };

const page = (language: string, host = "") => ({ language, host });

test("a date is given as precisely as it is written, and no more", () => {
	const written: readonly (readonly [string, string | null])[] = [
		["2021", "2021"],
		["March 2021", "2021-03"],
		["2021-03-04", "2021-03-04"],
		["2021-03-04 18:05", "2021-03-04T18:05"],
		["2021-03-04T18:05:09.120+0100", "2021-03-04T18:05:09.120+01:00"],
		["2021-03-04T18:05:09Z", "2021-03-04T18:05:09Z"],
		["20210304180509", "2021-03-04T18:05:09"],
		["Published March 4, 2021 6:05 p.m.", "2021-03-04T18:05"],
		["Thu Mar 4 18:05:09 UTC 2021", "2021-03-04T18:05:09Z"],
		["Thu, 04 Mar 2021 18:05:09 -0500", "2021-03-04T18:05:09-05:00"],
		["on Thursday, March 4th, 2021 at 12:30 a.m.", "2021-03-04T00:30"],
		["1614877509", "2021-03-04T17:05:09Z"],
		["March 4, 6:05 p.m.", null],
		["two hours ago", null],
		["", null],
	];
	for (const [text, date] of written) assert.equal(isoDate(text), date, text);
});

test("a zone that stands for several offsets gives none", () => {
	assert.equal(isoDate("4 March 2021, 6:05 pm EST"), "2021-03-04T18:05-05:00");
	assert.equal(isoDate("4 March 2021, 18:05 CET"), "2021-03-04T18:05+01:00");
	assert.equal(isoDate("4 March 2021, 6:05 pm IST"), "2021-03-04T18:05");
	assert.equal(isoDate("4 March 2021, 6:05 pm ET"), "2021-03-04T18:05");
});

test("which number is the day is told by country, region and language, and left open without them", () => {
	assert.equal(isoDate("03/04/2021", page("en", "ledger.co.uk")), "2021-04-03");
	assert.equal(isoDate("03/04/2021", page("en-US", "ledger.com")), "2021-03-04");
	assert.equal(isoDate("03/04/2021", page("en-GB", "ledger.com")), "2021-04-03");
	assert.equal(isoDate("03/04/2021", page("fr", "ledger.com")), "2021-04-03");
	assert.equal(isoDate("03/04/2021"), null);
	assert.equal(isoDate("13/04/2021"), "2021-04-13");
	assert.equal(isoDate("04/13/21"), "2021-04-13");
	assert.equal(isoDate("3.4.2021"), "2021-04-03");
});

test("dates of many languages are read", () => {
	const written: readonly (readonly [string, string, string])[] = [
		["de", "Veröffentlicht am 3. März 2021 um 14:05 Uhr", "2021-03-03T14:05"],
		["fr", "Publié le 1er août 2020 à 7h45", "2020-08-01T07:45"],
		["es", "miércoles, 12 de septiembre de 2018", "2018-09-12"],
		["pt", "sexta-feira, 22 de outubro de 2010 às 20:13", "2010-10-22T20:13"],
		["ru", "5 мая 2019, 11:20", "2019-05-05T11:20"],
		["cs", "24. září 2017", "2017-09-24"],
		["pl", "5 listopada 2021", "2021-11-05"],
		["hr", "5. listopada 2021.", "2021-10-05"],
		["tr", "18 Kasım 2019 Pazartesi", "2019-11-18"],
		["hu", "2019. november 18.", "2019-11-18"],
		["ja", "2021年3月4日 14時05分", "2021-03-04T14:05"],
		["zh", "2021年3月4日 下午2:05", "2021-03-04T14:05"],
		["ko", "2021년 3월 4일 오후 2:05", "2021-03-04T14:05"],
	];
	for (const [language, text, date] of written) assert.equal(isoDate(text, page(language)), date, text);
});

test("a month that means two in different languages counts only where the language is known", () => {
	assert.equal(isoDate("5 listopad 2021"), null);
	assert.equal(isoDate("5 listopad 2021", page("cs")), "2021-11-05");
});

test("days that no calendar has are no dates", () => {
	for (const text of ["2021-02-29", "2021-13-01", "31.04.2021", "0001-01-01T00:00:00Z", "45/45/2021"]) assert.equal(isoDate(text), null, text);
	assert.equal(isoDate("2020-02-29"), "2020-02-29");
});

test("the months' names are those of CLDR", () => {
	for (const [language, names] of Object.entries(months.languages)) {
		for (const month of ["long", "short"] as const) {
			const format = new Intl.DateTimeFormat(language, { day: "numeric", month, year: "numeric", timeZone: "UTC" });
			for (const [index, forms] of names.entries()) {
				const word = format.formatToParts(new Date(Date.UTC(2021, index, 15))).find(({ type }) => type === "month")?.value ?? "";
				const name = word.toLowerCase().replace(/\.$/, "");
				if (/^\p{L}{3,}$/u.test(name)) assert.ok(forms.includes(name), `${language}: ${name}`);
			}
		}
	}
});

test("any moment written by ISO 8601 comes back as it is, with words around it", () => {
	const moment = fc
		.date({ min: new Date("1800-01-01T00:00:00Z"), max: new Date("2199-12-31T23:59:59Z"), noInvalidDate: true })
		.map((date) => date.toISOString());
	fc.assert(
		fc.property(moment, fc.constantFrom("", "Published: ", "um "), (date, before) => {
			assert.equal(isoDate(`${before}${date}`), date);
		}),
	);
});

test("any text is looked at without failing", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
			const date = isoDate(text, page("en", "ledger.example"));
			assert.ok(date === null || /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/.test(date), String(date));
		}),
		{ numRuns: 40 },
	);
});
