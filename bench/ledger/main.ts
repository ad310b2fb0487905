import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openLedger } from "../../src/ledger/store/open/open.js";
import { projectRoot } from "../root.js";
import { fillLedger } from "./fill.js";
import { plansOf, timedSearches } from "./find.js";
import { killRows } from "./kill.js";
import { rateRows } from "./rate.js";

// `npm run bench:ledger -- rate [REPORTS]`, `-- kill [KILLS]`, `-- fill ADDRESS [READINGS]`,
// `-- find ADDRESS`: bench/README.md.

const [what = "", ...rest] = process.argv.slice(2);

const BENCHES: Readonly<Record<string, () => Promise<string[]>>> = {
  rate: () => rateRows(Number(rest[0] ?? 5_000)),
  kill: () => killRows(Number(rest[0] ?? 50)),
  find: () => searched(rest[0] ?? ""),
  fill: () => filled(rest[0] ?? "", Number(rest[1] ?? 100_000)),
};

/** Searches of a ledger that `fill` has filled; their plans go to bench/ledger/plans.md. */
async function searched(address: string): Promise<string[]> {
  const ledger = await openLedger(address);
  try {
    const counts = await Promise.all(
      (["reports", "events", "statements", "incidents"] as const).map(async (table) => {
        const query = ledger.db.selectFrom(table).select(({ fn }) => fn.countAll().as("count"));
        return `${(await query.executeTakeFirstOrThrow()).count} ${table}`;
      }),
    );
    const about = `${counts.join(", ")}; milliseconds of processor time for a page of 20.`;
    const text = plansOf(await timedSearches(ledger), about);
    writeFileSync(join(projectRoot(), "bench", "ledger", "plans.md"), text);
    return text.split("\n## ", 1);
  } finally {
    await ledger.close();
  }
}

async function filled(address: string, count: number): Promise<string[]> {
  const ledger = await openLedger(address, { create: true });
  const begun = Date.now();
  const tell = (done: number) => process.stderr.write(`\r${done} of ${count}`);
  await fillLedger(ledger, count, tell).finally(() => ledger.close());
  return [`${count} readings in ${((Date.now() - begun) / 1000).toFixed(0)} s`];
}

const bench = BENCHES[what];
if (bench) process.stdout.write(`${(await bench()).join("\n")}\n`);
else {
  process.stderr.write("bench:ledger: say which: rate, kill, fill ADDRESS or find ADDRESS\n");
  process.exitCode = 2;
}
