import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";

const FORKED = join(process.cwd(), "dist", "ledger", "ingest", "forked.js");

/** Starts a reader, which inherits standard error, and is killed so many milliseconds later. */
const parent = (after: number) => `
  import(${JSON.stringify(FORKED)}).then(({ forked }) => forked({})).catch(() => {});
  setTimeout(() => process.kill(process.pid, "SIGKILL"), ${after});
`;

/** While node starts, while modules are loaded, while the kit is, and about when it is ready. Milliseconds. */
test.each([1, 50, 150, 400, 900, 1_500])(
  "a reader whose parent is killed %d ms after it was started ends without a word",
  { timeout: 60_000 },
  async (after) => {
    const child = spawn(process.execPath, ["-e", parent(after)], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let told = "";
    child.stderr.on("data", (chunk) => {
      told += chunk;
    });
    // It is closed once the reader, too, has ended.
    await once(child.stderr, "close");
    expect(told).toBe("");
  },
);
