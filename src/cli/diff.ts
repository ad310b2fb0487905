import type { Difference } from "../ledger/diff/diff.js";
import type { Made } from "../ledger/diff/versions.js";
import type { Ledger } from "../ledger/store/open/open.js";
import { plain } from "../telling/plain.js";
import { Fault } from "./fault.js";
import { type LedgerOptions, withLedger } from "./ledger.js";
import { differenceView } from "./view/difference.js";
import { type World, write } from "./world.js";

export interface DiffOptions extends LedgerOptions {
  readonly from?: string;
  readonly to?: string;
  readonly examples?: string;
  readonly json?: boolean;
}

/**
 * `dateline diff`: what two versions read otherwise, over the whole ledger.
 * @returns the exit code
 * @throws Fault usage; LedgerFault
 */
export function diffVersions(options: DiffOptions, world: World): Promise<number> {
  const examples = examplesIn(options);
  return withLedger(options, world, async (ledger) => {
    const { diff } = await import("../ledger/diff/diff.js");
    const [from, to] = await pairIn(ledger, options);
    const difference = await diff(ledger, from, to, examples);
    const { versionName } = await import("../ledger/diff/versions.js");
    const names = { from: versionName(from), to: versionName(to) };
    const shown = options.json ? json(difference, names) : differenceView(difference, names);
    await write(world.stdout, shown);
    return 0;
  });
}

function examplesIn({ examples }: DiffOptions): number | undefined {
  if (examples === undefined) return undefined;
  if (/^\d{1,4}$/.test(examples)) return Number(examples);
  throw new Fault("usage", "--examples", `${examples} is no number`, "give one of 0 to 9999");
}

/** The two asked for; else the one that arrived last, and the one before it. */
async function pairIn(ledger: Ledger, { from, to }: DiffOptions): Promise<[Made, Made]> {
  const { isNamed, madeWith, versionName } = await import("../ledger/diff/versions.js");
  const all = await madeWith(ledger.db);
  const list = all.map((one) => `  ${plain(versionName(one))}`);
  const one = (option: string, name: string | undefined, others: readonly Made[]): Made => {
    const found =
      name === undefined ? others.slice(-1) : others.filter((made) => isNamed(made, name));
    const [first] = found;
    if (first !== undefined && found.length === 1) return first;
    const why =
      name === undefined
        ? "there is only one version"
        : `${found.length} versions begin with ${name}`;
    const advice = "ingest again with another codebook, or name one of those there are:";
    throw new Fault("usage", option, why, advice, list);
  };
  const after = one("--to", to, all);
  return [
    one(
      "--from",
      from,
      all.filter((made) => made !== after),
    ),
    after,
  ];
}

function json(
  { fields, ...difference }: Difference,
  names: { readonly from: string; readonly to: string },
): string {
  return `${JSON.stringify({ ...names, ...difference, fields: Object.fromEntries(fields) })}\n`;
}
