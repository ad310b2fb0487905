import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killedTrial } from "../../src/ledger/ingest/killed.example.js";
import { engines } from "../../src/ledger/store/ledger.example.js";
import { projectRoot } from "../root.js";

/** The program is killed so many times on each database. */
export async function killRows(kills: number): Promise<string[]> {
  const rows: string[] = [];
  for (const engine of engines) {
    const folder = mkdtempSync(join(tmpdir(), "dateline-kill-"));
    const done = await killedTrial({
      engine,
      root: projectRoot(),
      folder,
      kills,
      reports: 600,
      random: Math.random,
      tell: (line) => process.stderr.write(`${engine.name}: ${line}\n`),
    });
    rmSync(folder, { recursive: true });
    const sound = done.problems.length === 0;
    const told = sound
      ? "each time whole, and the same ledger at the end"
      : done.problems.join("; ");
    rows.push(
      `${engine.name}: ${done.kills} kills, ${done.finished} runs that came to their end: ${told}`,
    );
  }
  return rows;
}
