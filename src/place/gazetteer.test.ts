import { describe, expect, test } from "vitest";
import { fold } from "./fold.js";
import { gazetteerOf, loadGazetteer } from "./gazetteer.js";
import { rowsOf } from "./geonames.js";
import { columnsOf, packed, unpacked } from "./pack.js";

test.each([
  ["Kandahār", "kandahar"],
  ["Sana'a", "sanaa"],
  ["Sana’a", "sanaa"],
  ["Sar-e Pol", "sar e pol"],
  ["Łódź", "lodz"],
  ["  St. Louis ", "st louis"],
  ["—", ""],
])("%s is looked up as %s", (name, want) => expect(fold(name)).toBe(want));

/** Invented towns, in the columns of GeoNames. */
const town = (id: number, name: string, also: string, at: string, code: string, more: string) =>
  [id, name, fold(name), also, ...at.split(" "), "P", code, ...more.split(" ")].join("\t");
const lists = {
  cities: [
    town(1, "Örheim", "Oerheim,ORH,orxem,Орхейм", "60.5 10.5", "PPLC", "NO - 01 7 - - 5000"),
    town(2, "Velby", "Old Örheim", "61.5 11.5", "PPL", "NO - 01 7 - - 900"),
    town(3, "Örheim", "", "10.1 20.1", "PPLX", "TD - 02 - - - 0"),
    "not a line",
  ].map((line) => line.replaceAll("\t-\t", "\t\t").replaceAll("\t-\t", "\t\t")),
  first: [
    { code: "NO.01", name: "Velby Province" },
    { code: "NO.02", name: "Empty Province" },
  ],
  second: [{ code: "NO.01.7", name: "Orheim District" }],
};
const own = gazetteerOf(
  unpacked(packed(columnsOf(rowsOf({ ...lists, cities: lists.cities.join("\n") })))),
);

describe("a packed gazetteer", () => {
  test.each([
    ["Orheim", ["Örheim capital NOR", "Örheim section TCD", "Orheim District district NOR"]],
    ["ÖRHEIM", ["Örheim capital NOR", "Örheim section TCD", "Orheim District district NOR"]],
    ["Oerheim", ["Örheim capital NOR alternate"]],
    ["Velby", ["Velby city NOR", "Velby Province province NOR"]],
    ["Velby Province", ["Velby Province province NOR"]],
    // no province without a town; no codes, no small letters, no other scripts
    ["Empty", []],
    ["ORH", []],
    ["orxem", []],
    ["Орхейм", []],
    ["", []],
  ])("%s", (name, want) => {
    const found = own
      .named(name)
      .map(({ name: shown, kind, country, alternate }) =>
        [shown, kind, country, ...(alternate ? ["alternate"] : [])].join(" "),
      );
    expect(found).toEqual(want);
  });

  test("a division lies amid its towns and has all their people", () => {
    const [, province] = own.named("Velby");
    expect(province?.population).toBe(5900);
    expect(province?.lat).toBeCloseTo(61);
    expect(province?.lon).toBeCloseTo(11);
  });
});

describe("the gazetteer of the project", () => {
  test.each([
    ["Kabul", "AFG", 1138958],
    ["Kyiv", "UKR", 703448],
    ["Kiev", "UKR", 703448],
  ])("%s", async (name, country, geonames) => {
    const found = (await loadGazetteer()).named(name);
    expect(found).toContainEqual(expect.objectContaining({ country, geonames }));
  });

  test("codes stand for the states of the USA", async () => {
    const [state] = (await loadGazetteer()).coded("IL");
    expect(state).toMatchObject({ name: "Illinois", country: "USA", kind: "province" });
  });
});
