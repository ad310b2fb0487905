import { brotliCompressSync, gzipSync } from "node:zlib";
import { zipOf } from "../../src/report/take.example.js";
import type { TakeOptions } from "../../src/report/take.js";

/** An input that was made to do harm, and what has to become of it: each thing found in it, as short as can be. */
export interface Nasty {
  readonly name: string;
  readonly file: string;
  readonly bytes: () => string | Uint8Array;
  /** "report", or the kind of a fault with the start of why. The last thing found, where there is more than one. */
  readonly want: string;
  readonly options?: TakeOptions;
}

const MB = 1_000_000;
const SAID = "The minister said on Monday that the talks had failed.";
const page = (body: string) => `<html><title>A</title><p>${SAID}</p>${body}`;
const rss = (item: string, before = "") =>
  `<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>A</title><item>${item}</item></channel></rss>`;

const bombs: readonly Nasty[] = [
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

const nested: readonly Nasty[] = [
  {
    name: "200,000 elements one in another",
    file: "a.html",
    bytes: () => page("<div>".repeat(200_000)),
    want: "too-large: it nests over 1000 elements deep",
  },
  {
    name: "200,000 closing tags",
    file: "a.html",
    bytes: () => page("</div>".repeat(200_000)),
    want: "report",
  },
  {
    name: "200,000 open formatting tags",
    file: "a.html",
    bytes: () => page("<b><i>".repeat(100_000)),
    want: "too-large: it nests over 1000 elements deep",
  },
  {
    name: "an attribute of 5 MB",
    file: "a.html",
    bytes: () => page(`<a href="${"a".repeat(5 * MB)}">x</a>`),
    want: "report",
  },
  {
    name: "100,000 attributes",
    file: "a.html",
    bytes: () => page(`<a ${"a=1 ".repeat(100_000)}>x</a>`),
    want: "report",
  },
  {
    name: "a comment that never ends",
    file: "a.html",
    bytes: () => page(`<!--${"-".repeat(MB)}`),
    want: "report",
  },
  {
    name: "300,000 texts in one paragraph",
    file: "a.html",
    bytes: () => page(`<h1>${"a<br>".repeat(300_000)}</h1>`),
    want: "report",
  },
  {
    name: "JSON-LD of 300,000 articles in a list",
    file: "a.html",
    bytes: () => page(`<script type="application/ld+json">[${"{},".repeat(300_000)}{}]</script>`),
    want: "report",
  },
  {
    name: "JSON-LD that nests 100,000 deep",
    file: "a.html",
    bytes: () =>
      page(
        `<script type="application/ld+json">${"[".repeat(100_000)}${"]".repeat(100_000)}</script>`,
      ),
    want: "report",
  },
  {
    name: "JSON that nests 1,000,000 deep",
    file: "a.json",
    bytes: () => `{"text":${"[".repeat(MB)}${"]".repeat(MB)}}`,
    want: "too-large: it nests over 1000 lists and objects deep",
  },
  {
    name: "a JSON Feed whose version nests",
    file: "a.json",
    bytes: () => `{"version":${"[".repeat(MB)}${"]".repeat(MB)},"text":"a"}`,
    want: "too-large: it nests over 1000 lists",
  },
  {
    name: "JSON with brackets in a text",
    file: "a.json",
    bytes: () => JSON.stringify({ text: `${SAID} ${"[".repeat(100_000)}` }),
    want: "report",
  },
  {
    name: "a key called __proto__",
    file: "a.json",
    bytes: () =>
      `{"__proto__":{"text":"x"},"constructor":{"prototype":{"title":"x"}},"text":"${SAID}"}`,
    want: "report",
  },
];

const feeds: readonly Nasty[] = [
  {
    name: "a billion laughs",
    file: "a.xml",
    bytes: () => rss(`<title>&l9;</title><description>${SAID} &l9;</description>`, laughs()),
    want: "report",
  },
  {
    name: "an entity that reads a file",
    file: "a.xml",
    bytes: () =>
      rss(
        `<description>${SAID} &f;</description>`,
        '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
      ),
    want: "damaged: it is no feed",
  },
  {
    name: "an item that nests 100,000 deep, after a good one",
    file: "a.xml",
    bytes: () =>
      rss(
        `<title>A</title><description><![CDATA[${"<b>".repeat(100_000)}]]></description></item><item><title>B</title><description>${SAID}</description>`,
      ),
    want: "report",
  },
  {
    name: "a feed of elements that nest 100,000 deep",
    file: "a.xml",
    bytes: () => rss("<a>".repeat(100_000)),
    want: "damaged: it is no feed",
  },
  {
    name: "a feed cut off in a tag",
    file: "a.xml",
    bytes: () => "<rss version='2.0'><channel><item><title",
    want: "damaged: it is no feed",
  },
];

const texts: readonly Nasty[] = [
  { name: "a line of 5 MB", file: "a.txt", bytes: () => "town ".repeat(MB), want: "report" },
  { name: "a word of 5 MB", file: "a.txt", bytes: () => "a".repeat(5 * MB), want: "report" },
  { name: "a million quote marks", file: "a.txt", bytes: () => '"'.repeat(MB), want: "report" },
  { name: "a million lines", file: "a.txt", bytes: () => "a\n".repeat(MB), want: "report" },
  {
    name: "a million blanks, then a letter",
    file: "a.txt",
    bytes: () => `${" ".repeat(MB)}a`,
    want: "report",
  },
  {
    name: "200,000 accents on one letter",
    file: "a.txt",
    bytes: () => `e${"\u0301".repeat(200_000)}`,
    want: "report",
  },
  {
    name: "marks that turn the direction of letters",
    file: "a.txt",
    bytes: () => `${SAID} \u202e\u2066gnp.exe\u2069`,
    want: "report",
  },
  {
    name: "characters without width inside words",
    file: "a.txt",
    bytes: () => [...SAID].join("\u200b"),
    want: "report",
  },
  {
    name: "a zero character",
    file: "a.txt",
    bytes: () => `${SAID}\0`,
    want: "binary: it is binary",
  },
  {
    name: "a zero character in JSON",
    file: "a.json",
    bytes: () => JSON.stringify({ text: `${SAID}\0` }),
    want: "report",
  },
  {
    name: "half of a character in JSON",
    file: "a.json",
    bytes: () => `{"text":"${SAID}\\ud800"}`,
    want: "report",
  },
  {
    name: "half of a character as bytes",
    file: "a.txt",
    bytes: () => Buffer.from([0x61, 0xed, 0xa0, 0x80]),
    want: "encoding: it is not UTF-8",
  },
  {
    name: "a long way to write a slash",
    file: "a.txt",
    bytes: () => Buffer.from([0x61, 0xc0, 0xaf]),
    want: "encoding: it is not UTF-8",
  },
  {
    name: "UTF-16 with half a character",
    file: "a.txt",
    bytes: () => Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00]),
    want: "encoding: it is not UTF-16",
  },
  {
    name: "a page that says it is UTF-7",
    file: "a.html",
    bytes: () => page('<meta charset="utf-7">+ADw-script+AD4-'),
    want: "encoding: it says that it is",
  },
  {
    name: "a page in an encoding that nobody knows",
    file: "a.html",
    bytes: () => `<meta charset="x-nope"><p>${SAID}é`,
    want: "encoding: it says that it is",
  },
  { name: "a PDF", file: "a.txt", bytes: () => "%PDF-1.7 endobj", want: "binary: it is binary" },
];

