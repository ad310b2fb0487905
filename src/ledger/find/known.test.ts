import { describe, expect, test } from "vitest";
import { type ActorSeen, knownOf, roleKey } from "./known.js";

let count = 0;

function seen(
  role: string | null,
  published: string | null,
  more: Partial<ActorSeen> = {},
): ActorSeen {
  count++;
  return {
    ...{
      report: `r${count}`,
      name: "Khawaja Asif",
      kind: "person",
      country: "PAK",
      sectors: ["GOV"],
    },
    ...{
      role,
      of_name: "Pakistan",
      published,
      publisher: `outlet ${count % 2}`,
      corrected_by: null,
    },
    ...more,
  };
}

test("a role with the days that reports gave it on", () => {
  const [asif] = knownOf([
    seen("Defence Minister", "2025-10-12"),
    seen("Minister of Defense", "2025-11-08"),
    seen("defence minister", "2025-10-29"),
    seen("Defence Minister", null),
    seen(null, "2025-10-30"),
  ]);
  expect(asif).toMatchObject({ name: "Khawaja Asif", reports: 5, conflicts: [] });
  expect(asif?.roles).toMatchObject([
    { role: "Defence Minister", from: "2025-10-12", to: "2025-11-08", reports: 4, publishers: 2 },
    { role: null, from: "2025-10-30", reports: 1 },
  ]);
});

describe("conflicts", () => {
  test("two roles at one time", () => {
    const [asif] = knownOf([
      seen("Defence Minister", "2025-10-12"),
      seen("Defence Minister", "2025-11-08"),
      seen("Foreign Minister", "2025-10-20"),
    ]);
    expect(asif?.conflicts).toEqual([
      { what: "role", one: "Defence Minister", other: "Foreign Minister" },
    ]);
  });

  test("one role after the other is none", () => {
    const [asif] = knownOf([
      seen("Foreign Minister", "2017-10-12"),
      seen("Defence Minister", "2025-11-08"),
    ]);
    expect(asif?.conflicts).toEqual([]);
    expect(asif?.roles.map(({ role }) => role)).toEqual(["Defence Minister", "Foreign Minister"]);
  });

  test("two countries at one time", () => {
    const [asif] = knownOf([
      seen(null, "2025-10-12"),
      seen(null, "2025-10-12", { country: "IND" }),
    ]);
    expect(asif?.conflicts).toEqual([{ what: "country", one: "PAK", other: "IND" }]);
  });
});

test("who reviewed a role stands beside it", () => {
  const [asif] = knownOf([
    seen("Minister", "2025-10-12", { corrected_by: "Ada, Ben" }),
    seen("Minister", null),
  ]);
  expect(asif?.roles[0]?.reviewedBy).toEqual(["Ada", "Ben"]);
});

test("the name that most reports have comes first, however it is written", () => {
  const names = knownOf([
    seen(null, null, { name: "Asif Durrani" }),
    seen(null, null, { name: "KHAWAJA ASIF" }),
    seen(null, null),
    seen(null, null),
  ]);
  expect(names.map(({ name, reports }) => [name, reports])).toEqual([
    ["Khawaja Asif", 3],
    ["Asif Durrani", 1],
  ]);
});

test.each([
  ["Minister of Defense", "defence minister"],
  ["the Minister for Foreign Affairs", "foreign affairs minister"],
  ["army spokesman", "army spokesman"],
  [null, ""],
])("%s is %s", (role, want) => expect(roleKey(role)).toBe(want));
