import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { apiRows } from "./api.js";
import { killTrial } from "./kill.js";
import { modelRows } from "./model.js";
import { costOf, costTable, madeFile } from "./rate.js";
import { startServer } from "./server.js";
import { soak } from "./soak.js";

// `npm run bench:scale -- rate [REPORTS]`, `-- stored [REPORTS]`, `-- kill [KILLS] [REPORTS] [SEED]`,
// `-- model WORKER SERVER TURN`, `-- soak [MINUTES]`, `-- api ADDRESS [CLIENTS] [SECONDS]`: bench/README.md.

const [what = "", ...rest] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "dateline-scale-"));
const needsServer = ["rate", "stored", "kill", "soak"].includes(what);
const started = needsServer ? startServer(what !== "kill") : null;
const print = (lines: readonly string[]) => void process.stdout.write(`${lines.join("\n")}\n`);
const count = (at: number, byDefault: number) => Number(rest[at] ?? byDefault);

/** Only benchmarks that have one ask for it. */
const server = started as NonNullable<typeof started>;

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
    const made = await madeFile(folder, { count: reports });
    const costs = [];
    for (const workers of [1, 2, 4]) costs.push(await costOf(server, workers, reports, made));
    print(costTable(costs));
  },
  kill: async () => {
    const [kills, reports, seed] = [count(0, 200), count(1, 20_000), count(2, 1)];
    // One part each: short reports, none like another, as an archive has.
    const made = await madeFile(folder, { count: reports, parts: 1, unlike: true });
    const tell = (line: string) => void process.stderr.write(`${line}\n`);
    print(await killTrial({ server, made, reports, kills, seed, compare: true, tell }));
  },
  soak: () => soak(server, count(0, 60), (line) => print([line])),
  api: async () => print(await apiRows(rest[0] ?? "", count(1, 50), count(2, 60))),
  /** Milliseconds a report, of the tables that `rate` and `stored` print. */
  model: async () => {
    const [worker, of, turn] = [count(0, 0), count(1, 0), count(2, 0)].map((ms) => ms / 1000);
    print(modelRows({ worker: worker ?? 0, server: of ?? 0, turn: turn ?? 0 }));
  },
};

try {
  const bench = BENCHES[what];
  if (bench === undefined) throw new Error("say which: rate, stored, kill, soak, model or api");
  await bench();
} finally {
  started?.remove();
  rmSync(folder, { recursive: true, force: true });
}
