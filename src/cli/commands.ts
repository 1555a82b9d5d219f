import type { Command } from "./command.ts";
import { read } from "./read.ts";

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [read];
