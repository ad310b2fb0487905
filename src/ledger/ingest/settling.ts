import { settleOnce } from "../relate/settle.js";
import type { Ledger } from "../store/open/open.js";

/** Things that a run finds before it settles for the first time: what settling them takes is a second or two. */
const FIRST = 1_024;

/** The next time is when so many times as many have come: what is told again and again is not grouped as often. */
const GROWTH = 1.5;

/** Settles while others are read, between the batches that are stored: at the end nobody would read meanwhile. */
export interface Settling {
  /** To be told how many more have been linked. */
  readonly linked: (many: number) => void;
  /** What has begun is done; what a fault left is settled at the end of the run, where the fault is met. */
  readonly end: () => Promise<void>;
}

export function settlingBeside(ledger: Ledger, first = FIRST): Settling {
  let [count, next] = [0, first];
  let under: Promise<void> | null = null;
  return {
    linked: (many) => {
      count += many;
      if (count < next || under !== null) return;
      next = GROWTH * count;
      under = settleOnce(ledger)
        .catch(() => {})
        .finally(() => {
          under = null;
        });
    },
    end: async () => {
      await under;
    },
  };
}
