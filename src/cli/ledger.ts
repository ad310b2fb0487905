import type { Ledger } from "../ledger/store/open/open.js";
import type { World } from "./world.js";

export interface LedgerOptions {
  /** A folder or postgres://… */
  readonly db?: string;
}

export const DB_HELP =
  "the ledger: a folder, or postgres://…; else DATELINE_DB, or ./dateline-ledger";

/** Where a command looks for its ledger: --db, DATELINE_DB, a folder in the current one. */
function addressIn({ db }: LedgerOptions, { env }: World, byDefault: string): string {
  return db ?? (env.DATELINE_DB || byDefault);
}

/**
 * Opens the ledger for as long as `use` takes. The database is loaded only here: commands without it start as fast.
 * @throws LedgerFault
 */
export async function withLedger<Done>(
  options: LedgerOptions & { readonly create?: boolean },
  world: World,
  use: (ledger: Ledger) => Promise<Done>,
): Promise<Done> {
  const [{ openLedger }, { DEFAULT_ADDRESS }] = await Promise.all([
    import("../ledger/store/open/open.js"),
    import("../ledger/store/open/address.js"),
  ]);
  const address = addressIn(options, world, DEFAULT_ADDRESS);
  const ledger = await openLedger(address, { create: options.create ?? false });
  try {
    return await use(ledger);
  } finally {
    await ledger.close();
  }
}
