import type { Queue } from "../ledger/queue/queue.js";
import { Fault } from "./fault.js";
import { addressOfLedger, type LedgerOptions, withLedger } from "./ledger.js";
import type { World } from "./world.js";

export const QUEUE_DB_HELP = "the ledger: postgres://…, else DATELINE_DB; a folder has no queue";

/**
 * Opens the queue of a ledger on a server for as long as `use` takes.
 * @throws Fault usage, where the ledger is a folder; LedgerFault
 */
export async function withQueue<Done>(
  options: LedgerOptions & { readonly supervise?: boolean },
  world: World,
  use: (queue: Queue) => Promise<Done>,
): Promise<Done> {
  const address = await addressOfLedger(options, world);
  if (address.is === "folder") throw folder(address.path);
  return withLedger({ ...options, create: true }, world, async (ledger) => {
    const { openQueue } = await import("../ledger/queue/queue.js");
    const queue = await openQueue(ledger, options.supervise);
    return use(queue).finally(() => queue.close());
  });
}

function folder(path: string): Fault {
  return new Fault(
    "usage",
    path,
    "a folder is one process's; a queue of many workers needs a PostgreSQL server",
    "give --db postgres://…, or use dateline ingest, which reads on all cores of this machine",
  );
}
