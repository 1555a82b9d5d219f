import { add } from "./add.ts";
import type { Command } from "./command.ts";
import { copies } from "./copies.ts";
import { exportCase } from "./export.ts";
import { read } from "./read.ts";
import { show } from "./show.ts";
import { stories } from "./stories.ts";
import { verify } from "./verify.ts";

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [read, add, show, exportCase, verify, stories, copies];
