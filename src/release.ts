import { readFileSync } from "node:fs";
import * as v from "valibot";

const Package = v.object({ version: v.string() });

/** The version of this program, as written into case files beside what it derived. */
export const RELEASE: string = v.parse(Package, JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"))).version;
