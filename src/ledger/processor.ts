import { arch, cpus } from "node:os";

/** The kind of processor that this program runs on, as the system calls it. The network's arithmetic may round otherwise on another one, and read a few words otherwise. */
export const processorHere = (): string => `${arch()} ${cpus()[0]?.model.trim() ?? "of a kind that is not told"}`;
