import { expect, test } from "vitest";
import { markedSentence, treeTold } from "./marked.example.js";
import { mendPerfects } from "./perfects.js";

test.each([
  [
    "nuns/NNS/nsubj/staged have/AUX/aux/rallies staged/VBN/amod/rallies rallies/NNS/root/-",
    "nuns nsubj staged, have aux staged, staged root, rallies obj staged",
  ],
  [
    "nuns/NNS/nsubj/staged have/AUX/aux/staged staged/VBN/amod/rallies rallies/NNS/root/-",
    "nuns nsubj staged, have aux staged, staged root, rallies obj staged",
  ],
  // what describes a noun describes it
  [
    "nuns/NNS/nsubj/saw saw/VBD/root/- staged/VBN/amod/rallies rallies/NNS/obj/saw",
    "nuns nsubj saw, saw root, staged amod rallies, rallies obj saw",
  ],
])("%s", (marked, want) => expect(treeTold(mendPerfects(markedSentence(marked)))).toBe(want));
