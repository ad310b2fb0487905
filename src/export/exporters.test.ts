import { describe, expect, test } from "vitest";
import { exporters } from "./exporters.js";
import { exampleFiled, stuckStream, writtenBy } from "./filed.example.js";
import type { Filed } from "./filed.js";

test("the formats", () => {
  expect([...exporters.keys()]).toEqual([
    ...["csv", "csv-statements", "csv-figures", "jsonl"],
    ...["parquet", "parquet-statements", "parquet-figures"],
    ...["xlsx", "xlsx-statements", "xlsx-figures"],
    ...["geojson", "plover", "polecat", "gdelt-events", "gdelt-mentions"],
  ]);
});

/** More than any writer holds: Parquet's holds the most. */
const REPORTS = 12_000;

test.each(["csv", "jsonl", "gdelt-events", "parquet-statements", "xlsx"])(
  "%s waits for a stream that takes nothing",
  async (name) => {
    let asked = 0;
    async function* source(): AsyncIterable<Filed> {
      for (; asked < REPORTS; asked++) yield exampleFiled;
    }
    const { out, open } = stuckStream();
    const written = exporters.get(name)?.write(source(), out);
    const waited = await steady(() => asked);
    expect(waited).toBeLessThan(REPORTS);
    open();
    await written;
    expect(asked).toBe(REPORTS);
    expect(out.writableEnded).toBe(false);
  },
);

describe.each([...exporters.values()])("$name", (exporter) => {
  test("the same records make the same file", async () => {
    const filed = [exampleFiled, exampleFiled];
    const first = await writtenBy(exporter, filed);
    expect((await writtenBy(exporter, filed)).equals(first)).toBe(true);
  });

  test("a fault of the source is the fault of the export", async () => {
    async function* source(): AsyncIterable<Filed> {
      yield exampleFiled;
      throw new Error("the ledger is gone");
    }
    const { out, open } = stuckStream();
    open();
    await expect(exporter.write(source(), out)).rejects.toThrow("the ledger is gone");
  });

  test("a closed stream ends the export, and the source with it", async () => {
    let ended = false;
    async function* source(): AsyncIterable<Filed> {
      try {
        for (;;) yield exampleFiled;
      } finally {
        ended = true;
      }
    }
    const { out, open } = stuckStream();
    const written = exporter.write(source(), out);
    out.destroy(Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
    open();
    await expect(written).rejects.toThrow("EPIPE");
    await expect.poll(() => ended).toBe(true);
  });
});

/** A count, once it has begun to grow and has not grown for a while. */
async function steady(count: () => number): Promise<number> {
  for (let last = 0; last === 0 || last !== count(); ) {
    last = count();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return count();
}
