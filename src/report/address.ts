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

/**
 * What stands at an address that the user named. Nothing else is fetched: no picture, no script. A redirect
 * may not lead into a private network, whatever name it uses: the address is looked at when it is connected to.
 * @throws ReportFault network
 */
export async function fetched(url: string, limits: Limits = LIMITS): Promise<Source> {
  const signal = AbortSignal.timeout(limits.wait);
  let at = parsed(url);
  const named = at.host;
  for (let redirects = 0; redirects <= REDIRECTS; redirects++) {
    const answer = await asked(at, at.host === named, signal);
    const status = answer.statusCode ?? 0;
    const next = answer.headers.location;
    if (status < 300 || status >= 400 || next === undefined)
      return sourceOf(url, at, answer, limits);
    answer.destroy();
    at = parsed(next, at);
  }
  throw fault(`it redirects more than ${REDIRECTS} times`);
}

function sourceOf(name: string, at: URL, answer: IncomingMessage, limits: Limits): Source {
  if (answer.statusCode !== 200) {
    answer.destroy();
    throw fault(`the server answers with status ${answer.statusCode}`);
  }
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

function asked(at: URL, isNamed: boolean, signal: AbortSignal): Promise<IncomingMessage> {
  const host = at.hostname.replace(/^\[|\]$/g, "");
  if (!isNamed && isIP(host) && isPrivate(host)) return Promise.reject(inward(host));
  const request = at.protocol === "https:" ? secureRequest : plainRequest;
  const headers = {
    accept: "text/html, application/xml, */*;q=0.5",
    "accept-encoding": "gzip, identity",
    "user-agent": "dateline",
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

function fault(why: string): ReportFault {
  return new ReportFault("network", why, "save the page and name the file");
}
