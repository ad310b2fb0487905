import { expect, test } from "vitest";
import type { Position, Stance } from "../reading/format.js";
import { statusOf } from "./status.js";

const position = (holder: Position["holder"], stance: Stance): Position => ({
  ...{ holder, stance },
  ...{ statement: null, spans: [] },
});

test.each([
  ["contested", [position("author", "affirms"), position("a1", "denies")]],
  ["contested", [position("a1", "affirms"), position("a2", "denies")]],
  ["reported", [position("author", "affirms"), position("a1", "affirms")]],
  ["reported", [position("author", "affirms"), position("a1", "threatens")]],
  ["claimed", [position("a1", "affirms"), position("a2", "demands")]],
  ["denied", [position("a1", "denies")]],
  ["denied", [position("a1", "denies"), position("a2", "denies")]],
  ["threatened", [position("a1", "demands"), position("a2", "threatens")]],
  ["demanded", [position("a1", "promises"), position("a2", "demands")]],
  ["promised", [position("a1", "promises"), position("a2", "refuses")]],
  ["refused", [position("a1", "expects"), position("a2", "refuses")]],
  ["expected", [position("author", "supposes"), position("a1", "expects")]],
  ["supposed", [position("author", "supposes")]],
] as const)("%s", (want, positions) => expect(statusOf(positions)).toBe(want));

test("no positions, no status", () => expect(() => statusOf([])).toThrow(RangeError));
