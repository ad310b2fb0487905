import { expect, test } from "vitest";
import { reportFromText } from "../report/report.js";
import { loadReader } from "./reader.js";

const reader = await loadReader();

/** Names that a report has as a place. */
test.each([
  ["The mayor of Gao, Omar Ali, said rebels had left Gao on Monday.", ["Gao", "Gao"]],
  ["Residents of Bria fled to Bangui.", ["Bria", "Bangui"]],
  ["The mother of Omar Ali fled.", []],
])("%s", async (text, want) => {
  const { names } = await reader.analyse(reportFromText(text));
  const places = names.filter(({ kind }) => kind === "place");
  expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(want);
});
