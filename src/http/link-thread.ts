/** A worker thread: works out what stands between the articles of a case, keeps it, and ends. */
import { workerData } from "node:worker_threads";
import * as v from "valibot";
import { openCase } from "../ledger/case-file.ts";
import { link } from "../ledger/linked.ts";

const file = await openCase(v.parse(v.string(), workerData), "write");
try {
	await link(file);
} finally {
	await file.close();
}
