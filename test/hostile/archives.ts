import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import { deflatedZeros, gzippedZeros, zipOfOne, zipOfStored } from "../intake/bombs.ts";
import { bytesOf, tarOf, warcOf, zipOf } from "../intake/pile.ts";
import { type Content, type Hostile, inFolder, many, STORY, STORY_PAGE } from "./hostile.ts";

const story = bytesOf(STORY_PAGE);
const sound = zipOf({ "a.html": story, "b.html": story });
const packed = gzipSync(STORY_PAGE);
const tar = (): Promise<Buffer> => tarOf({ "a.html": story, "b.html": story });
const warc = (gzip: boolean): Promise<Buffer> => warcOf([{ body: story }, { body: story }, { body: story }], { gzip });

/** The first so many hundredths of some bytes. */
const cut = (bytes: Uint8Array, percent: number): Uint8Array => bytes.subarray(0, Math.floor((bytes.length * percent) / 100));

const changed = (bytes: Uint8Array, at: number, value: number): Uint8Array => Uint8Array.from(bytes, (byte, place) => (place === at ? value : byte));

const record = (headers: string, content: string): string => `WARC/1.0\r\n${headers}\r\n\r\n${content}\r\n\r\n`;
const answer = (headers: string, body: string): string => {
	const content = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${headers}\r\n\r\n${body}`;
	return record(`WARC-Type: response\r\nWARC-Target-URI: https://larkhaven.example/\r\nContent-Length: ${Buffer.byteLength(content)}`, content);
};

const CUTS = [1, 3, 10, 30, 50, 70, 90, 97, 99];
const cutOff: [string, string, () => Content | Promise<Content>][] = CUTS.flatMap((percent) => [
	[`cut-${percent}.html.gz`, `a gzip file cut at ${percent} %`, () => cut(packed, percent)],
	[`cut-${percent}.zip`, `a ZIP archive cut at ${percent} %`, () => cut(sound, percent)],
	[`cut-${percent}.tar`, `a tar archive cut at ${percent} %`, async () => cut(await tar(), percent)],
	[`cut-${percent}.tar.gz`, `a packed tar archive cut at ${percent} %`, async () => cut(gzipSync(await tar()), percent)],
	[`cut-${percent}.warc`, `a web archive cut at ${percent} %`, async () => cut(await warc(false), percent)],
	[`cut-${percent}.warc.gz`, `a packed web archive cut at ${percent} %`, async () => cut(await warc(true), percent)],
]);

