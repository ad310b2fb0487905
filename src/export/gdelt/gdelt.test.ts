import { describe, expect, test } from "vitest";
import type { Actor } from "../../reading/format.js";
import { exampleFiled, sampleFiled, writtenBy } from "../filed.example.js";
import { cameoActor } from "./actor.js";
import { dayOf, fractionOf, monthOf, secondOf } from "./days.js";
import { gdeltEventExporter, gdeltEventTable } from "./events.js";
import { fipsOf } from "./fips.js";
import { goldsteinOf } from "./goldstein.js";
import { gdeltMentionExporter, gdeltMentionTable } from "./mentions.js";

const ACTOR =
  "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code";
const GEO = "Type Fullname CountryCode ADM1Code ADM2Code Lat Long FeatureID";
const under = (before: string, names: string) => names.split(" ").map((name) => before + name);

test("the columns of Events", () => {
  expect(gdeltEventTable.columns.map(({ name }) => name)).toEqual([
    ...["GlobalEventID", "Day", "MonthYear", "Year", "FractionDate"],
    ...under("Actor1", ACTOR),
    ...under("Actor2", ACTOR),
    ...["IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass"],
    ...["GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone"],
    ...under("Actor1Geo_", GEO),
    ...under("Actor2Geo_", GEO),
    ...under("ActionGeo_", GEO),
    ...["DATEADDED", "SOURCEURL"],
  ]);
});

test("the columns of Mentions", () => {
  expect(gdeltMentionTable.columns.map(({ name }) => name)).toEqual([
    ...["GlobalEventID", "EventTimeDate", "MentionTimeDate", "MentionType", "MentionSourceName"],
    ...["MentionIdentifier", "SentenceID", "Actor1CharOffset", "Actor2CharOffset"],
    ...["ActionCharOffset", "InRawText", "Confidence", "MentionDocLen", "MentionDocTone"],
    ...["MentionDocTranslationInfo", "Extras"],
  ]);
});

async function firstRow(
  exporter: typeof gdeltEventExporter,
  { columns }: { readonly columns: readonly { readonly name: string }[] },
): Promise<Record<string, string>> {
  const [line = ""] = (await writtenBy(exporter, [exampleFiled])).toString().split("\n");
  const cells = line
    .split("\t")
    .map((cell, at): [string, string] => [columns[at]?.name ?? "", cell]);
  return Object.fromEntries(cells.filter(([, cell]) => cell !== ""));
}

test("a row of Events", async () => {
  expect(await firstRow(gdeltEventExporter, gdeltEventTable)).toEqual({
    GlobalEventID: "0123456789abcdef:e1",
    MonthYear: "202401",
    Year: "2024",
    Actor1Code: "SWEGOV",
    Actor1Name: "SWEDEN",
    Actor1CountryCode: "SWE",
    Actor1Type1Code: "GOV",
    Actor2Code: "NOR",
    Actor2Name: "NORWAY",
    Actor2CountryCode: "NOR",
    IsRootEvent: "1",
    EventCode: "190",
    EventBaseCode: "190",
    EventRootCode: "19",
    QuadClass: "4",
    GoldsteinScale: "-10",
    NumMentions: "1",
    NumSources: "1",
    NumArticles: "1",
    ActionGeo_Fullname: "Bodin",
    DATEADDED: "20240229000000",
    SOURCEURL: "https://news.example/raid",
  });
});

test("a row of Mentions", async () => {
  expect(await firstRow(gdeltMentionExporter, gdeltMentionTable)).toEqual({
    GlobalEventID: "0123456789abcdef:e1",
    EventTimeDate: "20240229000000",
    MentionTimeDate: "20240229000000",
    MentionType: "1",
    MentionSourceName: "Fjord Courier",
    MentionIdentifier: "https://news.example/raid",
    SentenceID: "1",
    Actor1CharOffset: "125",
    Actor2CharOffset: "-1",
    ActionCharOffset: "86",
    InRawText: "1",
    Confidence: "75",
    MentionDocLen: "165",
    Extras:
      "status=contested;affirmed=the report;denied=Sweden;incident=0123456789abcdef:e1;origin=0123456789abcdef",
  });
});

test("each mention has the row of its happening", async () => {
  const ids = async (exporter: typeof gdeltEventExporter) => {
    const rows = (await writtenBy(exporter, sampleFiled())).toString().trimEnd().split("\n");
    return rows.map((row) => row.split("\t")[0] ?? "");
  };
  const events = await ids(gdeltEventExporter);
  expect(new Set(events).size).toBe(events.length);
  expect(new Set(await ids(gdeltMentionExporter))).toEqual(new Set(events));
});

describe("CAMEO's codes of actors", () => {
  const none = { country: null, group: null };
  test.each<{ country: Actor["country"]; sectors: Actor["sectors"]; want: object }>([
    {
      ...{ country: "PAK", sectors: ["GOV", "MIL"] },
      want: { code: "PAKGOVMIL", country: "PAK", group: null, roles: ["GOV", "MIL"] },
    },
    // of the media, which PLOVER calls JRN
    {
      ...{ country: "AFG", sectors: ["JRN"] },
      want: { code: "AFGMED", country: "AFG", group: null, roles: ["MED"] },
    },
    {
      ...{ country: "UNO", sectors: [] },
      want: { code: "IGOUNO", country: null, group: "UNO", roles: ["IGO"] },
    },
    { country: null, sectors: ["UAF"], want: { code: "UAF", ...none, roles: ["UAF"] } },
    { country: null, sectors: ["UNK"], want: { code: null, ...none, roles: [] } },
  ])("$country $sectors", ({ country, sectors, want }) => {
    const [actor] = exampleFiled.reading.actors;
    if (actor === undefined) throw new Error("the example has an actor");
    expect(cameoActor({ ...actor, country, sectors })).toEqual(want);
  });
});

test.each([
  { cameo: "190", want: -10 },
  { cameo: "1823", want: -10 },
  { cameo: "010", want: 0 },
  { cameo: "0311", want: 5.2 },
  { cameo: "036", want: 4 },
  { cameo: "2042", want: -10 },
  { cameo: "99", want: null },
])("the Goldstein scale of $cameo", ({ cameo, want }) => expect(goldsteinOf(cameo)).toBe(want));

test.each([
  { country: "AFG", want: "AF" },
  { country: "PAK", want: "PK" },
  { country: "GBR", want: "UK" },
  { country: "RUS", want: "RS" },
  { country: "SRB", want: "RI" },
  { country: "PSE", want: "WE" },
  { country: "ISR", want: "IS" },
  { country: "ISL", want: "IC" },
  { country: "QAT", want: "QA" },
  { country: "TUR", want: "TU" },
  { country: "UKR", want: "UP" },
  { country: "ZWE", want: "ZI" },
  { country: "ALA", want: undefined },
])("FIPS of $country", ({ country, want }) => expect(fipsOf.get(country)).toBe(want));

test("days as GDELT writes them", () => {
  expect(dayOf("2025-10-12")).toBe("20251012");
  expect(dayOf("2025-10")).toBeNull();
  expect(monthOf("2025-10")).toBe("202510");
  expect(monthOf(null)).toBeNull();
  expect(fractionOf("2025-10-12")).toBe("2025.8548");
  expect(fractionOf("2025")).toBeNull();
  expect(secondOf("2025-10-12")).toBe("20251012000000");
});
