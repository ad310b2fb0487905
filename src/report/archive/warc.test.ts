import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { found } from "../take.example.js";

const T = "The minister said on Monday that the talks had failed.";
const PAGE = `<title>A</title><p>${T}`;

/** A record of such a type; `length` where it shall be wrong. */
function record(
  type: string,
  content: string | Buffer,
  length?: number | string,
  header = "",
): Buffer {
  const bytes = Buffer.from(content as string);
  const kind = type === "conversion" ? "text/plain" : "application/http; msgtype=response";
  const head = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: <https://p.example/1>\r\nContent-Type: ${kind}\r\n${header}Content-Length: ${length ?? bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from("\r\n\r\n")]);
}

const http = (
  body: string | Buffer,
  headers = "Content-Type: text/html; charset=utf-8\r\n",
  status = "200 OK",
) =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n`), Buffer.from(body as string)]);

const packed = gzipSync(PAGE);
const chunked = Buffer.concat([
  Buffer.from(`${packed.length.toString(16)}\r\n`),
  packed,
  Buffer.from("\r\n0\r\n\r\n"),
]);

const page = (number: number) =>
  `w, record ${number} | A |  |  | https://p.example/1 | ${T} | no-publisher`;
const damaged = (number: number, why: string) => `w, record ${number}: damaged: ${why}`;

test.each([
  { name: "a page", records: [record("response", http(PAGE))], want: [page(1)] },
  {
    name: "a page in chunks and gzip",
    records: [
      record(
        "response",
        http(
          chunked,
          "content-type: text/html\r\ncontent-encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
        ),
      ),
    ],
    want: [page(1)],
  },
  {
    name: "headers of what a crawler has already undone",
    records: [
      record(
        "response",
        http(
          PAGE,
          "content-type: text/html\r\ncontent-encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
        ),
      ),
    ],
    want: [page(1)],
  },
  {
    name: "the text of a page",
    records: [record("conversion", T)],
    want: [`w, record 1 |  |  |  | https://p.example/1 | ${T} | `],
  },
  {
    name: "other records and answers",
    records: [
      record("warcinfo", "x"),
      record("request", "GET /"),
      record("response", http("no", undefined, "404 Not Found")),
      record("response", http("PNG", "Content-Type: image/png\r\n")),
      record("response", http(PAGE)),
    ],
    want: [
      "w, record 1: passed over, warcinfo records",
      "w, record 2: passed over, request records",
      "w, record 3: passed over, status 404",
      "w, record 4: passed over, image/png",
      page(5),
    ],
  },
  {
    name: "words between records",
    records: [
      record("response", http(PAGE)),
      Buffer.from("x\r\ny\r\n\r\n"),
      record("response", http(PAGE)),
    ],
    want: [page(1), damaged(2, "its header cannot be read"), page(3)],
  },
  {
    name: "a length that is too short, or none",
    records: [
      record("response", http(PAGE), 40),
      record("response", http(PAGE), "x"),
      record("response", http(PAGE)),
    ],
    want: [damaged(1, "its length is wrong"), damaged(2, "its header cannot be read"), page(3)],
  },
  {
    name: "a record cut off",
    records: [record("response", http(PAGE)), record("response", http(PAGE)).subarray(0, -20)],
    want: [page(1), damaged(2, "it is cut off")],
  },
  {
    name: "a record without an answer",
    records: [record("response", "x"), record("response", http(PAGE))],
    want: [damaged(1, "it holds no HTTP answer"), page(2)],
  },
])("$name", async ({ records, want }) => {
  expect(await found("w", Buffer.concat(records))).toEqual(want);
  expect(await found("w", Buffer.concat(records.map((one) => gzipSync(one))))).toEqual(want);
});

test("what comes before a gzip is damaged is taken in", async () => {
  const members = [gzipSync(record("response", http(PAGE))), gzipSync(record("conversion", T))];
  const [first, last] = await found("w", Buffer.concat(members).subarray(0, -15));
  expect(first).toBe(page(1));
  expect(last).toMatch(/damaged/);
});
