import { readFileSync } from "node:fs";

/** A file of the desk, as it stands in the package. */
export const deskFile = (name: string): string => readFileSync(new URL(`../../desk/${name}`, import.meta.url), "utf8");

/** The modules of the script, each behind those that it imports from. */
const MODULES = ["elements", "drawer", "keys", "thread", "filters", "sorting", "search", "saved", "report", "reviewing", "selecting", "state"] as const;

const IMPORT = /^import [^;]*;\n/gm;
/** Lines that are comments alone: for whoever reads the modules. */
const COMMENT = /^\s*(?:\/\/.*|\/\*\*.*\*\/)\n/gm;
const EXPORT = /^export (?=const |function )/gm;

/** The modules as one script without imports, which a report can hold: they share one scope, so no two may give a thing the same name. */
const joined = (modules: readonly string[]): string =>
	modules.map((name) => deskFile(`${name}.js`).replaceAll(COMMENT, "").replaceAll(IMPORT, "").replaceAll(EXPORT, "")).join("\n");

/** The style and the scripts of the desk, as they stand in the package; the scripts are ES modules. `script` is for reports too, `adding` for a desk alone. */
export const deskFiles = (): { readonly style: string; readonly script: string; readonly adding: string } => ({
	style: deskFile("style.css"),
	script: joined(MODULES),
	adding: joined(["elements", "given", "adding"]),
});
