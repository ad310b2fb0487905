import { expect, test } from "vitest";
import { markedSentence } from "./marked.example.js";
import { mendTags } from "./tags.js";

test.each([
  ["locals", "NNS", "NOUN"],
  ["others", "NNS", "PRON"],
  ["they", "PRP", "PRON"],
])("%s/%s", (form, xpos, want) => {
  const { tokens, ...rest } = markedSentence(`${form}/PRON/root/-`);
  const [token] = tokens.map((one) => ({ ...one, xpos }));
  expect(mendTags({ ...rest, tokens: token ? [token] : [] }).tokens[0]?.upos).toBe(want);
});
