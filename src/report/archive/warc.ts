import { type Bytes, bytesOf } from "../bytes.js";
import { ReportFault } from "../fault.js";
import { type Limits, limitAdvice, size } from "../limits.js";
import type { Chunks } from "../source.js";
import { type Answer, answerIn, charsetOf, fieldIn, typeIn } from "./http.js";

/** A record of a WARC: a page that was fetched, something else, or a broken one. Numbers are from 1. */
export type WarcRecord =
  | { readonly is: "page"; readonly number: number; readonly url: string; readonly answer: Answer }
  | { readonly is: "skipped"; readonly number: number; readonly why: string }
  | { readonly is: "fault"; readonly number: number; readonly fault: ReportFault };

/** Headers longer than this are no headers. In lines, and bytes a line. */
const HEADERS = 200;
const HEADER = 65_536;

/** Types of record that hold a page or its text; requests, metadata, revisits hold none. */
const PAGES = new Set(["response", "resource", "conversion"]);

/**
 * The records of a WARC (ISO 28500), unpacked, one at a time. After a broken one the next that starts with
 * "WARC/" is looked for.
 */
export async function* recordsOf(whole: Chunks, limits: Limits): AsyncGenerator<WarcRecord> {
  const bytes = bytesOf(whole);
  let start = await nextLine(bytes);
  for (let number = 1; start !== null; number++) {
    const head = start.startsWith("WARC/") ? await headOf(bytes) : null;
    const length = head === null ? "" : fieldIn(head, "content-length");
    if (head === null || !/^\d{1,15}$/.test(length)) {
      yield { is: "fault", number, fault: broken("its header cannot be read") };
      start = await resync(bytes);
      continue;
    }
    const record = await recordOf(bytes, head, Number(length), number, limits);
    const after = await bytes.line(HEADER);
    if (after === null || after.bytes.length === 0) {
      yield record;
      start = await nextLine(bytes);
      continue;
    }
    yield { is: "fault", number, fault: broken("its length is wrong") };
    start = await resync(bytes);
  }
}

async function recordOf(
  bytes: Bytes,
  head: string,
  length: number,
  number: number,
  limits: Limits,
): Promise<WarcRecord> {
  const type = fieldIn(head, "warc-type").toLowerCase();
  const passOver = PAGES.has(type) && length > limits.report;
  if (!PAGES.has(type) || passOver) {
    const there = await bytes.skip(length);
    if (there < length) return { is: "fault", number, fault: broken("it is cut off") };
    if (!passOver) return { is: "skipped", number, why: `${type || "nameless"} records` };
    const fault = new ReportFault(
      "too-large",
      `it is over ${size(limits.report)}`,
      limitAdvice("report"),
    );
    return { is: "fault", number, fault };
  }
  const content = await bytes.take(length);
  if (content.length < length) return { is: "fault", number, fault: broken("it is cut off") };
  return page(head, content, number, limits);
}

function page(head: string, content: Uint8Array, number: number, limits: Limits): WarcRecord {
  try {
    const url = fieldIn(head, "warc-target-uri").replace(/^<|>$/g, "");
    const declared = fieldIn(head, "content-type");
    const answer = /^application\/http/i.test(declared)
      ? answerIn(content, limits)
      : { status: 200, type: typeIn(declared), charset: charsetOf(declared), body: content };
    const why = unwanted(answer, url);
    return why === null ? { is: "page", number, url, answer } : { is: "skipped", number, why };
  } catch (error) {
    if (!(error instanceof ReportFault)) throw error;
    return { is: "fault", number, fault: error };
  }
}

const WANTED =
  /^(text\/(html|plain|xml)|application\/(xhtml\+xml|xml|rss\+xml|atom\+xml|rdf\+xml|feed\+json))$/;

function unwanted({ status, type }: Answer, url: string): string | null {
  if (status !== 200) return `status ${status}`;
  if (/\/robots\.txt$|^dns:/.test(url)) return "robots.txt and DNS";
  return WANTED.test(type) ? null : type || "no type";
}

/** The header lines of a record, up to the empty one; null where they do not end. */
async function headOf(bytes: Bytes): Promise<string | null> {
  const lines: string[] = [];
  while (lines.length < HEADERS) {
    const line = await bytes.line(HEADER);
    if (line === null || line.cut) return null;
    if (line.bytes.length === 0) return lines.join("\n");
    lines.push(new TextDecoder().decode(line.bytes));
  }
  return null;
}

/** The next line that is not empty, or null at the end. */
async function nextLine(bytes: Bytes): Promise<string | null> {
  for (;;) {
    const line = await bytes.line(HEADER);
    if (line === null) return null;
    if (line.bytes.length > 0) return Buffer.from(line.bytes).toString("latin1");
  }
}

async function resync(bytes: Bytes): Promise<string | null> {
  let line = await nextLine(bytes);
  while (line !== null && !line.startsWith("WARC/")) line = await nextLine(bytes);
  return line;
}

function broken(why: string): ReportFault {
  return new ReportFault("damaged", why, "it is left out, and the next record is read");
}
