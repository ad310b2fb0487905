import { expect, test } from "vitest";
import { markedSentence, treeTold } from "./marked.example.js";
import { mendTitles } from "./titles.js";

test.each([
  [
    "rebels/NNS/nsubj/shot shot/VBD/root/- mayor/NN/appos/rebels Omar/NNP/obj/shot",
    "rebels nsubj shot, shot root, mayor nmod:desc Omar, Omar obj shot",
  ],
  [
    "Secretary/NNP/nsubj/fled -/PUNCT/punct/Secretary General/NNP/nmod:desc/Omar Omar/NNP/nsubj/fled fled/VBD/root/none",
    "Secretary compound General, - punct Secretary, General nmod:desc Omar, Omar nsubj fled, fled root",
  ],
  // beside the noun it stands behind
  [
    "rebels/NNS/nsubj/fled thugs/NNS/appos/rebels Omar/NNP/obj/fled fled/VBD/root/-",
    "rebels nsubj fled, thugs appos rebels, Omar obj fled, fled root",
  ],
])("%s", (marked, want) => expect(treeTold(mendTitles(markedSentence(marked)))).toBe(want));
