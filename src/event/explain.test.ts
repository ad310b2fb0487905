import { expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import { reportFromText } from "../report/report.js";
import { exampleCast } from "./example-cast.js";
import { firedIn, missedIn } from "./explain.js";
import { stageOf } from "./scene.js";

const [reader, codebook] = await Promise.all([loadReader(), loadCodebook()]);

test.each([
  ["The army carried out air strikes on the militia.", "air strikes", "ASSAULT", "carry out"],
  ["Soldiers opened fire on the crowd.", "opened fire", "ASSAULT", null],
  ["The flood killed six people.", "killed", null, null],
])("%s", async (text, words, type, light) => {
  const { sentences } = await reader.analyse(reportFromText(text));
  const scene = { text, sentences, statements: [], cast: exampleCast(sentences), codebook };
  const [fired] = firedIn(stageOf(scene, 0));
  expect({ ...fired, words: fired?.words.map((span) => span.text) }).toEqual({
    words: [words],
    rule: expect.stringMatching(/^codebook\/events\/[a-z]+\.yaml#/u),
    type,
    light,
  });
});

test.each([
  ["The mayor closed the window.", "closed", /^it wants object: /u],
  ["Prices hit a record high in May.", null, null],
  ["The minister met the envoy.", null, null],
])("%s leaves %s", async (text, words, why) => {
  const { sentences } = await reader.analyse(reportFromText(text));
  const scene = { text, sentences, statements: [], cast: exampleCast(sentences), codebook };
  const [missed] = missedIn(stageOf(scene, 0));
  expect(missed?.words[0]?.text ?? null).toBe(words);
  if (why) expect(missed?.why).toMatch(why);
});
