import type { Command } from "./command.ts";

/** Every command by its name, in the order of the help. Each is loaded when it is called: some bring much with them, for which nobody should wait who calls another. */
const LOADS: ReadonlyMap<string, () => Promise<Command>> = new Map([
	["read", async () => (await import("./read.ts")).read],
	["add", async () => (await import("./add.ts")).add],
	["show", async () => (await import("./show.ts")).show],
	["find", async () => (await import("./find.ts")).find],
	["claims", async () => (await import("./claims.ts")).claims],
	["claim", async () => (await import("./claim.ts")).claim],
	["origins", async () => (await import("./origins.ts")).origins],
	["conflicts", async () => (await import("./conflicts.ts")).conflicts],
	["timeline", async () => (await import("./timeline.ts")).timeline],
	["sources", async () => (await import("./sources.ts")).sources],
	["todo", async () => (await import("./todo.ts")).todo],
	["decide", async () => (await import("./decide.ts")).decideOn],
	["report", async () => (await import("./report.ts")).report],
	["serve", async () => (await import("./serve.ts")).serve],
	["export", async () => (await import("./export.ts")).exportCase],
	["verify", async () => (await import("./verify.ts")).verify],
	["open", async () => (await import("./open.ts")).open],
	["stories", async () => (await import("./stories.ts")).stories],
	["copies", async () => (await import("./copies.ts")).copies],
	["match", async () => (await import("./match.ts")).match],
	["stance", async () => (await import("./stance.ts")).stance],
]);

/** The command of that name. */
export const commandNamed = async (name: string): Promise<Command | undefined> => LOADS.get(name)?.();

/** All commands, in the order of the help. */
export const allCommands = (): Promise<readonly Command[]> => Promise.all(Array.from(LOADS.values(), (load) => load()));
