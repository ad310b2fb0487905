import { openLedger } from "../../src/ledger/store/open/open.js";
import { killRows } from "./kill.js";
import { rateRows } from "./rate.js";
import { fillLedger } from "./synthetic.js";

// `npm run bench:ledger -- rate [REPORTS]`, `-- kill [KILLS]`, `-- fill ADDRESS [READINGS]`: bench/README.md.

const [what = "", ...rest] = process.argv.slice(2);

const BENCHES: Readonly<Record<string, () => Promise<string[]>>> = {
  rate: () => rateRows(Number(rest[0] ?? 5_000)),
  kill: () => killRows(Number(rest[0] ?? 50)),
  fill: () => filled(rest[0] ?? "", Number(rest[1] ?? 100_000)),
};

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
  process.stderr.write("bench:ledger: say which: rate, kill or fill ADDRESS\n");
  process.exitCode = 2;
}
