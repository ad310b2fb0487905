import { describe, expect, test } from "vitest";
import type { Status } from "../reading/format.js";
import { readByDuckdb } from "./duckdb.example.js";
import { exampleFiled, filedWith, HOSTILE, sampleFiled, writtenBy } from "./filed.example.js";
import type { Filed } from "./filed.js";
import { gdeltEventExporter } from "./gdelt/events.js";
import { gdeltMentionExporter } from "./gdelt/mentions.js";
import { polecatExporter } from "./polecat.js";
import { unquoted } from "./tsv.js";

/** The first event of the example, as something that nobody affirms. */
function withStatus(status: Status): Filed {
  const { reading } = exampleFiled;
  const events = reading.events.map((event) => ({ ...event, status }));
  return { ...exampleFiled, reading: { ...reading, events } };
}

const READ = "from read_csv(FILE, delim = '\t', all_varchar = true, max_line_size = 10000000";

describe.each([
  { exporter: polecatExporter, columns: 40, head: 1, outlet: "Source" },
  { exporter: gdeltEventExporter, columns: 61, head: 0, outlet: "column60" },
  { exporter: gdeltMentionExporter, columns: 16, head: 0, outlet: "column04" },
])("$exporter.name", ({ exporter, columns, head, outlet }) => {
  const options = `${READ}, header = ${head === 1}, null_padding = false)`;

  test("every row has every column", async () => {
    const lines = (await writtenBy(exporter, sampleFiled())).toString().slice(0, -1).split("\n");
    expect(lines.length).toBeGreaterThan(50);
    expect(new Set(lines.map((line) => line.split("\t").length))).toEqual(new Set([columns]));
  });

  test.each(HOSTILE)("$what", async ({ value }) => {
    const rows = await readByDuckdb(
      await writtenBy(exporter, [filedWith(value), exampleFiled]),
      options,
    );
    expect(rows).toHaveLength(4);
    expect(rows[0]?.[outlet]).toBe(unquoted(value));
  });

  test.each(["denied", "threatened", "demanded", "supposed"] as const)(
    "what is only %s is no happening",
    async (status) => {
      const lines = (await writtenBy(exporter, [withStatus(status)])).toString();
      expect(lines.split("\n")).toHaveLength(head + 1);
    },
  );
});
