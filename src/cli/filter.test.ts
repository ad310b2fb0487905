import { describe, expect, test } from "vitest";
import { type CountryCodes, filterOf, nearOf } from "./filter.js";
import type { FilterOptions } from "./filter-options.js";

const countries: CountryCodes = new Map([
  ["pakistan", "PAK"],
  ["south sudan", "SSD"],
]);

describe("what the command line asks for", () => {
  test.each<{ words?: string[]; options: FilterOptions; want: object }>([
    { options: {}, want: {} },
    { words: ["no", "deal"], options: {}, want: { words: "no deal" } },
    { options: { country: "Pakistan, AFG" }, want: { countries: ["PAK", "AFG"] } },
    {
      options: { pair: "PAK>south sudan" },
      want: {
        pair: {
          first: { is: "country", code: "PAK" },
          second: { is: "country", code: "SSD" },
          directed: true,
        },
      },
    },
    {
      options: { pair: "Khawaja Asif, AFG" },
      want: {
        pair: {
          first: { is: "name", words: "Khawaja Asif" },
          second: { is: "country", code: "AFG" },
          directed: false,
        },
      },
    },
    {
      options: { type: "assault/aerial,ASSAULT/drone,COERCE" },
      want: { types: ["ASSAULT", "COERCE"], modes: ["aerial", "drone"] },
    },
    {
      options: { published: "2025-10-12" },
      want: { published: { from: "2025-10-12", to: "2025-10-12" } },
    },
    {
      options: { published: "2025-10-12.." },
      want: { published: { from: "2025-10-12", to: null } },
    },
    { options: { to: "2025-10-12" }, want: { when: { from: null, to: "2025-10-12" } } },
    {
      options: { partyOnly: true, act: "deny,refuse" },
      want: { partyOnly: true, acts: ["deny", "refuse"] },
    },
    {
      options: { in: "AFG", place: "Spin Boldak" },
      want: { placeCountries: ["AFG"], place: "Spin Boldak" },
    },
  ])("$words $options", ({ words = [], options, want }) =>
    expect(filterOf(words, options, countries)).toEqual(want),
  );

  test.each([
    { options: { published: "2025-10-12..2025-10-13..2025-10-14" }, why: "are no days" },
    { options: { sector: "ARMY" }, why: "there is no ARMY" },
    { options: { act: "shout" }, why: "there is no shout" },
    { options: { type: "ASSAULT/loud" }, why: "there is no loud" },
    { options: { pair: "PAK,AFG,IND" }, why: "is no pair" },
  ])("$options: $why", ({ options, why }) =>
    expect(() => filterOf([], options, countries)).toThrow(why),
  );
});

test.each([
  { options: { near: "33.51, 69.95" }, want: { lat: 33.51, lon: 69.95, km: 50 } },
  { options: { near: "-1.5,29.2", within: "12.5" }, want: { lat: -1.5, lon: 29.2, km: 12.5 } },
  { options: { near: "Kabul" }, want: { lat: 34.5, lon: 69.2, km: 50 } },
  { options: {}, want: undefined },
])("near: $options", async ({ options, want }) => {
  const locate = async () => ({ lat: 34.5, lon: 69.2 });
  expect(await nearOf(options, locate)).toEqual(want);
});
