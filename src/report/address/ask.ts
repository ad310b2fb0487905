import type { LookupAddress } from "node:dns";
import { Agent, type IncomingMessage, request as plainRequest } from "node:http";
import { Agent as SecureAgent, request as secureRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { PROGRAM } from "../../reading/program.js";
import { ReportFault } from "../fault.js";
import { fault, inward } from "./fault.js";
import { isPrivate } from "./networks.js";

/** As sites know Dateline in their robots.txt. */
export const AGENT = "dateline";
/** As servers see it in what they log. */
const USER_AGENT = `${AGENT}/${PROGRAM}`;

/** How names are looked up; tests hand in one of their own. */
export type Lookup = LookupFunction;

/** How one address is asked. */
export interface Asking {
  /** Hosts of private networks that the user lets be fetched from, by name: "news.lan", "10.0.0.7", "news.lan:8080". */
  readonly hosts: readonly string[];
  readonly lookup: Lookup;
  readonly signal: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Asks for one address; redirects are answers like others. Where the connection leads is looked at when it is made: the
 * address that was looked up is the one that is connected to, so that a name cannot lead elsewhere the second time.
 * @throws ReportFault network
 */
export async function ask(at: URL, asking: Asking): Promise<IncomingMessage> {
  const host = at.hostname.replace(/^\[|\]$/g, "");
  const isAllowed = allows(asking.hosts, at);
  // An address in place of a name is not looked up. "2130706433" and "0x7f.1" are "127.0.0.1" by now.
  if (!isAllowed && isIP(host) !== 0 && isPrivate(host)) throw inward(host, host);
  const isSecure = at.protocol === "https:";
  const lookup = isAllowed ? asking.lookup : publicOnly(asking.lookup);
  const options = {
    // No connection is kept: each is looked at.
    agent: isSecure ? new SecureAgent({ keepAlive: false }) : new Agent({ keepAlive: false }),
    lookup,
    signal: asking.signal,
    headers: {
      accept: "text/html, application/xml, */*;q=0.5",
      "accept-encoding": "gzip, identity",
      "user-agent": USER_AGENT,
      ...asking.headers,
    },
  };
  return new Promise((resolve, reject) => {
    const sent = (isSecure ? secureRequest : plainRequest)(at, options, resolve);
    sent.on("error", (error) => reject(told(error)));
    sent.end();
  });
}

function allows(hosts: readonly string[], { host, hostname }: URL): boolean {
  const names = [host, hostname, hostname.replace(/^\[|\]$/g, "")];
  return hosts.some((name) => names.includes(name.toLowerCase()));
}

/** Looks a name up, and refuses the connection where one of its addresses is private. */
function publicOnly(lookup: Lookup): Lookup {
  return (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const all = found as LookupAddress[];
      const bad = all.find(({ address }) => isPrivate(address));
      if (bad) return done(inward(name, bad.address), []);
      const [first] = all;
      return options.all ? done(null, all) : done(null, first?.address ?? "", first?.family);
    });
  };
}

/** What went wrong on the way, as a fault. */
export function told(error: unknown): ReportFault {
  if (error instanceof ReportFault) return error;
  const { name, message } = error as Error;
  if (name === "AbortError" || name === "TimeoutError" || message === "aborted")
    return fault("it takes too long to answer", "try later, or raise --limit wait=…");
  return fault(`it cannot be reached: ${message}`);
}
