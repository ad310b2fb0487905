import { beforeAll, describe, expect, test } from "vitest";
import { PLACE_COUNTRIES } from "../reading/countries.js";
import { type Codebook, loadCodebook } from "./codebook.js";
import { triedRoles } from "./example.js";
import { namesOfCountry, namesOfOrganisation, repeatedNames } from "./names.js";
import { personSchema } from "./people.js";
import { entriesOf } from "./source.js";
import { countrySchema, organisationSchema, roleSchema } from "./who.js";

const utopia = "- code: FRA\n  name: Utopia\n";
const league = "- name: River League\n  sectors: []\n";
const guard = '- role: guard\n  kind: person\n  sectors: []\n  example: "a [guard]"\n';

async function faultsOf({ countries = "[]", organisations = "[]", roles = "[]" }) {
  const lists = {
    countries: await entriesOf({ file: "codebook/countries.yaml", text: countries }, countrySchema),
    organisations: await entriesOf(
      { file: "codebook/organisations.yaml", text: organisations },
      organisationSchema,
    ),
    roles: await entriesOf({ file: "codebook/roles.yaml", text: roles }, roleSchema),
    people: await entriesOf({ file: "codebook/people.yaml", text: "[]" }, personSchema),
  };
  return [...Object.values(lists).flatMap(({ problems }) => problems), ...repeatedNames(lists)].map(
    ({ file, line, text }) => `${file}:${line}  ${text}`,
  );
}

describe("faults", () => {
  test.each([
    [{ countries: utopia, organisations: league, roles: guard }, []],
    [
      { countries: "- code: XXX\n  name: Utopia\n" },
      [/^codebook\/countries\.yaml:1 {2}unknown code "XXX"; use one of: ABW, /u],
    ],
    [{ countries: "- code: FRA\n" }, ['codebook/countries.yaml:1  "name" is missing']],
    [
      { countries: `${utopia}  people: ["Utopian "]\n` },
      ["codebook/countries.yaml:3  a name has one space between its words and none around them"],
    ],
    [
      { countries: `${utopia}  also: [utopia]\n` },
      [
        'codebook/countries.yaml:1  "utopia" stands in codebook/countries.yaml:1 already; keep one of the two',
      ],
    ],
    [
      { countries: utopia, organisations: `${league}  also: [RL, Utopia]\n` },
      [
        'codebook/organisations.yaml:1  "Utopia" stands in codebook/countries.yaml:1 already; keep one of the two',
      ],
    ],
    [
      { organisations: `${league}- name: Harbour Front\n  seats: [River League]\n  sectors: []\n` },
      [
        'codebook/organisations.yaml:3  "River League" stands in codebook/organisations.yaml:1 already; keep one of the two',
      ],
    ],
    [
      { organisations: "- name: Qa'im Front\n  also: [Qa’im Front]\n  sectors: []\n" },
      [
        'codebook/organisations.yaml:1  "Qa’im Front" stands in codebook/organisations.yaml:1 already; keep one of the two',
      ],
    ],
    [
      { organisations: "- name: River League\n  sectors: [ARMY]\n" },
      [/^codebook\/organisations\.yaml:2 {2}unknown sectors "ARMY"; use one of: COP, GOV, /u],
    ],
    [
      { organisations: `${league}  kind: person\n` },
      [/^codebook\/organisations\.yaml:3 {2}unknown kind "person"; use one of: group, /u],
    ],
    [
      { roles: guard.replace("guard", "Guard") },
      [
        "codebook/roles.yaml:1  a role is written in small letters, or all in capitals where only those are meant",
      ],
    ],
    [
      { roles: guard.replace("[guard]", "guard") },
      ['codebook/roles.yaml:4  "example" is not right: an example has its role in square brackets'],
    ],
    [
      { roles: `${guard}${guard}` },
      [
        'codebook/roles.yaml:5  "guard" stands in codebook/roles.yaml:1 already; keep one of the two',
      ],
    ],
    [{ countries: utopia.replace("Utopia", "Guard"), roles: guard }, []],
  ])("%j", async (files, want) => {
    expect(await faultsOf(files)).toEqual(
      want.map((line) => (typeof line === "string" ? line : expect.stringMatching(line))),
    );
  });
});

