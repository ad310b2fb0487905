import { expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import { loadGazetteer } from "../place/gazetteer.js";
import { read } from "../reading/read.js";
import { reportFromText } from "../report/report.js";

const [reader, codebook, gazetteer] = await Promise.all([
  loadReader(),
  loadCodebook(),
  loadGazetteer(),
]);

/** Which words tell again of a happening that was told before. */
test.each([
  {
    name: "the same word, and nobody named",
    text: "A nationwide strike emptied the ports on Monday. The harbour was closed. The strike cost millions.",
    want: ["strike = nationwide strike"],
  },
  {
    name: "another one",
    text: "A nationwide strike emptied the ports on Monday. Another strike closed the mines.",
    want: [],
  },
  {
    name: "another word for it",
    text: "Rebels attacked a convoy of soldiers. The attack lasted an hour.",
    want: ["attack = attacked"],
  },
  {
    name: "somebody else's",
    text: "A strike emptied the ports on Monday. The miners' strike goes on.",
    want: [],
  },
])("$name", async ({ text, want }) => {
  const { events } = await read(reportFromText(text), { reader, codebook, gazetteer });
  const wordsOf = (id: string | null) =>
    events
      .find((event) => event.id === id)
      ?.trigger.spans.map((span) => span.text)
      .join(" … ");
  const again = events.filter(({ same }) => same !== null);
  expect(again.map(({ id, same }) => `${wordsOf(id)} = ${wordsOf(same)}`)).toEqual(want);
});
