import { lookup as systemLookup } from "node:dns";
import type { IncomingMessage } from "node:http";
import { gunzipped } from "../archive/gzip.js";
import { charsetOf, typeIn } from "../archive/http.js";
import { type Limits, limitAdvice, size } from "../limits.js";
import type { Chunks, Source } from "../source.js";
import { AGENT, ask, type Lookup, told } from "./ask.js";
import { Busy, fault, StatusFault } from "./fault.js";
import { refuseKind } from "./kinds.js";
import { mannersOf } from "./manners.js";

/** How a server calls what it sent, to be told back to it: it need not send the same again. */
export interface Validators {
  readonly etag: string | null;
  readonly modified: string | null;
}

const NONE: Validators = { etag: null, modified: null };

/** What a server sends, or that it is what it sent before. */
export type Answered =
  | { readonly is: "source"; readonly source: Source; readonly validators: Validators }
  | { readonly is: "unchanged" };

/** What the user says of fetching. */
export interface Allowed {
  readonly limits: Limits;
  /** Hosts of private networks that may be fetched from, by name. */
  readonly hosts: readonly string[];
}

/** Fetches addresses for one run; what their sites ask of programs is remembered. */
export interface Fetcher {
  /**
   * What stands at an address that the user named, whole. Nothing else is fetched: no picture, no script.
   * @throws ReportFault network, too-large
   */
  readonly fetch: (url: string, allowed: Allowed) => Promise<Source>;
  /**
   * The same, where it is another than it was.
   * @throws ReportFault network, too-large; Busy
   */
  readonly fetchSince: (url: string, allowed: Allowed, since: Validators) => Promise<Answered>;
}

/** What a fetcher touches outside itself; tests hand in their own. */
interface Outside {
  readonly now?: () => number;
  readonly lookup?: Lookup;
}

export function fetcherOf({ now = Date.now, lookup = systemLookup }: Outside = {}): Fetcher {
  const manners = mannersOf(AGENT, now);
  const fetchSince: Fetcher["fetchSince"] = async (url, allowed, since) => {
    const signal = AbortSignal.timeout(allowed.limits.wait);
    const visit = { lookup, signal, ...allowed };
    const polite = (at: URL) => manners(at, (robots) => robotsAt(robots, visit));
    const { at, answer } = await followed(
      parsed(url),
      { ...visit, headers: asSince(since) },
      polite,
    );
    return answeredBy(url, at, answer, allowed.limits);
  };
  return {
    fetchSince,
    fetch: async (url, allowed) => {
      const answered = await fetchSince(url, allowed, NONE);
      if (answered.is === "source") return answered.source;
      throw new StatusFault(304);
    },
  };
}

interface Visit extends Allowed {
  readonly lookup: Lookup;
  readonly signal: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Where redirects lead; each of them is looked at like the first address. */
async function followed(
  start: URL,
  visit: Visit,
  before: (at: URL) => Promise<void> = async () => {},
): Promise<{ readonly at: URL; readonly answer: IncomingMessage }> {
  const most = visit.limits.redirects;
  let at = start;
  for (let redirects = 0; redirects <= most; redirects++) {
    await before(at);
    const answer = await ask(at, visit);
    const { statusCode: status = 0 } = answer;
    const next = answer.headers.location;
    if (status < 300 || status >= 400 || next === undefined) return { at, answer };
    answer.destroy();
    at = parsed(next, at);
  }
  throw fault(`it redirects more than ${most} times`, limitAdvice("redirects"));
}

function asSince({ etag, modified }: Validators): Readonly<Record<string, string>> {
  return {
    ...(etag === null ? {} : { "if-none-match": etag }),
    ...(modified === null ? {} : { "if-modified-since": modified }),
  };
}

async function answeredBy(
  name: string,
  at: URL,
  answer: IncomingMessage,
  limits: Limits,
): Promise<Answered> {
  try {
    const { statusCode = 0, headers } = answer;
    if (statusCode === 304) return { is: "unchanged" };
    if (statusCode === 429 || statusCode === 503) throw new Busy(statusCode, waitIn(headers));
    if (statusCode !== 200) throw new StatusFault(statusCode);
    const source = await sourceOf(name, at, answer, limits);
    const { etag = null, "last-modified": modified = null } = headers;
    return { is: "source", source, validators: { etag, modified } };
  } finally {
    answer.destroy();
  }
}

/** Retry-After in seconds; as a date it is rare, and is left to the usual wait. */
function waitIn({ "retry-after": wait }: IncomingMessage["headers"]): number | null {
  return wait !== undefined && /^\d{1,7}$/.test(wait) ? Number(wait) : null;
}

/** Taken in whole before any of it is read: a server that sends a byte a minute is not waited for. */
async function sourceOf(
  name: string,
  at: URL,
  answer: IncomingMessage,
  limits: Limits,
): Promise<Source> {
  const declared = answer.headers["content-type"] ?? "";
  refuseKind(typeIn(declared));
  const body = await arrived(answer, limits.archive);
  const packed = /gzip/.test(answer.headers["content-encoding"] ?? "");
  const open = () => (packed ? gunzipped(only(body), limits) : only(body));
  return { name, open, type: typeIn(declared), charset: charsetOf(declared), url: shown(at) };
}

async function arrived(answer: IncomingMessage, most: number): Promise<Uint8Array> {
  const length = Number(answer.headers["content-length"] ?? 0);
  const kept: Uint8Array[] = [];
  let size = 0;
  if (length > most) throw large(most);
  try {
    for await (const chunk of answer) {
      size += chunk.length;
      if (size > most) throw large(most);
      kept.push(chunk);
    }
  } catch (error) {
    throw told(error);
  }
  if (!answer.complete) throw fault("the answer breaks off");
  return Buffer.concat(kept);
}

function large(most: number) {
  return fault(`what it sends is over ${size(most)}`, limitAdvice("archive"));
}

async function* only(bytes: Uint8Array): Chunks {
  yield bytes;
}

/** What more of a robots.txt there is, is left out (RFC 9309, 2.5). In bytes. */
const ROBOTS = 512_000;

/** @returns null where a site has none (2.3.1.3); where it cannot be reached, neither is the page */
async function robotsAt(robots: URL, visit: Visit): Promise<string | null> {
  const { headers: _, ...plain } = visit;
  const { answer } = await followed(robots, plain);
  try {
    const { statusCode: status = 0, headers } = answer;
    if (status >= 400 && status < 500 && status !== 429) return null;
    if (status !== 200) throw new Busy(status, waitIn(headers));
    return await start(answer, visit.limits);
  } finally {
    answer.destroy();
  }
}

async function start(answer: IncomingMessage, limits: Limits): Promise<string> {
  const packed = /gzip/.test(answer.headers["content-encoding"] ?? "");
  const kept: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of packed ? gunzipped(answer, limits) : (answer as Chunks)) {
      kept.push(chunk);
      size += chunk.length;
      if (size >= ROBOTS) break;
    }
  } catch (error) {
    throw told(error);
  }
  return Buffer.concat(kept).subarray(0, ROBOTS).toString("utf8");
}

/** Without a password: addresses are stored and shown. */
function shown(at: URL): string {
  const bare = new URL(at);
  bare.username = "";
  bare.password = "";
  return bare.href;
}

function parsed(url: string, from?: URL): URL {
  if (!URL.canParse(url, from?.href)) throw fault("it is no address");
  const at = new URL(url, from);
  if (at.protocol === "http:" || at.protocol === "https:") return at;
  throw fault(`it leads to ${at.protocol}, which is not fetched`, "HTTP and HTTPS are");
}
