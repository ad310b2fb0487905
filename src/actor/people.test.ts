import { describe, expect, test } from "vitest";
import { type Person, personSchema } from "../codebook/people.js";
import { peopleOf, personOn, standingOn } from "./people.js";

const personOf = (name: string, posts: readonly object[], more: object = {}): Person =>
  personSchema.parse({ name, also: [name.split(" ").at(-1)], country: "KEN", posts, ...more });

const premier = personOf(
  "Omar Okello",
  [
    { sectors: ["GOV"], from: "2003-03", to: "2009-07" },
    { sectors: ["PTY", "OPP"], from: "2010", to: "2012" },
    { sectors: [], from: "2014", to: "2016", country: "UNO" },
  ],
  { before: ["REB"] },
);
const fighter = personOf("Rana Otim", [{ sectors: ["REB"], from: 1990, to: "1995-06" }]);

describe("what somebody was on a day", () => {
  test.each([
    [premier, null, "KEN GOV"],
    [premier, "2003-03-01", "KEN GOV"],
    [premier, "2009-07-31", "KEN GOV"],
    [premier, "2009-08-01", "KEN ELI"],
    [premier, "2010-01-01", "KEN PTY OPP"],
    // a party's leader was no official
    [premier, "2013-06-01", "KEN PTY OPP"],
    [premier, "2015-06-01", "UNO"],
    [premier, "2020-06-01", "UNO ELI"],
    [premier, "1999-06-01", "KEN REB"],
    [fighter, "1989-12-31", "KEN"],
    [fighter, "1995-06-30", "KEN REB"],
    [fighter, "2005-01-01", "KEN REB"],
  ])("%#", (person, day, want) => {
    const { country, sectors } = standingOn(person, day);
    expect([country, ...sectors].join(" ")).toBe(want);
  });
});

describe("a name that two bear", () => {
  const father = personOf("Amos Okello", [{ sectors: ["GOV"], from: 1980, to: 1992 }]);
  const people = peopleOf([premier, father, fighter]);

  test.each([
    ["Okello", null, "Omar Okello"],
    ["Okello", "1985-01-01", "Amos Okello"],
    ["Okello", "2004-01-01", "Omar Okello"],
    ["Okello", "1995-01-01", "Amos Okello"],
    ["Okello", "2025-01-01", "Omar Okello"],
    ["Amos Okello", "2004-01-01", "Amos Okello"],
    ["OKELLO", null, "Omar Okello"],
    ["Rana B. Otim", null, "Rana Otim"],
    ["Rosa Otim", null, undefined],
  ])("%s on %s is %s", (name, day, want) => {
    expect(personOn(people.named(name), day)?.name).toBe(want);
  });
});
