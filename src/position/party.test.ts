import { expect, test } from "vitest";
import { isPartyTo } from "./party.js";

const army = { id: "a1", country: "PAK" } as const;
const group = { id: "a2", country: "IMG" } as const;
const villagers = { id: "a3", country: null } as const;

test.each([
  { what: "itself", holder: army, sides: [army], want: true },
  {
    what: "of its country",
    holder: { id: "a9", country: "PAK" } as const,
    sides: [group, army],
    want: true,
  },
  {
    what: "another state",
    holder: { id: "a9", country: "QAT" } as const,
    sides: [army],
    want: false,
  },
  {
    what: "another armed group",
    holder: { id: "a9", country: "IMG" } as const,
    sides: [group],
    want: false,
  },
  {
    what: "of no country either",
    holder: { id: "a9", country: null } as const,
    sides: [villagers],
    want: false,
  },
  { what: "nobody there", holder: army, sides: [], want: false },
])("$what", ({ holder, sides, want }) => expect(isPartyTo(holder, sides)).toBe(want));
