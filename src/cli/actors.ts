import { jsonText } from "../export/json.js";
import { isDay } from "../report/date.js";
import { Fault } from "./fault.js";
import { type LedgerOptions, withLedger } from "./ledger.js";
import { screenOf } from "./screen.js";
import { knownView } from "./view/known.js";
import { type World, write } from "./world.js";

export interface ActorsOptions extends LedgerOptions {
  readonly on?: string;
  readonly json?: boolean;
  readonly color?: boolean;
}

/**
 * `dateline actors`: who is who as of when, as reports have it.
 * @returns the exit code
 * @throws Fault, LedgerFault
 */
export async function actors(
  words: readonly string[],
  options: ActorsOptions,
  world: World,
): Promise<number> {
  const { on = null, json, color } = options;
  if (on !== null && !isDay(on))
    throw new Fault("date", "--on", `${on} is no day that exists`, "give it as YYYY-MM-DD");
  const name = words.join(" ");
  const known = await withLedger(options, world, async ({ db }) => {
    const { actorsNamed } = await import("../ledger/find/actors.js");
    return actorsNamed(db, name, on);
  });
  if (json) for (const one of known) await write(world.stdout, `${jsonText(one)}\n`);
  else if (known.length > 0) await write(world.stdout, knownView(known, screenOf(world, color)));
  if (known.length === 0) world.stderr.write(`dateline: no report names ${name}\n`);
  return 0;
}
