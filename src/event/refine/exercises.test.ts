import { expect, test } from "vitest";
import { loadCodebook } from "../../codebook/codebook.js";
import { loadReader } from "../../language/reader.js";
import { loadGazetteer } from "../../place/gazetteer.js";
import { read } from "../../reading/read.js";
import { reportFromText } from "../../report/report.js";

const [reader, codebook, gazetteer] = await Promise.all([
  loadReader(),
  loadCodebook(),
  loadGazetteer(),
]);

test.each([
  ["Chadian and Kenyan troops staged amphibious drills off the coast.", "COOPERATE"],
  ["Kenyan troops staged amphibious drills off the coast.", "MOBILIZE"],
])("%s", async (text, want) => {
  const { events } = await read(reportFromText(text), { reader, codebook, gazetteer });
  expect(events.map(({ type }) => type)).toEqual([want]);
});
