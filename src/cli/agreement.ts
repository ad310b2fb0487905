import { jsonText } from "../export/json.js";
import { type LedgerOptions, withLedger } from "./ledger.js";
import { agreementView } from "./view/agreement.js";
import { type World, write } from "./world.js";

export interface AgreementOptions extends LedgerOptions {
  readonly types?: boolean;
  readonly json?: boolean;
}

/**
 * `dateline agreement`: how far people agree with each other and with the machine on what they reviewed.
 * @returns the exit code
 * @throws LedgerFault
 */
export async function showAgreement(
  { types = false, json, ...options }: AgreementOptions,
  world: World,
): Promise<number> {
  const all = await withLedger(options, world, async ({ db }) => {
    const { agreementIn } = await import("../ledger/review/agreed.js");
    return agreementIn(db);
  });
  const rows = all.filter(({ type }) => types || type === null);
  if (json) for (const row of rows) await write(world.stdout, `${jsonText(row)}\n`);
  else if (rows.length > 0) await write(world.stdout, agreementView(rows));
  if (rows.length === 0) world.stderr.write("dateline: nothing has been reviewed\n");
  return 0;
}
