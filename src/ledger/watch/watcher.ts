import { AGENT, Busy, fetched, fetchedSince, StatusFault } from "../../report/address.js";
import { gather } from "../../report/chunks.js";
import { ReportFault } from "../../report/fault.js";
import type { Limits } from "../../report/limits.js";
import { type Allows, allowsOf } from "../../report/robots.js";
import type { Source } from "../../report/source.js";
import type { Ledger } from "../store/open/open.js";
import { afterFailure, afterSuccess, remember, type Visit, visitOf } from "./visits.js";

/** Fetches addresses again and again, no oftener than is polite. */
export interface Watcher {
  /** Whether an address may be asked now. */
  readonly isDue: (address: string) => Promise<boolean>;
  /**
   * What an address has, where that is another than at the last visit.
   * @throws ReportFault network
   */
  readonly fetch: (address: string, limits: Limits) => Promise<Source | null>;
  /** To be called when what a visit brought is in the ledger; if not all of it is, all is asked for again. */
  readonly visited: (address: string, isWhole: boolean) => Promise<void>;
}

/** Sites are asked for their robots.txt once an hour. Milliseconds. */
const ROBOTS = 3_600_000;

/** @param every the time between two visits, in milliseconds */
export function watcherOf({ db }: Ledger, every: number, now: () => number = Date.now): Watcher {
  const next = new Map<string, Visit>();
  const robots = robotsKept(now);
  const failed = async (address: string, error: unknown) => {
    const asked = error instanceof Busy ? (error.seconds ?? 0) * 1_000 : 0;
    await remember(db, address, afterFailure(await visitOf(db, address), now(), every, asked));
  };
  return {
    isDue: async (address) => (await visitOf(db, address)).notBefore.getTime() <= now(),
    fetch: async (address, limits) => {
      next.delete(address);
      try {
        await robots(address, limits);
        const visit = await visitOf(db, address);
        const answered = await fetchedSince(address, limits, visit);
        const validators = answered.is === "source" ? answered.validators : visit;
        const { etag, modified } = validators;
        next.set(address, afterSuccess({ etag, modified }, now(), every));
        return answered.is === "source" ? answered.source : null;
      } catch (error) {
        await failed(address, error);
        throw error;
      }
    },
    visited: async (address, isWhole) => {
      const visit = next.get(address);
      next.delete(address);
      if (visit === undefined) return;
      const { etag, modified } = isWhole ? visit : await visitOf(db, address);
      await remember(db, address, { ...visit, etag, modified });
    },
  };
}

/** @returns throws where a site does not want an address to be fetched by a program */
function robotsKept(now: () => number): (address: string, limits: Limits) => Promise<void> {
  const kept = new Map<string, { readonly until: number; readonly allows: Allows }>();
  return async (address, limits) => {
    const { origin, pathname, search } = new URL(address);
    const found = kept.get(origin);
    const known =
      found && found.until > now()
        ? found
        : { until: now() + ROBOTS, allows: await allowsAt(origin, limits) };
    kept.set(origin, known);
    if (known.allows(pathname + search)) return;
    const why = `${origin}/robots.txt asks programs not to fetch it`;
    throw new ReportFault("network", why, "ask the site, or save the page and name the file");
  };
}

/** A site without a robots.txt allows all (RFC 9309, 2.3.1.3); where it cannot be reached, neither is the page. */
async function allowsAt(origin: string, limits: Limits): Promise<Allows> {
  try {
    const source = await fetched(`${origin}/robots.txt`, limits);
    const bytes = await gather(source.open(), limits.report);
    return allowsOf(Buffer.from(bytes).toString("utf8"), AGENT);
  } catch (error) {
    if (error instanceof StatusFault && error.status >= 400 && error.status < 500)
      return () => true;
    throw error;
  }
}
