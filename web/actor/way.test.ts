import { expect, test } from "vitest";
import type { FoundParty } from "../../src/ledger/find/found.js";
import { asWho, type Way, wayOf } from "./way.js";

const party = (role: FoundParty["role"], name: string, country: string): FoundParty => ({
  ...{ role, name, country },
  ...{ sectors: [], inferred: false },
});
const dahl = (role: FoundParty["role"]) => party(role, "Kari Dahl", "NOR");
const sweden = (role: FoundParty["role"]) => party(role, "Sweden", "SWE");

test.each<{ name: string; parties: FoundParty[]; one?: string; other?: string; want: Way }>([
  { name: "the first acts", parties: [dahl("actor"), sweden("recipient")], want: "there" },
  { name: "the second acts", parties: [sweden("actor"), dahl("recipient")], want: "back" },
  { name: "talks", parties: [sweden("actor"), dahl("actor")], want: "together" },
  { name: "one mediates", parties: [sweden("actor"), dahl("mediator")], want: "together" },
  {
    name: "each does it to the other",
    parties: [dahl("actor"), sweden("actor"), dahl("recipient"), sweden("recipient")],
    want: "both",
  },
  {
    name: "by name, whole words",
    parties: [dahl("actor"), sweden("recipient")],
    ...{ one: "dahl", other: "Sweden" },
    want: "there",
  },
  {
    name: "a part of a word is no name",
    parties: [dahl("actor"), sweden("recipient")],
    ...{ one: "Dah", other: "Sweden" },
    want: "together",
  },
])("$name", ({ parties, one = "NOR", other = "SWE", want }) => {
  expect(wayOf(parties, one, other)).toBe(want);
});

test("what would part a pair is no part of a name", () => {
  expect(asWho("Dahl, Kari > all")).toBe("Dahl  Kari   all");
});