/** Archives: cut off, damaged, lying about themselves, and made to burst. */
export const archives: readonly Hostile[] = inFolder("archives", [
	...cutOff,
	["sum.html.gz", "a gzip file with a wrong check sum", () => changed(packed, packed.length - 8, 0)],
	["middle.html.gz", "a gzip file with a changed byte", () => changed(packed, packed.length >> 1, (packed[packed.length >> 1] ?? 0) ^ 0xff)],
	["padded.html.gz", "a gzip file with something behind it", () => Buffer.concat([packed, Buffer.from("and more")])],
	["nothing.html.gz", "a gzip file of nothing", () => gzipSync("")],
	["head-only.gz", "the head of a gzip file", Buffer.from("1f8b0800000000000003", "hex")],
	["members.html.gz", "a gzip file of 5000 empty members", () => Buffer.concat(Array.from({ length: 5000 }, () => gzipSync("")))],
	["layers.gz", "40 gzip files in one another", () => Array.from({ length: 40 }).reduce<Uint8Array>((inner) => gzipSync(inner), story)],
	["bomb.html.gz", "a gzip file that unfolds to 2 GB", () => gzippedZeros(2048)],
	["bomb.jsonl.gz", "lines that unfold to 200 MB of one letter", () => gzipSync(Buffer.alloc(200 * 1024 * 1024, "x"))],
	["bomb.zip", "a ZIP that unfolds to 10 GB", () => zipOfOne(deflatedZeros(10 * 1024), { names: ["a.html"], unpacked: 0xffffffff })],
	[
		"overlapping.zip",
		"1000 members that are one packed text",
		() =>
			zipOfOne(deflateRawSync(Buffer.alloc(17 * 1024 * 1024, "x")), {
				names: Array.from({ length: 1000 }, (_, at) => `${at}.html`),
				unpacked: 17 * 1024 * 1024,
			}),
	],
	[
		"shared.zip",
		"20 members that are one stored text",
		() =>
			zipOfStored(
				Buffer.from(STORY_PAGE),
				Array.from({ length: 20 }, (_, at) => `${at}.html`),
			),
	],
	[
		"layers.zip",
		"20 ZIP archives in one another",
		() => Array.from({ length: 20 }).reduce<Uint8Array>((inner, _, at) => zipOf({ [`${at}.zip`]: inner }), story),
	],
	["levels.zip", "archives of 16 archives, five levels of them", levels],
	["empty.zip", "a ZIP archive of nothing", () => zipOf({})],
	[
		"names.zip",
		"members whose names lead elsewhere",
		() => zipOf({ "../../up.html": story, "/etc/up.html": story, "C:\\up.html": story, "a\nb.html": story, "..": story, "a//b/./c.html": story }),
	],
	["same-name.zip", "members of one name", () => zipOfStored(Buffer.from(STORY_PAGE), ["a.html", "a.html", "A.html"])],
	["long-name.zip", "a member with a name of 60 KB", () => zipOfStored(Buffer.from(STORY_PAGE), [`${many(60_000, "n")}.html`])],
	["no-name.zip", "a member without a name", () => zipOfStored(Buffer.from(STORY_PAGE), [""])],
	["sum.zip", "a member with a wrong check sum", () => zipOfOne(deflateRawSync(STORY_PAGE), { names: ["a.html"], unpacked: STORY_PAGE.length, sum: 7 })],
	[
		"size.zip",
		"a member that says it is smaller than it is",
		() => zipOfOne(deflateRawSync(STORY_PAGE), { names: ["a.html"], unpacked: 10, sum: crc32(STORY_PAGE) }),
	],
	[
		"method.zip",
		"a member that is packed by an unknown method",
		() => zipOfOne(Buffer.from(STORY_PAGE), { names: ["a.html"], unpacked: STORY_PAGE.length, method: 77 }),
	],
	["locked.zip", "a member that is locked", () => changed(sound, Buffer.from(sound).indexOf("PK\u0001\u0002", 0, "latin1") + 8, 1)],
	["directory.zip", "a directory that stands elsewhere", () => changed(sound, sound.length - 6, 0xff)],
	["count.zip", "a directory that says it has more members", () => changed(sound, sound.length - 12, 0xff)],
	["comment.zip", "a comment that is longer than the file", () => changed(sound, sound.length - 1, 0xff)],
	["head-only.zip", "a ZIP archive of its mark", "PK\u0003\u0004"],
	["sum.tar", "a tar header with a wrong check sum in the middle", async () => changed(await tar(), 512 * (1 + Math.ceil(story.length / 512)) + 150, 0x37)],
	["size.tar", "a tar member that says it has 8 GB", async () => sizedTar("77777777777")],
	["below.tar", "a tar member with a size below nothing", async () => sizedTar("-0000000001")],
	["names.tar", "tar members whose names lead elsewhere", () => tarOf({ "../../up.html": story, "/etc/up.html": story, "a\nb.html": story })],
	["long-name.tar", "a tar member with a name of 2 MB", () => tarOf({ [`${many(2_000_000, "n")}.html`]: story })],
	["members.tar", "1000 empty tar members", () => tarOf(Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`${at}.html`, ""])))],
	["mark-only.warc", "a web archive of its mark", "WARC/1.0\r\n"],
	["length.warc", "a record longer than the file", record("WARC-Type: response\r\nContent-Length: 999999999999", "x")],
	["no-length.warc", "a record without a length", record("WARC-Type: response", "x")],
	["short.warc", "records that are longer than they say", record("WARC-Type: response\r\nContent-Length: 3", STORY)],
	["endless.warc", "a header of 10 MB", () => `WARC/1.0\r\nX: ${many(10_000_000, "x")}`],
	["chunks.warc", "chunks that are longer than they say", answer("Transfer-Encoding: chunked", `5\r\n${STORY_PAGE}\r\n0\r\n\r\n`)],
	["chunk-size.warc", "a chunk of 4 GB", answer("Transfer-Encoding: chunked", `FFFFFFFF\r\n${STORY_PAGE}`)],
	["coding.warc", "a body that is not in the coding that it says", answer("Content-Encoding: br", STORY_PAGE)],
	["codings.warc", "1000 codings over one another", answer(`Content-Encoding: ${many(1000, "gzip, ")}br`, STORY_PAGE)],
	[
		"coding-bomb.warc",
		"a body that unfolds to 1 GB",
		() => warcOf([{ headers: { "Content-Type": "text/html", "Content-Encoding": "gzip" }, body: gzippedZeros(1024) }], { gzip: false }),
	],
	[
		"address.warc",
		"an address that is script",
		record(
			"WARC-Type: response\r\nWARC-Target-URI: javascript:alert(1)\r\nWARC-Date: yesterday\r\nContent-Length: 45",
			"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nHi",
		),
	],
	["site.wacz", "a WACZ file whose web archive is broken", () => zipOf({ "datapackage.json": bytesOf("{"), "archive/data.warc.gz": gzipSync("WARC/1.0\r\n") })],
	["marks.zip", "a ZIP archive of nothing but marks", () => Buffer.from(`PK\u0003\u0004${many(500, "PK\u0001\u0002PK\u0005\u0006")}`)],
]);

function levels(): Uint8Array {
	const names = Array.from({ length: 16 }, (_, at) => `${at}.zip`);
	let zip = zipOfOne(deflatedZeros(64), { names: ["a.html"], unpacked: 64 * 1024 * 1024 });
	for (let level = 0; level < 4; level++) zip = zipOfOne(deflateRawSync(zip), { names, unpacked: zip.length, sum: crc32(zip) });
	return zip;
}

/** A tar archive whose one header carries this size, and a check sum that is right. */
async function sizedTar(size: string): Promise<Uint8Array> {
	const bytes = await tarOf({ "a.html": story });
	bytes.write(`${size}\0`, 124, "latin1");
	bytes.fill(0x20, 148, 156);
	const sum = bytes.subarray(0, 512).reduce((total, byte) => total + byte, 0);
	bytes.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
	return bytes;
}
