import { beforeAll, describe, expect, test } from "vitest";
import { type Codebook, loadCodebook } from "./codebook.js";
import { repeatedNames } from "./names.js";
import { peopleShared, personKey, personSchema } from "./people.js";
import { entriesOf } from "./source.js";
import { countrySchema, organisationSchema, roleSchema } from "./who.js";

const omar = "- name: Omar Ali\n  country: FRA\n  posts: [{ sectors: [GOV], from: 2001 }]\n";
const rana =
  "- name: Rana Ali\n  country: FRA\n  posts: [{ sectors: [GOV], from: 1990-02, to: 2000 }]\n";
const utopia = "- code: FRA\n  name: Utopia\n";

async function faultsOf(text: string): Promise<string[]> {
  const list = { file: "codebook/people.yaml", text };
  const people = await entriesOf(list, personSchema);
  const countries = await entriesOf(
    { file: "codebook/countries.yaml", text: utopia },
    countrySchema,
  );
  const none = { file: "codebook/roles.yaml", text: "[]" };
  const roles = await entriesOf(none, roleSchema);
  const organisations = await entriesOf(none, organisationSchema);
  const twice = repeatedNames({ countries, organisations, roles, people });
  return [...people.problems, ...peopleShared(people), ...twice].map(
    ({ file, line, text: why }) => `${file}:${line}  ${why}`,
  );
}

describe("faults", () => {
  test.each([
    [omar, []],
    ["- name: Omar Ali\n  country: FRA\n", ['codebook/people.yaml:1  "posts" is missing']],
    [
      omar.replace("FRA", "XXX"),
      [/^codebook\/people\.yaml:2 {2}unknown country "XXX"; use one of: /u],
    ],
    [
      omar.replace("GOV", "KING"),
      [/^codebook\/people\.yaml:3 {2}unknown sectors "KING"; use one of: /u],
    ],
    [
      omar.replace("2001", "May 2001"),
      [
        /^codebook\/people\.yaml:3 {2}"from" is not right: a post begins and ends in a year, 2009, or a/u,
      ],
    ],
    [
      omar.replace("2001", "2001-13"),
      [
        /^codebook\/people\.yaml:3 {2}"from" is not right: a post begins and ends in a year, 2009, or a/u,
      ],
    ],
    [
      omar.replace("2001", "2001, to: 1999"),
      ["codebook/people.yaml:3  a post ends after it begins; exchange from and to"],
    ],
    [omar.replace("2001", "2001-05, to: 2001"), []],
    [
      `${omar}  rank: colonel\n`,
      [/^codebook\/people\.yaml:4 {2}unknown field "rank"; use one of: name, also, /u],
    ],
    [
      `${omar}  example: Omar left.\n`,
      [
        /^codebook\/people\.yaml:4 {2}"example" is not right: an example has a name in square brackets/u,
      ],
    ],
    [
      `${omar}${omar}`,
      ['codebook/people.yaml:4  "Omar Ali" stands in line 1 already; keep one of the two'],
    ],
    // a father and his son
    [`${omar}  also: [Ali]\n${rana}  also: [Ali]\n`, []],
    [
      `${omar}  also: [Ali]\n${rana.replace("FRA", "DNK")}  also: [Ali]\n`,
      ['codebook/people.yaml:5  "Ali" stands in line 1 already; keep one of the two'],
    ],
    [
      `${omar}  also: [Utopia]\n`,
      [
        'codebook/people.yaml:1  "Utopia" stands in codebook/countries.yaml:1 already; keep one of the two',
      ],
    ],
  ])("%j", async (text, want) => {
    expect(await faultsOf(text)).toEqual(
      want.map((line) => (typeof line === "string" ? line : expect.stringMatching(line))),
    );
  });
});

test.each([
  ["Bashar al-Assad", "bashar assad"],
  ["Abdel Fattah el-Sisi", "abdel fattah sisi"],
  ["Slobodan Milošević", "slobodan milosevic"],
  ["Umaru Yar’Adua", "umaru yaradua"],
  ["Kim Jong-un", "kim jong un"],
  ["MURAD AL-HAJ", "murad haj"],
  ["Sal-Nitra", "sal nitra"],
])("%s is found as %s", (name, key) => {
  expect(personKey(name)).toBe(key);
});

describe("the list that comes with Dateline", () => {
  let codebook: Codebook;
  beforeAll(async () => {
    codebook = await loadCodebook();
  });

  test("has people of every region, none by far before the others", () => {
    const countries = new Set(codebook.people.map(({ country }) => country));
    for (const code of ["BRA", "KEN", "IND", "IRN", "FRA", "RUS", "JPN", "FJI", "CUB", "NGA"])
      expect(countries).toContain(code);
    expect(countries.size).toBeGreaterThan(150);
  });

  test("has no first name and no single letter alone", () => {
    const short = codebook.people.flatMap(({ also }) => also).filter((name) => name.length < 2);
    expect(short).toEqual([]);
  });
});
