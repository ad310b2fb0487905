import { expect, test } from "vitest";
import { mendLists } from "./lists.js";
import { markedSentence, treeTold } from "./marked.example.js";

test.each([
  [
    "king/NN/nsubj/fled ,/PUNCT/punct/clerics clerics/NNS/nsubj/fled and/CC/cc/rebels rebels/NNS/conj/king fled/VBD/root/-",
    "king nsubj fled, , punct clerics, clerics conj king, and cc rebels, rebels conj king, fled root",
  ],
  // two subjects without a list
  [
    "Monday/NNP/nsubj/fled ,/PUNCT/punct/clerics clerics/NNS/nsubj/fled fled/VBD/root/-",
    "Monday nsubj fled, , punct clerics, clerics nsubj fled, fled root",
  ],
])("%s", (marked, want) => expect(treeTold(mendLists(markedSentence(marked)))).toBe(want));
