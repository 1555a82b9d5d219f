import { Hono } from "hono";
import type { CaseFile } from "../ledger/case-file.ts";
import { lastDecision } from "../ledger/decision-log.ts";
import { stateMark } from "../ledger/state-mark.ts";
import { titleOf } from "../views/decision-title.ts";
import { markOf } from "../views/matter.ts";
import { signedWords } from "../views/signed.ts";
import type { PageThreads } from "./page-threads.ts";

/** Tells pages that are open in which state the case is: its mark, whether what follows from the last change is still being worked out, and the last decision in words. */
export const stateRoutes = (file: CaseFile, pages: Pick<PageThreads, "isBehind">): Hono =>
	new Hono().get("/state", async (context) => {
		const isBehind = await pages.isBehind();
		const last = await file.look(lastDecision);
		return context.json({
			mark: markOf(await file.look(stateMark)),
			isBehind,
			last: last ? `${last.decision === "undo" ? "a decision is taken back" : titleOf(last)}: ${signedWords(last)}` : "",
		});
	});
