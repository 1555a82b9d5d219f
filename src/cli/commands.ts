import { add } from "./add.ts";
import { claim } from "./claim.ts";
import { claims } from "./claims.ts";
import type { Command } from "./command.ts";
import { conflicts } from "./conflicts.ts";
import { copies } from "./copies.ts";
import { decideOn } from "./decide.ts";
import { exportCase } from "./export.ts";
import { find } from "./find.ts";
import { match } from "./match.ts";
import { open } from "./open.ts";
import { origins } from "./origins.ts";
import { read } from "./read.ts";
import { report } from "./report.ts";
import { serve } from "./serve.ts";
import { show } from "./show.ts";
import { sources } from "./sources.ts";
import { stance } from "./stance.ts";
import { stories } from "./stories.ts";
import { timeline } from "./timeline.ts";
import { todo } from "./todo.ts";
import { verify } from "./verify.ts";

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
	read,
	add,
	show,
	find,
	claims,
	claim,
	origins,
	conflicts,
	timeline,
	sources,
	todo,
	decideOn,
	report,
	serve,
	exportCase,
	verify,
	open,
	stories,
	copies,
	match,
	stance,
];
