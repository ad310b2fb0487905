import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { harmless } from "./cell.js";
import { csvExporter } from "./csv.js";
import { readByDuckdb } from "./duckdb.example.js";
import { exampleFiled, filedWith, HOSTILE, sampleFiled, writtenBy } from "./filed.example.js";
import { eventTable } from "./table/events.js";
import { figureTable } from "./table/figures.js";
import { statementTable } from "./table/statements.js";

const events = csvExporter("csv", eventTable);

test("an event of the example, read by csv-parse", async () => {
  const csv = await writtenBy(events, [exampleFiled]);
  const [raid] = parse(csv, { columns: true });
  expect(raid).toEqual({
    event: "0123456789abcdef:e1",
    incident: "0123456789abcdef:e1",
    quote:
      "Norway’s Interior Minister Kari Dahl on Monday told reporters she condemned the raid in Bodin.",
    outlet: "Fjord Courier",
    published: "2024-02-29",
    title: "Raid in Bodin",
    url: "https://news.example/raid",
    report: "0123456789abcdef",
    origin: "0123456789abcdef",
    words: "raid",
    type: "ASSAULT",
    mode: "firearms",
    context: "military",
    cameo: "190",
    quad: "4",
    score: "-9",
    status: "contested",
    affirmed_by: "the report",
    denied_by: "Sweden",
    other_positions: "",
    actors: "Sweden",
    actor_countries: "SWE",
    actor_sectors: "GOV",
    recipients: "Norway",
    recipient_countries: "NOR",
    recipient_sectors: "",
    mediators: "",
    mediator_countries: "",
    mediator_sectors: "",
    date: "2024-01",
    date_end: "2024-02",
    date_precision: "month",
    date_basis: "implied",
    date_inferred: "true",
    place: "Bodin",
    place_country: "",
    place_admin1: "",
    lat: "",
    lon: "",
    place_precision: "",
    place_inferred: "false",
    geonames: "",
    killed: "",
    injured: "40 by Sweden",
    other_figures: "",
    historical: "false",
    same_as: "",
    statement: "",
    reviewed: "",
    rule: "codebook/events/assault.yaml#raid",
    confidence: "0.75",
  });
});

test("codes stay text where a reader asks for text, and are in quotes for those that guess", async () => {
  const [event] = exampleFiled.reading.events;
  if (event === undefined) throw new Error("the example has an event");
  const reading = { ...exampleFiled.reading, events: [{ ...event, cameo: "010" }] };
  const csv = await writtenBy(events, [{ ...exampleFiled, reading }]);
  expect(csv.toString()).toContain(',"010",');
  const rows = await readByDuckdb(csv, "from read_csv(FILE, all_varchar = true)");
  expect(rows[0]?.cameo).toBe("010");
});

describe("hostile values", () => {
  test.each(HOSTILE)("$what", async ({ value }) => {
    const csv = await writtenBy(events, [filedWith(value), exampleFiled]);
    const rows = await readByDuckdb(
      csv,
      "from read_csv(FILE, all_varchar = true, max_line_size = 10000000)",
    );
    expect(rows).toHaveLength(4);
    expect(rows[0]?.quote).toBe(harmless(value));
    expect(rows[0]?.outlet).toBe(harmless(value));
    expect(rows[2]?.quote).toMatch(/^Norway/);
    expect(parse(csv)).toHaveLength(5);
  });
});

test("lines are rows, for programs that go by lines", async () => {
  const csv = await writtenBy(events, [filedWith("one\ntwo\r\nthree")]);
  expect(csv.toString().trimEnd().split(/\r?\n/)).toHaveLength(3);
});

test("every record of the samples, with DuckDB's guess at types", async () => {
  const filed = sampleFiled();
  const count = (of: "events" | "statements") => filed.flatMap((one) => one[of]).length;
  const rows = async (bytes: Buffer) => (await readByDuckdb(bytes, "from read_csv(FILE)")).length;
  expect(await rows(await writtenBy(events, filed))).toBe(count("events"));
  const statements = csvExporter("csv-statements", statementTable);
  expect(await rows(await writtenBy(statements, filed))).toBe(count("statements"));
});

test("figures stay with whoever gives them", async () => {
  const csv = await writtenBy(csvExporter("csv-figures", figureTable), [exampleFiled]);
  const [figure] = parse(csv, { columns: true });
  expect(figure).toMatchObject({ kind: "injured", low: "40", high: "40", by: "Sweden" });
  expect(figure).toMatchObject({ by_a_party: "true", words: "Forty", outlet: "Fjord Courier" });
});
