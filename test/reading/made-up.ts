/** Made-up articles for tests: short reports put together from parts, the same for the same number. */
const PLACES = ["Vessport", "Ulmaren", "the Karst valley", "Port Anselm", "Low Brennick"];
const PEOPLE = [
	"Mayor Ilse Torvald",
	"harbour master Peder Quist",
	"Senator Amaya Delgado-Roth",
	"a spokeswoman for Norlys Ferries",
	"two people briefed on the plan",
];
const VERBS = ["said", "denied", "warned", "told the council", "insisted"];
const MATTERS = [
	"the ferry line would close in spring",
	"no contract had been signed",
	"the bridge might not hold another winter",
	"about 1,400 jobs were at risk",
];

const pick = (list: readonly string[], number: number): string => list[number % list.length] ?? "";

export const madeUpText = (number: number): string =>
	[
		`${pick(PLACES, number)} council argues over ferry line ${number}`,
		`${pick(PEOPLE, number)} ${pick(VERBS, number + 1)} on Tuesday that ${pick(MATTERS, number)}.`,
		`“We have seen the figures, and ${pick(MATTERS, number + 1)},” ${pick(PEOPLE, number + 2)} said at a meeting in ${pick(PLACES, number + 3)}.`,
		`The line carried ${200 + number} passengers a day last year. According to ${pick(PEOPLE, number + 3)}, ${pick(MATTERS, number + 2)}.`,
		...(number % 7 === 0
			? Array.from({ length: 12 }, (_, more) => `${pick(PEOPLE, more)} ${pick(VERBS, more + number)} that ${pick(MATTERS, more)}, and the council listened.`)
			: []),
	].join("\n\n");

export const madeUpRecord = (number: number): { id: string; text: string; outlet: string } => ({
	id: `made-up-${number}`,
	text: madeUpText(number),
	outlet: "The Vessport Ledger",
});