describe("the lists that come with Dateline", () => {
  let codebook: Codebook;
  beforeAll(async () => {
    codebook = await loadCodebook();
  });

  test("have every state and territory once, in the order of codes", () => {
    const codes = codebook.countries.map(({ code }) => code);
    expect(codes).toEqual([...PLACE_COUNTRIES].sort());
  });

  test("have a word for the people of every country that has people", () => {
    const without = codebook.countries.filter(({ people }) => people.length === 0);
    const uninhabited = ["ATA", "ATF", "BVT", "HMD", "SGS", "UMI"];
    const nameless = ["DMA", "SJM", "VAT", "WLF"];
    const shared = ["COG"];
    expect(without.map(({ code }) => code)).toEqual(
      [...uninhabited, ...nameless, ...shared].sort(),
    );
  });

  test("have an example with the role itself for every role", () => {
    const wrong = triedRoles(codebook.roles).filter(({ fault }) => fault !== null);
    expect(wrong).toEqual([]);
  });

  test("give every time of `when` a beginning or an end, in order", () => {
    const spells = codebook.organisations.flatMap(({ when }) => when);
    expect(spells.length).toBeGreaterThan(0);
    expect(spells.filter(({ from, until }) => !(from ?? until))).toEqual([]);
    expect(spells.filter(({ from, until }) => from && until && from > until)).toEqual([]);
  });

  test.each([
    ["Türkiye", "TUR"],
    ["Turkey", "TUR"],
    ["U.S.", "USA"],
    ["America", "USA"],
    ["Britain", "GBR"],
    ["Scots", "GBR"],
    ["DPRK", "PRK"],
    ["South Koreans", "KOR"],
    ["Burma", "MMR"],
    ["Naypyitaw", "MMR"],
    ["Ivory Coast", "CIV"],
    ["Côte d'Ivoire", "CIV"],
    ["DRC", "COD"],
    ["Congo", "COD"],
    ["Congo-Brazzaville", "COG"],
    ["Niger", "NER"],
    ["Nigerien", "NER"],
    ["Nigerian", "NGA"],
    ["Guinean", "GIN"],
    ["Dominican", "DOM"],
    ["Gaza Strip", "PSE"],
    ["West Bank", "PSE"],
    ["Kosovar", "KOS"],
    ["Kiev", "UKR"],
    ["Kyiv", "UKR"],
    ["Tel Aviv", "ISR"],
    ["Pretoria", "ZAF"],
    ["Kremlin", "RUS"],
    ["Downing Street", "GBR"],
    ["Elysee", "FRA"],
    ["Blue House", "KOR"],
    ["Danes", "DNK"],
    ["Holy See", "VAT"],
  ])("%s is %s", (name, code) => {
    const found = codebook.countries.filter((one) => namesOfCountry(one).includes(name));
    expect(found.map((one) => one.code)).toEqual([code]);
  });

  test.each([
    ["UN", "UNO", []],
    ["Brussels", "EUR", []],
    ["NATO", "IGO", []],
    ["ICC", "IGO", ["JUD"]],
    ["Afghan Taliban", "AFG", ["REB"]],
    ["TTP", "PAK", ["REB"]],
    ["Daesh", "IMG", ["REB"]],
    ["M23", "COD", ["REB"]],
    ["Ansar Allah", "YEM", ["REB"]],
    ["ELN", "COL", ["REB"]],
    ["Wagner Group", "RUS", ["PRM"]],
    ["IDF", "ISR", ["MIL"]],
    ["Rawalpindi", "PAK", ["MIL"]],
    ["Shin Bet", "ISR", ["SPY"]],
    ["FSB", "RUS", ["SPY"]],
    ["Capitol Hill", "USA", ["LEG"]],
    ["Lok Sabha", "IND", ["LEG"]],
    ["Palestinian Authority", "PSE", ["GOV"]],
    ["AKP", "TUR", ["PTY"]],
    ["ICRC", "NGO", ["MED"]],
    ["AFP", "FRA", ["JRN"]],
    ["Transnistria", "MDA", ["GOV", "PRE"]],
    ["Kurdish", undefined, []],
  ])("%s is %s %j", (name, country, sectors) => {
    const found = codebook.organisations.filter((one) => namesOfOrganisation(one).includes(name));
    expect(found.map((one) => [one.country, one.sectors])).toEqual([[country, sectors]]);
  });

  test.each([
    ["Taliban", 2],
    ["FARC", 1],
    ["RSF", 1],
  ])("%s changed with time", (name, spells) => {
    const found = codebook.organisations.find((one) => namesOfOrganisation(one).includes(name));
    expect(found?.when).toHaveLength(spells);
  });

  test.each([
    ["defense minister", "person", ["GOV", "MIL"]],
    ["foreign minister", "person", ["GOV"]],
    ["security official", "person", ["MIL"]],
    ["security forces", "group", ["MIL", "COP"]],
    ["spokeswoman", "person", []],
    ["delegation", "group", []],
    ["gunman", "person", ["UAF"]],
    ["militant", "person", ["REB"]],
    ["asylum seeker", "person", ["REF"]],
    ["police", "organisation", ["COP"]],
    ["junta", "organisation", ["GOV", "MIL"]],
    ["lawmaker", "person", ["LEG"]],
    ["prosecutor", "person", ["JUD"]],
    ["people", "person", ["CVL"]],
  ])("%s is a %s %j", (word, kind, sectors) => {
    const found = codebook.roles.filter(({ role }) => role.includes(word));
    expect(found.map((one) => [one.kind, one.sectors])).toEqual([[kind, sectors]]);
  });

  test("the secretary of state is American, the foreign secretary of no one country", () => {
    const countryOf = (word: string) =>
      codebook.roles.find(({ role }) => role.includes(word))?.country;
    expect(countryOf("secretary of state")).toBe("USA");
    expect(countryOf("foreign secretary")).toBeUndefined();
  });
});
