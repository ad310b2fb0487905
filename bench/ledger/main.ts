import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { type Ledger, openLedger } from "../../src/ledger/store/open/open.js";
import { projectRoot } from "../root.js";
import { fillLedger } from "./fill.js";
import { plansOf, timedSearches } from "./find.js";
import { HOW } from "./incidents.js";
import { killRows } from "./kill.js";
import { pageRows } from "./pages.js";
import { rateRows } from "./rate.js";

// `npm run bench:ledger -- rate [REPORTS] [unlike]`, `-- kill [KILLS]`, `-- fill ADDRESS [READINGS]`,
// `-- find ADDRESS`, `-- pages ADDRESS [PAGE]`: bench/README.md.

const [what = "", ...rest] = process.argv.slice(2);

const BENCHES: Readonly<Record<string, () => Promise<string[]>>> = {
  rate: () => rateRows(Number(rest[0] ?? 5_000), rest[1] === "unlike"),
  kill: () => killRows(Number(rest[0] ?? 50)),
  find: () => searched(rest[0] ?? ""),
  pages: () => paged(rest[0] ?? "", rest[1]),
  fill: () => filled(rest[0] ?? "", Number(rest[1] ?? 100_000)),
};

/** Searches of a ledger that `fill` has filled, and what pages ask of it; with the plans they go to bench/ledger/plans.md. */
async function searched(address: string): Promise<string[]> {
  const ledger = await openLedger(address);
  try {
    const text = plansOf(
      await timedSearches(ledger),
      await pageRows(ledger),
      await aboutOf(ledger),
    );
    writeFileSync(join(projectRoot(), "bench", "ledger", "plans.md"), text);
    return text.split("\n## Plans", 1);
  } finally {
    await ledger.close();
  }
}

/** What is in the ledger, by one look. */
async function aboutOf({ db }: Ledger): Promise<string> {
  const counts = await Promise.all(
    (["reports", "events", "statements", "incidents"] as const).map(async (table) => {
      const query = db.selectFrom(table).select(({ fn }) => fn.countAll().as("count"));
      return `${(await query.executeTakeFirstOrThrow()).count} ${table}`;
    }),
  );
  const { rows } = await sql<{ many: number; most: number }>`
    select count(*) filter (where reports > 1) as many, max(reports) as most from incidents`.execute(
    db,
  );
  const [{ many, most } = { many: 0, most: 0 }] = rows;
  return `${counts.join(", ")}. ${HOW} ${many} are told by several reports, one by ${most}.`;
}

async function paged(address: string, only?: string): Promise<string[]> {
  const ledger = await openLedger(address);
  return pageRows(ledger, only).finally(() => ledger.close());
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
  process.stderr.write(
    "bench:ledger: say which: rate, kill, fill ADDRESS, find ADDRESS or pages ADDRESS\n",
  );
  process.exitCode = 2;
}
