import type { LedgerAddress } from "../ledger/store/open/address.js";
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

/** The same, told apart: a folder or a server. */
export async function addressOfLedger(
  options: LedgerOptions,
  world: World,
): Promise<LedgerAddress> {
  const { addressOf, DEFAULT_ADDRESS } = await import("../ledger/store/open/address.js");
  return addressOf(addressIn(options, world, DEFAULT_ADDRESS));
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
  const [{ openLedger }, { DEFAULT_ADDRESS }, { broken }] = await Promise.all([
    import("../ledger/store/open/open.js"),
    import("../ledger/store/open/address.js"),
    import("../ledger/store/open/broken.js"),
  ]);
  const address = addressIn(options, world, DEFAULT_ADDRESS);
  const ledger = await openLedger(address, { create: options.create ?? false });
  try {
    return await use(ledger);
  } catch (error) {
    throw broken(error, ledger.where);
  } finally {
    await ledger.close();
  }
}
