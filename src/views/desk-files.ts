import { readFileSync } from "node:fs";

const file = (name: string): string => readFileSync(new URL(`../../desk/${name}`, import.meta.url), "utf8");

/** The style and the script of the desk, as they stand in the package. */
export const deskFiles = (): { readonly style: string; readonly script: string } => ({ style: file("style.css"), script: file("script.js") });
