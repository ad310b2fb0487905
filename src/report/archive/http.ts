import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { ReportFault } from "../fault.js";
import { type Limits, limitAdvice, size } from "../limits.js";

/** An answer as a crawler kept it. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly charset: string | undefined;
  readonly body: Uint8Array;
}

/** @throws ReportFault damaged, too-large */
export function answerIn(bytes: Uint8Array, limits: Limits): Answer {
  const buffer = Buffer.from(bytes);
  const end = /\r?\n\r?\n/.exec(buffer.subarray(0, 65_536).toString("latin1"));
  const head = buffer.subarray(0, end?.index ?? 0).toString("latin1");
  const status = /^HTTP\/[\d.]{1,3} (\d{3})/.exec(head)?.[1];
  if (end === null || status === undefined)
    throw new ReportFault("damaged", "it holds no HTTP answer", "fetch it again");
  const field = (name: string) => fieldIn(head, name);
  const raw = buffer.subarray(end.index + end[0].length);
  const sent = /\bchunked\b/i.test(field("transfer-encoding")) ? (dechunked(raw) ?? raw) : raw;
  const declared = field("content-type");
  return {
    status: Number(status),
    type: typeIn(declared),
    charset: charsetOf(declared),
    body: unpacked(sent, field("content-encoding").trim().toLowerCase(), limits),
  };
}

/** A field of a block of headers, or "". */
export function fieldIn(head: string, name: string): string {
  const prefix = `${name}:`;
  const line = head.split(/\r?\n/).find((line) => line.toLowerCase().startsWith(prefix));
  return line?.slice(prefix.length).trim() ?? "";
}

/** "text/html" of "Text/HTML; charset=utf-8" */
export function typeIn(declared: string): string {
  return (declared.split(";")[0] ?? "").trim().toLowerCase();
}

export function charsetOf(declared: string): string | undefined {
  return /;\s?charset\s?=\s?"?([\w.:-]{1,40})/i.exec(declared)?.[1];
}

/** Null where it is not in chunks after all: some crawlers join them and leave the header. */
function dechunked(body: Buffer): Buffer | null {
  const pieces: Buffer[] = [];
  let at = 0;
  for (;;) {
    const line = /^([0-9a-f]{1,8})[^\r\n]{0,100}\r?\n/i.exec(
      body.subarray(at, at + 120).toString("latin1"),
    );
    if (line === null) return null;
    const length = Number.parseInt(line[1] ?? "", 16);
    if (length === 0) return Buffer.concat(pieces);
    at += line[0].length;
    pieces.push(body.subarray(at, at + length));
    at += length + 2;
  }
}

/** As it is where it is not packed after all: some crawlers unpack and leave the header. */
function unpacked(body: Buffer, encoding: string, { report }: Limits): Uint8Array {
  const options = { maxOutputLength: report };
  try {
    if (/gzip/.test(encoding) && body[0] === 0x1f) return gunzipSync(body, options);
    if (encoding === "br" && !/^\s*</.test(body.subarray(0, 20).toString("latin1")))
      return brotliDecompressSync(body, options);
    if (encoding === "deflate" && body[0] === 0x78) return inflateSync(body, options);
    return body;
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE")
      throw new ReportFault(
        "too-large",
        `unpacked it is over ${size(report)}`,
        limitAdvice("report"),
      );
    throw new ReportFault(
      "damaged",
      `it is damaged: ${(error as Error).message}`,
      "fetch it again",
    );
  }
}
