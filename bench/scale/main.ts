import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killTrial } from "./kill.js";
import { costOf, costTable, madeFile } from "./rate.js";
import { startServer } from "./server.js";

// `npm run bench:scale -- rate [REPORTS]`, `-- stored [REPORTS]`, `-- kill [KILLS] [REPORTS] [SEED]`: bench/README.md.

const [what = "", ...rest] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "dateline-scale-"));
const server = startServer(what !== "kill");
const print = (lines: readonly string[]) => void process.stdout.write(`${lines.join("\n")}\n`);
const count = (at: number, byDefault: number) => Number(rest[at] ?? byDefault);

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  /** Reading and all that follows. */
  rate: async () => {
    const costs = [];
    for (const workers of [1, 2, 4]) costs.push(await costOf(server, workers, count(0, 400)));
    print(costTable(costs));
  },
  /** The readings looked up: what is left is the queue, the inserts and the locks. */
  stored: async () => {
    const reports = count(0, 2_000);
    const made = await madeFile(folder, reports);
    const costs = [];
    for (const workers of [1, 2, 4]) costs.push(await costOf(server, workers, reports, made));
    print(costTable(costs));
  },
  kill: async () => {
    const [kills, reports, seed] = [count(0, 200), count(1, 20_000), count(2, 1)];
    const made = await madeFile(folder, reports);
    const tell = (line: string) => void process.stderr.write(`${line}\n`);
    print(await killTrial({ server, made, reports, kills, seed, compare: true, tell }));
  },
};

try {
  const bench = BENCHES[what];
  if (bench === undefined) throw new Error("say which: rate, stored or kill");
  await bench();
} finally {
  server.remove();
  rmSync(folder, { recursive: true, force: true });
}
