import { expect, test } from "vitest";
import { readByDuckdb } from "./duckdb.example.js";
import { exampleFiled, writtenBy } from "./filed.example.js";
import { polecatExporter, polecatTable } from "./polecat.js";

const NAMES =
  "Event ID, Event Date, Event Type, Event Mode, Intensity, Quad Code, Contexts, Actor Name, Actor Country, Actor COW, " +
  "Primary Actor Sector, Actor Sectors, Actor Title, Actor Name Raw, Wikipedia Actor ID, Recipient Name, Recipient Country, " +
  "Recipient COW, Primary Recipient Sector, Recipient Sectors, Recipient Title, Recipient Name Raw, Wikipedia Recipient ID, " +
  "Placename, City, District, Province, Country, Latitude, Longitude, GeoNames ID, Raw Placename, Feature Type, Source, " +
  "Publication Date, Story People, Story Organizations, Story Locations, Language, Version";

test("POLECAT's columns, in its order", () => {
  expect(polecatTable.columns.map(({ name }) => name)).toEqual(NAMES.split(", "));
});

test("a row", async () => {
  const query = "from read_csv(FILE, delim = '\t', all_varchar = true)";
  const [raid] = await readByDuckdb(await writtenBy(polecatExporter, [exampleFiled]), query);
  const filled = Object.fromEntries(Object.entries(raid ?? {}).filter(([, value]) => value));
  expect(filled).toEqual({
    "Event ID": "0123456789abcdef:e1",
    "Event Date": "2024-01",
    "Event Type": "ASSAULT",
    "Event Mode": "firearms",
    Intensity: "-9",
    "Quad Code": "MATERIAL CONFLICT",
    Contexts: "military",
    "Actor Name": "Sweden",
    "Actor Country": "SWE",
    "Primary Actor Sector": "GOV",
    "Actor Sectors": "GOV",
    "Actor Name Raw": "Sweden",
    "Recipient Name": "Norway",
    "Recipient Country": "NOR",
    Placename: "Bodin",
    "Raw Placename": "Bodin",
    Source: "Fjord Courier",
    "Publication Date": "2024-02-29",
    "Story People": "Kari Dahl",
    "Story Locations": "Oslo; Bodin",
    Language: "en",
    Version: "Dateline 0.1.0",
  });
});
