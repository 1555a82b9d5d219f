import { isIP } from "node:net";
import { networkInterfaces } from "node:os";

/** The loopback address: nobody outside this machine can reach it. */
export const LOOPBACK = "127.0.0.1";

const LOOPBACK_NAMES = [LOOPBACK, "localhost", "[::1]"];
const EVERYWHERE: ReadonlySet<string> = new Set(["0.0.0.0", "::"]);

/** Whether an address can be reached from this machine alone. */
export const isLoopback = (address: string): boolean => address === "localhost" || address === "::1" || (isIP(address) === 4 && address.startsWith("127."));

/** An address as it stands in the address of a page. */
export const inAddress = (address: string): string => (isIP(address) === 6 ? `[${address}]` : address.toLowerCase());

/** The addresses of this machine on its networks. */
const ownAddresses = (): readonly string[] => Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => inAddress(address)));

/** The names under which whoever listens on an address and a port may be called: a page elsewhere whose name was made to lead here sends its own. */
export const hostsAt = (address: string, port: number): ReadonlySet<string> => {
	const names = EVERYWHERE.has(address)
		? [...LOOPBACK_NAMES, ...ownAddresses()]
		: isLoopback(address)
			? [...LOOPBACK_NAMES, inAddress(address)]
			: [inAddress(address)];
	return new Set(names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])));
};