const tables: readonly Nasty[] = [
  {
    name: "a quote mark that is never closed",
    file: "a.csv",
    bytes: () => `text\n"${"a".repeat(11 * MB)}`,
    want: "too-large: a record is over 10 MB",
  },
  {
    name: "one field of 5 MB in quotes",
    file: "a.csv",
    bytes: () => `text\n"${"a,".repeat(2.5 * MB)}"`,
    want: "report",
  },
  {
    name: "100,000 columns",
    file: "a.csv",
    bytes: () => `text${",b".repeat(100_000)}\n${SAID}`,
    want: "report",
  },
  {
    name: "rows with more values than columns",
    file: "a.csv",
    bytes: () => `text\na,b,c\n${SAID}`,
    want: "report",
  },
  {
    name: "formulas",
    file: "a.csv",
    bytes: () => `text,title\n"=HYPERLINK(""http://a.example"")",@SUM(A1)`,
    want: "report",
  },
  {
    name: "a line of JSON over the limit",
    file: "a.jsonl",
    bytes: () => `{"text":"${"a".repeat(11 * MB)}"}\n{"text":"${SAID}"}`,
    want: "report",
  },
];

const archives: readonly Nasty[] = [
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

export const nasties: readonly Nasty[] = [
  ...bombs,
  ...nested,
  ...feeds,
  ...texts,
  ...tables,
  ...archives,
];

/** Nine entities, each ten of the one before. */
function laughs(): string {
  const one = (n: number) => `<!ENTITY l${n} "${`&l${n - 1};`.repeat(10)}">`;
  return `<!DOCTYPE rss [<!ENTITY l0 "ha">${Array.from({ length: 9 }, (_, n) => one(n + 1)).join("")}]>`;
}

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
