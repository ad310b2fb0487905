import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { hostileText } from "./text.js";

/** An input of some kind, under a name that may lie about it. */
export interface HostileInput {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const NAMES = "a.txt b.html c.xml d.json e.jsonl f.csv g.warc h.zip i.gz j.tsv k".split(" ");

/** Whole inputs of each kind around a text: what is broken afterwards was nearly right. */
function wholes(text: string): (string | Uint8Array)[] {
  const page = `<html><title>${text}</title><meta property="og:title" content="${text}"><p>${text}</p>`;
  const rss = `<rss version="2.0"><channel><item><title>${text}</title><description>${text}</description></item></channel></rss>`;
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">${text}</title><content>${text}</content></entry></feed>`;
  const feed = JSON.stringify({
    version: "https://jsonfeed.org/version/1",
    items: [{ content_html: text }],
  });
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`;
  const warc = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: application/http\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`;
  const ld = `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", articleBody: text })}</script>`;
  return [
    ...[text, page, rss, atom, feed, warc, `${warc}${warc}`, `<html>${ld}`],
    JSON.stringify([{ text }, { body: text, date: text }]),
    `${JSON.stringify({ text })}\n${JSON.stringify({ text: [text, { name: text }] })}\n`,
    `text,title\n"${text}",${text}\n${text}`,
    gzipSync(page),
    gzipSync(warc),
  ];
}

type Change = (bytes: Buffer, at: number, by: number) => Buffer;

/** What a bad line, a bad disk or a bad mind does to bytes. */
const changes: readonly Change[] = [
  (bytes) => bytes,
  (bytes, at) => bytes.subarray(0, at),
  (bytes, at) => bytes.subarray(at),
  (bytes, at, by) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.from([by]), bytes.subarray(at + 1)]),
  (bytes, at, by) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.alloc(by, bytes[at] ?? 0), bytes.subarray(at)]),
  (bytes, at) => Buffer.concat([bytes, bytes.subarray(at)]),
  (bytes) => Buffer.from(bytes.toString("latin1"), "utf16le"),
];

export const hostileInput: fc.Arbitrary<HostileInput> = fc
  .tuple(
    hostileText,
    fc.constantFrom(...NAMES),
    fc.nat(),
    fc.array(fc.tuple(fc.constantFrom(...changes), fc.nat(), fc.integer({ min: 0, max: 255 })), {
      maxLength: 3,
    }),
  )
  .map(([text, name, which, steps]) => {
    const all = wholes(text);
    const whole = Buffer.from(all[which % all.length] as string);
    const bytes = steps.reduce<Buffer>(
      (now: Buffer, [change, at, by]) => change(now, now.length === 0 ? 0 : at % now.length, by),
      whole,
    );
    return { name, bytes };
  });
