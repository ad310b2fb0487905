import { lookup } from "node:dns";
import { type IncomingMessage, request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { gunzipped } from "./archive/gzip.js";
import { charsetOf, typeIn } from "./archive/http.js";
import { ReportFault } from "./fault.js";
import { LIMITS, type Limits } from "./limits.js";
import type { Chunks, Source } from "./source.js";

/** Browsers follow twenty; a news page needs two or three. */
const REDIRECTS = 5;

/** As servers know Dateline, in what they log and in their robots.txt. */
export const AGENT = "dateline";

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

/** A server that wants to be left alone for a while. */
export class Busy extends ReportFault {
  constructor(
    status: number,
    /** As it says itself, if it does. */
    readonly seconds: number | null,
  ) {
    super("network", `the server answers with status ${status}`, "try again later");
  }
}

/**
 * What stands at an address that the user named. Nothing else is fetched: no picture, no script. A redirect
 * may not lead into a private network, whatever name it uses: the address is looked at when it is connected to.
 * @throws ReportFault network
 */
export async function fetched(url: string, limits: Limits = LIMITS): Promise<Source> {
  const answered = await fetchedSince(url, limits, NONE);
  if (answered.is === "source") return answered.source;
  throw fault("the server answers with status 304");
}

/**
 * The same, where it is another than it was.
 * @throws ReportFault network; Busy
 */
export async function fetchedSince(
  url: string,
  limits: Limits,
  since: Validators,
): Promise<Answered> {
  const signal = AbortSignal.timeout(limits.wait);
  let at = parsed(url);
  const named = at.host;
  for (let redirects = 0; redirects <= REDIRECTS; redirects++) {
    const answer = await asked(at, at.host === named, signal, since);
    const status = answer.statusCode ?? 0;
    const next = answer.headers.location;
    if (status < 300 || status >= 400 || next === undefined)
      return answeredBy(url, at, answer, limits);
    answer.destroy();
    at = parsed(next, at);
  }
  throw fault(`it redirects more than ${REDIRECTS} times`);
}

function answeredBy(name: string, at: URL, answer: IncomingMessage, limits: Limits): Answered {
  const { statusCode = 0, headers } = answer;
  if (statusCode === 200) {
    const validators = { etag: headers.etag ?? null, modified: headers["last-modified"] ?? null };
    return { is: "source", source: sourceOf(name, at, answer, limits), validators };
  }
  answer.destroy();
  if (statusCode === 304) return { is: "unchanged" };
  if (statusCode === 429 || statusCode === 503) throw new Busy(statusCode, waitIn(headers));
  throw new StatusFault(statusCode);
}

/** A server's answer that is no page. */
export class StatusFault extends ReportFault {
  constructor(readonly status: number) {
    super("network", `the server answers with status ${status}`, ADVICE);
  }
}

/** Retry-After in seconds; as a date it is rare, and is left to the usual wait. */
function waitIn({ "retry-after": wait }: IncomingMessage["headers"]): number | null {
  return wait !== undefined && /^\d{1,7}$/.test(wait) ? Number(wait) : null;
}

function sourceOf(name: string, at: URL, answer: IncomingMessage, limits: Limits): Source {
  const declared = answer.headers["content-type"] ?? "";
  const packed = /gzip/.test(answer.headers["content-encoding"] ?? "");
  const open = () => (packed ? gunzipped(arriving(answer), limits) : arriving(answer));
  return { name, open, type: typeIn(declared), charset: charsetOf(declared), url: at.href };
}

async function* arriving(answer: IncomingMessage): Chunks {
  try {
    for await (const chunk of answer) yield chunk;
  } catch (error) {
    throw fault(`the answer breaks off: ${(error as Error).message}`);
  }
}

function asked(
  at: URL,
  isNamed: boolean,
  signal: AbortSignal,
  { etag, modified }: Validators,
): Promise<IncomingMessage> {
  const host = at.hostname.replace(/^\[|\]$/g, "");
  if (!isNamed && isIP(host) && isPrivate(host)) return Promise.reject(inward(host));
  const request = at.protocol === "https:" ? secureRequest : plainRequest;
  const headers = {
    accept: "text/html, application/xml, */*;q=0.5",
    "accept-encoding": "gzip, identity",
    "user-agent": AGENT,
    ...(etag === null ? {} : { "if-none-match": etag }),
    ...(modified === null ? {} : { "if-modified-since": modified }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      at,
      { signal, headers, ...(isNamed ? {} : { lookup: publicOnly }) },
      resolve,
    );
    sent.on("error", (error) => reject(told(error)));
    sent.end();
  });
}

/** Looks a name up as always, and refuses the connection where one of its addresses is private. */
const publicOnly: LookupFunction = (name, options, done) => {
  lookup(name, { ...options, all: true }, (error, found) => {
    const bad = found?.find(({ address }) => isPrivate(address));
    if (error) return done(error, []);
    if (bad) return done(inward(bad.address), []);
    const [first] = found;
    return options.all ? done(null, found) : done(null, first?.address ?? "", first?.family);
  });
};

/** Loopback, private, link-local, shared, reserved and multicast networks: RFC 6890 and its successors. */
const PRIVATE = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  PRIVATE.addSubnet(network, bits, "ipv4");

const PUBLIC_6 = new BlockList();
PUBLIC_6.addSubnet("2000::", 3, "ipv6");
/** Addresses that carry one of IPv4 within, and documentation: they may lead anywhere. */
const TUNNELS_6 = new BlockList();
for (const [network, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
] as const)
  TUNNELS_6.addSubnet(network, bits, "ipv6");

export function isPrivate(address: string): boolean {
  if (isIP(address) === 4) return PRIVATE.check(address, "ipv4");
  return !PUBLIC_6.check(address, "ipv6") || TUNNELS_6.check(address, "ipv6");
}

function parsed(url: string, from?: URL): URL {
  if (!URL.canParse(url, from?.href)) throw fault("it is no address");
  const at = new URL(url, from);
  if (at.protocol === "http:" || at.protocol === "https:") return at;
  throw fault(`it leads to ${at.protocol}, which is not fetched`);
}

function told(error: Error): ReportFault {
  if (error instanceof ReportFault) return error;
  if (error.name === "AbortError" || error.name === "TimeoutError")
    return fault("it takes too long to answer");
  return fault(`it cannot be reached: ${error.message}`);
}

function inward(address: string): ReportFault {
  return fault(`it redirects into a private network (${address})`);
}

const ADVICE = "save the page and name the file";

function fault(why: string): ReportFault {
  return new ReportFault("network", why, ADVICE);
}
