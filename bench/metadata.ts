/**
 * Authors and dates of web pages: npm run bench -- metadata DATA SCORERS [--python PYTHON]
 * DATA is a folder with `html/` as in github.com/scrapinghub/article-extraction-benchmark (MIT), and `metadata-labels.txt`: a line a page, the first eight
 * letters of its name, authors joined by & (- none, ? not to be told), dates that count as right, joined by commas; labelled by hand for this project.
 * SCORERS holds metadata.py, which takes the labels and lines of `hearsay read` and ends with "authors N of N, dates N of N".
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { inFolder, misused } from "./measure/call.ts";
import { readInto } from "./measure/hearsay.ts";
import { peersOf } from "./measure/peer.ts";
import { numbersIn, peerRun, scored } from "./measure/python.ts";
import { report, row } from "./measure/result.ts";

const USAGE = "metadata DATA SCORERS [--python PYTHON]";
/** Pages with the right authors and the right date, as set out for. */
const GOALS = { authors: 82, dates: 91 };
const LAST_LINE = /authors (\d+) of (\d+), dates (\d+) of (\d+)\s*$/;

const { positionals, values } = parseArgs({ allowPositionals: true, options: { python: { type: "string", default: "python3" } } });
const data = positionals[0] ?? misused(USAGE);
const scorers = positionals[1] ?? misused(USAGE);
const pages = join(data, "html");

await inFolder((folder) => {
	const printed = (read: string): string => scored(values.python, scorers, "metadata.py", join(data, "metadata-labels.txt"), read);
	const ours = join(folder, "hearsay.jsonl");
	readInto(ours, pages);
	console.log(printed(ours));
	const [authors = 0, named = 0, dates = 0, dated = 0] = numbersIn(printed(ours), LAST_LINE);
	const peer = join(folder, "trafilatura.jsonl");
	const peers = peersOf("trafilatura", peerRun(values.python, "trafilatura_pages.py", pages, peer), 2, () =>
		numbersIn(printed(peer), LAST_LINE).filter((_, at) => at % 2 === 0),
	);
	report("metadata", {
		about:
			"Who wrote a page and when, on the same pages, labelled by hand: pages on which all authors, and the day, are right. A page that names nobody is right where nobody is named.",
		command: "npm run bench -- metadata DATA SCORERS --python PYTHON",
		rows: [
			row("authors right", `of ${named} pages`, authors, { goal: GOALS.authors, peers: peers.slice(0, 1) }),
			row("date right", `of ${dated} pages`, dates, { goal: GOALS.dates, peers: peers.slice(1) }),
		],
	});
});
