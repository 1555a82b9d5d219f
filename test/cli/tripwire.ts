/** Loaded before the program: ends it when anything of it opens a socket or asks for an address. Threads load it as well. */
import dgram from "node:dgram";
import dns from "node:dns";
import net from "node:net";

const trip = (what: string) => (): never => {
	process.stderr.write(`TRIPWIRE ${what}\n`);
	process.exit(97);
};

net.Socket.prototype.connect = trip("connect");
net.Server.prototype.listen = trip("listen");
dgram.createSocket = trip("dgram");
dns.lookup = Object.assign(trip("lookup"), { __promisify__: trip("lookup") });
globalThis.fetch = trip("fetch");
