import { setTimeout as wait } from "node:timers/promises";
import type { Ledger } from "../ledger/store/open/open.js";
import type { Watcher } from "../ledger/watch/watcher.js";
import { ReportFault } from "../report/fault.js";
import { take } from "../report/take.js";
import { Fault } from "./fault.js";
import { allowedBy, type Input } from "./input.js";

/** Takes inputs in once. @returns those of which not all could be */
export type Pass = (inputs: readonly Input[]) => Promise<ReadonlySet<string>>;

/** How often it is looked whether an address is due, where that is oftener than they are visited. Milliseconds. */
const TICK = 10_000;

/** "15" @returns milliseconds @throws Fault usage */
export function watchEvery(minutes: string): number {
  if (/^[1-9]\d{0,4}$/.test(minutes)) return Number(minutes) * 60_000;
  throw new Fault("usage", "--watch", `${minutes} is no number of minutes`, "give a whole number");
}

/**
 * Takes the inputs in, then visits the addresses among them again and again until it is told to stop.
 * @param every the time between two visits, in milliseconds
 */
export async function watch(
  inputs: readonly Input[],
  { ledger, pass, every, signal }: Watching,
): Promise<void> {
  const { watcherOf } = await import("../ledger/watch/watcher.js");
  const watcher = watcherOf(ledger, every);
  const watched = inputs.filter(({ online }) => online).map((input) => polite(input, watcher));
  if (watched.length === 0)
    throw new Fault("usage", "--watch", "there is no address among the sources", "name a feed's");
  await pass(inputs.filter(({ online }) => !online));
  while (!signal.aborted) {
    const due: Input[] = [];
    for (const input of watched) if (await watcher.isDue(input.name)) due.push(input);
    if (due.length > 0) {
      const failed = await pass(due);
      if (signal.aborted) break;
      for (const { name } of due) await watcher.visited(name, !failed.has(name));
    }
    await wait(Math.min(TICK, every), null, { signal }).catch(() => {});
  }
}

export interface Watching {
  readonly ledger: Ledger;
  readonly pass: Pass;
  readonly every: number;
  readonly signal: AbortSignal;
}

/** An address that is only asked for what is new. */
function polite({ name, ...input }: Input, watcher: Watcher): Input {
  return {
    ...input,
    name,
    take: async function* (options) {
      const source = await watcher.fetch(name, allowedBy(options)).catch((error: unknown) => {
        if (error instanceof ReportFault) return error;
        throw error;
      });
      if (source instanceof ReportFault) yield { is: "fault", name, fault: source };
      else if (source !== null) yield* take(source, options);
    },
  };
}
