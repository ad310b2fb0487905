import { expect, test } from "vitest";
import { mendLists } from "./lists.js";
import { markedSentence, treeTold } from "./marked.example.js";

test.each([
  [
    "king/NN/nsubj/fled ,/PUNCT/punct/clerics clerics/NNS/nsubj/fled and/CC/cc/rebels rebels/NNS/conj/king fled/VBD/root/-",
    "king nsubj fled, , punct clerics, clerics conj king, and cc rebels, rebels conj king, fled root",
  ],
  // three names
  [
    "Chad/NNP/nsubj/fled ,/PUNCT/punct/Mali Mali/NNP/appos/Chad and/CC/cc/Peru Peru/NNP/conj/Chad fled/VBD/root/-",
    "Chad nsubj fled, , punct Mali, Mali conj Chad, and cc Peru, Peru conj Chad, fled root",
  ],
  // another name of the first has a comma behind it
  [
    "Ali/NNP/nsubj/fled ,/PUNCT/punct/Omar Omar/NNP/appos/Ali ;/PUNCT/punct/Peru and/CC/cc/Peru Peru/NNP/conj/Ali fled/VBD/root/-",
    "Ali nsubj fled, , punct Omar, Omar appos Ali, ; punct Peru, and cc Peru, Peru conj Ali, fled root",
  ],
  // two subjects without a list
  [
    "Monday/NNP/nsubj/fled ,/PUNCT/punct/clerics clerics/NNS/nsubj/fled fled/VBD/root/-",
    "Monday nsubj fled, , punct clerics, clerics nsubj fled, fled root",
  ],
])("%s", (marked, want) => expect(treeTold(mendLists(markedSentence(marked)))).toBe(want));
