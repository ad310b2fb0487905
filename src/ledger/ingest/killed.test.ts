import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { engines } from "../store/ledger.example.js";
import { killedTrial } from "./killed.example.js";

/** bench/ledger/kill.ts does fifty. */
const KILLS = 3;
const REPORTS = 100;

test.each(engines)(
  "ingest on $name survives being killed",
  { timeout: 600_000 },
  async (engine) => {
    const folder = await mkdtemp(join(tmpdir(), "dateline-kill-"));
    const root = fileURLToPath(new URL("../../../", import.meta.url));
    const done = await killedTrial({
      engine,
      root,
      folder,
      kills: KILLS,
      reports: REPORTS,
      random: Math.random,
    });
    await rm(folder, { recursive: true });
    expect(done).toMatchObject({ kills: KILLS, problems: [] });
  },
);
