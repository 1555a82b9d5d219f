import assert from "node:assert/strict";
import { test } from "node:test";
import { agencyNamed } from "../../src/article/metadata/agencies.ts";
import { datelineOf } from "../../src/article/metadata/dateline.ts";

test("an agency's dateline gives the agency, the place and the date that it has", () => {
	const lines: readonly (readonly [string, string, string | null, string | null])[] = [
		["PORT ELLERY, Wash. (AP) — Crews closed the port", "AP", "PORT ELLERY, Wash.", null],
		["LISBON, May 3 (Reuters) - The board", "Reuters", "LISBON", null],
		["LISBON, May 3, 2021 (Xinhua) -- The board", "Xinhua", "LISBON", "2021-05-03"],
		["(Reuters) - The board", "Reuters", null, null],
		["Kiel (dpa) - Der Hafenrat", "dpa", "Kiel", null],
		["Kiel (AFP) Der Hafenrat", "AFP", "Kiel", null],
		["MOSCOW, February 24. /TASS/. The board", "TASS", "MOSCOW", null],
		["［東京　24日　ロイター］ - 港湾局は", "ロイター", "東京", null],
		["(부산=연합뉴스) 한물결 기자 = 항만", "연합뉴스", "부산", null],
		["新华社北京2月24日电（记者王小明）", "新华社", "北京", null],
	];
	for (const [line, agency, place, date] of lines) assert.deepEqual(datelineOf(line), { agency, place, date }, line);
});

test("an agency named elsewhere is no dateline", () => {
	for (const line of [
		"The mayor told reporters (AP) that crews had closed the port.",
		"Crews work on the pier in Port Ellery. (AP)",
		"Reuters reported that the port was closed.",
		"LISBON (Harbour Ledger) - The board",
		"",
	]) {
		assert.equal(datelineOf(line), null, line);
	}
});

test("agencies are known by the ways in which they are written", () => {
	assert.equal(agencyNamed("The Associated Press")?.name, "Associated Press");
	assert.equal(agencyNamed("REUTERS")?.name, "Reuters");
	assert.equal(agencyNamed("Harbour Ledger"), null);
});
