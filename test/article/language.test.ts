import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOf } from "../../src/article/language.ts";

const TEXTS: readonly (readonly [string, string])[] = [
	[
		"en",
		"The council of Port Ellery voted on Tuesday to close the old fish market by the end of the year, saying that the roof of the hall could no longer be made safe.",
	],
	[
		"en",
		"Zhou Lihua, Mehmet Özdemir and Anna Kowalczyk-Dąbrowska have left the board of Société Générale du Fer, said the company’s spokesman, Győző Kovács, and their seats will not be filled.",
	],
	["en", "Strike in northern ports"],
	["en", "Officials in Ouagadougou deny report"],
	[
		"en",
		"Ministers said the “Bundesamt für Verfassungsschutz” and the “Direction générale de la sécurité extérieure” had both been asked for their files by the court.",
	],
	[
		"en",
		"ROWING - OSTMARK REGATTA RESULTS\nResults of the regatta on Sunday :\n1. Győző Kovács ( Hungary ) 6:41\n2. Anneli Kärkkäinen ( Finland ) 6:44\n3. Żaneta Wójcik ( Poland ) 6:49\n4. João Conceição ( Portugal ) 6:52",
	],
	[
		"hu",
		"EVEZÉS - KELETVÉGI REGATTA\nA vasárnapi verseny eredményei, a futamok sorrendjében :\n1. Ada Quill ( Anglia ) 6:41\n2. Ivo Marsh ( Skócia ) 6:44\n3. Owen Price ( Wales ) 6:49\n4. Mary Brook ( Írország ) 6:52",
	],
	[
		"de",
		"Der Innenminister sagte am Dienstag, die Behörde habe keine Hinweise auf eine Beteiligung ausländischer Dienste gefunden, und der Bericht werde nicht veröffentlicht.",
	],
	["fr", "Le ministre de l’Intérieur a déclaré mardi que l’enquête se poursuivait et qu’aucune piste n’était écartée, selon deux responsables du parquet."],
	["es", "El portavoz del gobierno afirmó el martes que no existe ninguna negociación con la empresa y que las piezas nunca fueron entregadas."],
	["ru", "Представитель правительства заявил во вторник, что переговоров с компанией не ведётся, а детали так и не были поставлены заказчику."],
	["zh", "政府发言人周二表示，目前没有与该公司进行任何谈判，据两名官员称，该公司从未交付零件。"],
	["ar", "قال المتحدث باسم الحكومة يوم الثلاثاء إنه لا توجد أي مفاوضات مع الشركة، وفقا لمسؤولين اثنين."],
	["he", "דובר הממשלה אמר ביום שלישי כי אין כל משא ומתן עם החברה, לדברי שני פקידים."],
];
for (const [language, text] of TEXTS) test(`${language}: ${text.slice(0, 40)}`, () => assert.equal(languageOf(text), language));

test("what has no words has no language that could be told", () => {
	for (const text of ["", " \n", "12,345 – 67 %", "***"]) assert.equal(languageOf(text), "und");
});
