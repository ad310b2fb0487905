import { describe, expect, test } from "vitest";
import { exampleFiled, filedWith, HOSTILE, sampleFiled, writtenBy } from "./filed.example.js";
import { geojsonExporter } from "./geojson.js";
import { jsonlExporter } from "./jsonl.js";
import { ploverExporter } from "./plover.js";

const lines = (bytes: Buffer) =>
  bytes
    .toString()
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

test("JSONL: an event with what its ids mean", async () => {
  const records = lines(await writtenBy(jsonlExporter, [exampleFiled]));
  expect(records.map(({ record, id }) => `${record} ${id}`)).toEqual([
    "statement 0123456789abcdef:s1",
    "statement 0123456789abcdef:s2",
    "statement 0123456789abcdef:s3",
    "event 0123456789abcdef:e1",
    "event 0123456789abcdef:e2",
  ]);
  const norway = {
    ...{ name: "Norway", kind: "state", country: "NOR", sectors: [], role: null },
    known: "codebook/actors.yaml#norway",
  };
  const sweden = {
    ...{ name: "Sweden", kind: "state", country: "SWE", sectors: ["GOV"], role: null, known: null },
  };
  expect(records[3]).toMatchObject({
    type: "ASSAULT",
    cameo: "190",
    status: "contested",
    incident: "0123456789abcdef:e1",
    report: { publisher: "Fjord Courier", published: "2024-02-29" },
    actors: [{ actor: sweden, inferred: false }],
    recipients: [{ actor: norway, inferred: true }],
    positions: [
      { holder: "author", stance: "affirms", statement: null },
      { holder: sweden, stance: "denies", statement: "0123456789abcdef:s3" },
    ],
    figures: [{ kind: "injured", low: 40, high: 40, of: null, holder: sweden }],
    time: { inferred: true, time: { value: "2024-01", end: "2024-02", precision: "month" } },
  });
  expect(records[2]).toMatchObject({ act: "deny", answers: "0123456789abcdef:s2" });
});

test("GeoJSON: a point where there are coordinates, else none", async () => {
  const [first] = exampleFiled.reading.events;
  if (first === undefined) throw new Error("the example has an event");
  const events = [{ ...first, place: { place: "p1" as const, spans: [], inferred: true } }, first];
  const filed = { ...exampleFiled, reading: { ...exampleFiled.reading, events } };
  const { features } = JSON.parse((await writtenBy(geojsonExporter, [filed])).toString());
  expect(features).toMatchObject([
    {
      type: "Feature",
      geometry: { type: "Point", coordinates: [10.75, 59.91] },
      properties: { type: "ASSAULT", place: "Oslo", place_precision: "city", cameo: "190" },
    },
    { geometry: null, properties: { place: "Bodin", place_precision: null } },
  ]);
});

test("GeoJSON: no records are an empty collection", async () => {
  const written = await writtenBy(geojsonExporter, []);
  expect(JSON.parse(written.toString())).toEqual({ type: "FeatureCollection", features: [] });
});

test("PLOVER: a record", async () => {
  const [raid] = lines(await writtenBy(ploverExporter, [exampleFiled]));
  expect(raid).toEqual({
    id: "0123456789abcdef:e1",
    date: "2024-01",
    enddate: "2024-02",
    actor: [
      {
        ...{ code: "SWE", sector: ["GOV"], entity_text: "Sweden" },
        ...{ identifier_id: null, identifier_text: "Sweden", office: null },
      },
    ],
    recipient: [
      {
        ...{ code: "NOR", sector: [], entity_text: null },
        ...{ identifier_id: null, identifier_text: "Norway", office: null },
      },
    ],
    event: ["ASSAULT"],
    mode: ["firearms"],
    context: ["military"],
    event_loc: {
      ...{ name: "Bodin", country: null, admin1: null, lat: null, lon: null, precision: null },
    },
    event_text:
      "Norway’s Interior Minister Kari Dahl on Monday told reporters she condemned the raid in Bodin.",
    quad_code: 4,
    event_scale: -9,
    dead: null,
    injured: 40,
    text_info: { sequence: 0, start: 6, end: 100 },
    cite_info: {
      citation: "Fjord Courier, “Raid in Bodin”, 2024-02-29",
      url: "https://news.example/raid",
      title: "Raid in Bodin",
      language: "en",
      publication: "Fjord Courier",
      coder: "dateline",
      codebook: "77c0",
      version: "0.1.0",
    },
    status: "contested",
    reviewed: null,
    positions: [
      { holder: "the report", stance: "affirms" },
      { holder: "Sweden", stance: "denies" },
    ],
    figures: [{ kind: "injured", low: 40, high: 40, by: "Sweden" }],
  });
});

test("PLOVER: figures that differ are no number", async () => {
  const [injured] = exampleFiled.reading.quantities;
  if (injured === undefined) throw new Error("the example has a quantity");
  const quantities = [injured, { ...injured, id: "q2" as const, low: 12, high: 12 }];
  const reading = { ...exampleFiled.reading, quantities };
  const [raid] = lines(await writtenBy(ploverExporter, [{ ...exampleFiled, reading }]));
  expect(raid.injured).toBeNull();
  expect(raid.figures).toHaveLength(2);
});

test.each([
  { status: "denied", want: "negation" },
  { status: "threatened", want: "future" },
  { status: "supposed", want: "hypothetical" },
] as const)("PLOVER: what is $status has the mode $want", async ({ status, want }) => {
  const { reading } = exampleFiled;
  const events = reading.events.map((event) => ({ ...event, status }));
  const filed = { ...exampleFiled, reading: { ...reading, events } };
  const [raid] = lines(await writtenBy(ploverExporter, [filed]));
  expect(raid.mode).toEqual(["firearms", want]);
});

describe("hostile values", () => {
  test.each(HOSTILE)("$what", async ({ value }) => {
    const filed = [filedWith(value), exampleFiled];
    const records = lines(await writtenBy(jsonlExporter, filed));
    expect(records).toHaveLength(10);
    expect(records[0].report.publisher).toBe(value);
    expect(lines(await writtenBy(ploverExporter, filed))[0].event_text).toBe(value);
    const { features } = JSON.parse((await writtenBy(geojsonExporter, filed)).toString());
    expect(features[0].properties.quote).toBe(value);
  });
});

test("every record of the samples", async () => {
  const filed = sampleFiled();
  const events = filed.flatMap((one) => one.events).length;
  const statements = filed.flatMap((one) => one.statements).length;
  expect(lines(await writtenBy(jsonlExporter, filed))).toHaveLength(events + statements);
  expect(lines(await writtenBy(ploverExporter, filed))).toHaveLength(events);
  const { features } = JSON.parse((await writtenBy(geojsonExporter, filed)).toString());
  expect(features).toHaveLength(events);
});
