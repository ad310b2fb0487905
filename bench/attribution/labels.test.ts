import { expect, test } from "vitest";
import { labelsOf } from "./labels.js";
import { marked } from "./marked.example.js";

test("a token in several roles is cue, else source, else content", () => {
  const { tokens, attributions } = marked("S1[Omar] C1[said] T1[Ali spoke]");
  const nested = marked("Omar said S1[Ali] C1[spoke]").attributions;
  expect(labelsOf([...attributions, ...nested], tokens)).toEqual([
    "source",
    "cue",
    "source",
    "cue",
  ]);
});
