import { Busy } from "../../report/address/fault.js";
import { type Allowed, fetcherOf } from "../../report/address/fetch.js";
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
  readonly fetch: (address: string, allowed: Allowed) => Promise<Source | null>;
  /** To be called when what a visit brought is in the ledger; if not all of it is, all is asked for again. */
  readonly visited: (address: string, isWhole: boolean) => Promise<void>;
}

/** @param every the time between two visits, in milliseconds */
export function watcherOf({ db }: Ledger, every: number, now: () => number = Date.now): Watcher {
  const next = new Map<string, Visit>();
  const fetcher = fetcherOf({ now });
  const failed = async (address: string, error: unknown) => {
    const asked = error instanceof Busy ? (error.seconds ?? 0) * 1_000 : 0;
    await remember(db, address, afterFailure(await visitOf(db, address), now(), every, asked));
  };
  return {
    isDue: async (address) => (await visitOf(db, address)).notBefore.getTime() <= now(),
    fetch: async (address, allowed) => {
      next.delete(address);
      try {
        const visit = await visitOf(db, address);
        const answered = await fetcher.fetchSince(address, allowed, visit);
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
