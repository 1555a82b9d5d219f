/** Runs one benchmark: npm run bench -- NAME ARGUMENTS. What it takes stands at the top of its file. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { misused } from "./measure/call.ts";
import { BENCHES } from "./measure/result.ts";

const [name, ...words] = process.argv.slice(2);
const bench = BENCHES.find((one) => one === name) ?? misused(`${BENCHES.join("|")} ARGUMENTS`);
const { status, error } = spawnSync(process.execPath, [fileURLToPath(new URL(`${bench}.ts`, import.meta.url)), ...words], { stdio: "inherit" });
if (error) throw error;
process.exitCode = status ?? 1;
