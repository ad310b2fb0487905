import { describe, expect, test } from "vitest";
import { wellFormed } from "./cell.js";
import { readByDuckdb } from "./duckdb.example.js";
import { exampleFiled, filedWith, HOSTILE, sampleFiled, writtenBy } from "./filed.example.js";
import { parquetExporter } from "./parquet.js";
import { eventTable } from "./table/events.js";
import { statementTable } from "./table/statements.js";

const events = parquetExporter("parquet", eventTable);

test("types as they are", async () => {
  const [raid] = await readByDuckdb(
    await writtenBy(events, [exampleFiled]),
    "from read_parquet(FILE)",
  );
  expect(raid).toMatchObject({ cameo: "190", quad: 4, score: -9, historical: false });
  expect(raid).toMatchObject({ lat: null, confidence: 0.75, injured: "40 by Sweden" });
});

test("codes are text", async () => {
  const types = await readByDuckdb(
    await writtenBy(events, [exampleFiled]),
    "describe from read_parquet(FILE)",
  );
  const type = new Map(types.map(({ column_name, column_type }) => [column_name, column_type]));
  expect(type.get("cameo")).toBe("VARCHAR");
  expect(type.get("geonames")).toBe("INTEGER");
  expect(type.size).toBe(eventTable.columns.length);
});

describe("hostile values", () => {
  test.each(HOSTILE)("$what", async ({ value }) => {
    const rows = await readByDuckdb(
      await writtenBy(events, [filedWith(value), exampleFiled]),
      "from read_parquet(FILE)",
    );
    expect(rows).toHaveLength(4);
    expect(rows[0]?.quote).toBe(wellFormed(value));
  });
});

test("many groups of rows, and every record of the samples", async () => {
  const filed = sampleFiled();
  const statements = filed.flatMap((one) => one.statements).length;
  const times = Math.ceil(25_000 / statements);
  const many = Array.from({ length: times }, () => filed).flat();
  const written = await writtenBy(parquetExporter("parquet-statements", statementTable), many);
  const [row] = await readByDuckdb(
    written,
    "select count(*)::int as rows, count(distinct statement)::int as statements from read_parquet(FILE)",
  );
  expect(row).toEqual({ rows: times * statements, statements });
});

test("no records are an empty table", async () => {
  expect(await readByDuckdb(await writtenBy(events, []), "from read_parquet(FILE)")).toEqual([]);
});
