import { expect, test } from "vitest";
import { cited } from "./cite.js";

const record = {
  report: "56bd3c7587e2e5d1",
  id: "e3",
  quote: "The dam was shelled\non Monday.",
  title: "Dam shelled",
  publisher: "Ostrand Wire",
  published: "2025-10-12",
  url: "https://wire.example/dam",
};

test.each([
  {
    name: "all of it",
    given: record,
    want: "“The dam was shelled on Monday.” Ostrand Wire, “Dam shelled”, 2025-10-12, https://wire.example/dam (Dateline 56bd3c7587e2e5d1:e3).",
  },
  {
    name: "what is not known is said or left out",
    given: { ...record, title: null, publisher: null, published: null, url: null },
    want: "“The dam was shelled on Monday.” publisher unknown, undated (Dateline 56bd3c7587e2e5d1:e3).",
  },
])("$name", ({ given, want }) => expect(cited(given)).toBe(want));
