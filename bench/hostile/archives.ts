import { brotliCompressSync, gzipSync } from "node:zlib";
import { zipOf } from "../../src/report/take.example.js";
import { MB, type Nasty, page, SAID } from "./input.js";

/** Much in little, or packed without end. */
export const bombs: readonly Nasty[] = [
  {
    name: "gzip of 30 MB of one letter",
    file: "a.gz",
    bytes: () => gzipSync("a".repeat(30 * MB)),
    want: "too-large: unpacked it is over 200 times as large",
  },
  {
    name: "gzip of 12 MB of lines of JSON",
    file: "a.jsonl.gz",
    bytes: () => gzipSync(`{"text":"${" ".repeat(1_000)}"}\n`.repeat(12_000)),
    want: "too-large: unpacked it is over 200 times as large",
  },
  {
    name: "gzip in gzip in gzip",
    file: "a.gz",
    bytes: () => gzipSync(gzipSync(gzipSync(SAID))),
    want: "too-large: it is packed more than 2 times",
  },
  {
    name: "ZIP in ZIP in ZIP",
    file: "a.zip",
    bytes: () => zipOf({ "a.zip": zipOf({ "a.zip": zipOf({ "a.txt": SAID }) }) }),
    want: "too-large: it is packed more than 2 times",
  },
  {
    name: "ZIP that says it holds 65,535 files",
    file: "a.zip",
    bytes: () => patched(zipOf({ "a.txt": SAID }), -14, 0xffff),
    want: "damaged: the ZIP is damaged",
    options: {},
  },
  {
    name: "ZIP over the limit of files",
    file: "a.zip",
    bytes: () => zipOf({ "a.txt": SAID, "b.txt": SAID }),
    want: "too-large: it holds 2 files, over 1",
    options: { limits: { entries: 1 } },
  },
  {
    name: "an answer of a WARC in brotli, 20 MB of one letter",
    file: "a.warc",
    bytes: () => warcOf(brotliCompressSync(Buffer.alloc(20 * MB, "a")), "content-encoding: br\r\n"),
    want: "too-large: unpacked it is over 10 MB",
  },
];

/** Archives that are not what they say. */
export const archives: readonly Nasty[] = [
  {
    name: "a ZIP with names that lead out of it",
    file: "a.zip",
    bytes: () => zipOf({ "../../../etc/passwd": SAID, "/etc/shadow": SAID, "C:\\a.txt": SAID }),
    want: "report",
  },
  {
    name: "a ZIP whose names are the same",
    file: "a.zip",
    bytes: () => renamed(zipOf({ "a.txt": SAID, "b.txt": SAID }), "b.txt", "a.txt"),
    want: "report",
  },
  {
    name: "a ZIP that says a file is 4 GB",
    file: "a.zip",
    bytes: () => sized(zipOf({ "a.txt": SAID }), 0xfffffffe),
    want: "damaged: the ZIP is damaged",
  },
  {
    name: "a ZIP without its directory",
    file: "a.zip",
    bytes: () => zipOf({ "a.txt": SAID }).subarray(0, 60),
    want: "damaged: the ZIP is damaged",
  },
  {
    name: "a ZIP that points outside itself",
    file: "a.zip",
    bytes: () => patched32(zipOf({ "a.txt": SAID }), -6, 0x7fffffff),
    want: "damaged: the ZIP is damaged",
  },
  {
    name: "gzip cut off",
    file: "a.gz",
    bytes: () => gzipSync(SAID).subarray(0, 30),
    want: "damaged: the gzip is damaged",
  },
  {
    name: "gzip of noise",
    file: "a.gz",
    bytes: () => Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff]),
    want: "damaged: the gzip is damaged",
  },
  {
    name: "a WARC whose length is huge",
    file: "a.warc",
    bytes: () => "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 999999999999999\r\n\r\na",
    want: "damaged: it is cut off",
  },
  {
    name: "a WARC whose length is negative",
    file: "a.warc",
    bytes: () =>
      `WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n\r\n\r\n${warcOf(page(""), "")}`,
    want: "report",
  },
  {
    name: "a WARC whose length is no number",
    file: "a.warc",
    bytes: () => "WARC/1.0\r\nContent-Length: 1e9\r\n\r\n",
    want: "damaged: its header cannot be read",
  },
  {
    name: "a WARC with a header that never ends",
    file: "a.warc",
    bytes: () => `WARC/1.0\r\n${"a: b\r\n".repeat(100_000)}`,
    want: "damaged: its header cannot be read",
  },
  {
    name: "a WARC with a header line of 5 MB",
    file: "a.warc",
    bytes: () => `WARC/1.0\r\na: ${"b".repeat(5 * MB)}`,
    want: "damaged: its header cannot be read",
  },
  {
    name: "an answer in chunks of a wrong length",
    file: "a.warc",
    bytes: () => warcOf(`ffffffff\r\n${page("")}`, "transfer-encoding: chunked\r\n"),
    want: "report",
  },
];

function warcOf(body: string | Uint8Array, header: string): Buffer {
  const content = Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n${header}\r\n`),
    Buffer.from(body as string),
  ]);
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: application/http\r\nContent-Length: ${content.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from("\r\n\r\n")]);
}

/** Two bytes written over, counted from the end. */
function patched(zip: Buffer, at: number, value: number): Buffer {
  zip.writeUInt16LE(value, zip.length + at);
  zip.writeUInt16LE(value, zip.length + at + 2);
  return zip;
}

function patched32(zip: Buffer, at: number, value: number): Buffer {
  zip.writeUInt32LE(value, zip.length + at);
  return zip;
}

/** The size that the directory gives of its only file. */
function sized(zip: Buffer, size: number): Buffer {
  const entry = zip.indexOf(Buffer.from("PK\u0001\u0002", "latin1"));
  zip.writeUInt32LE(size, entry + 24);
  return zip;
}

function renamed(zip: Buffer, from: string, to: string): Buffer {
  return Buffer.from(zip.toString("latin1").replaceAll(from, to), "latin1");
}
