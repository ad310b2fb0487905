import { expect, test } from "vitest";
import { markedSentence, treeTold } from "./marked.example.js";
import { mendOpenings } from "./openings.js";

test.each([
  [
    "a subject behind the comma is that of the verb behind it",
    "Acting/VBG/advcl/arrested fast/RB/advmod/Acting ,/,/punct/arrested guards/NNS/nsubj/Acting arrested/VBD/root/- him/PRP/obj/arrested",
    "guards nsubj arrested",
  ],
  [
    "a verb that has a subject needs no other",
    "Acting/VBG/advcl/arrested fast/RB/advmod/Acting ,/,/punct/arrested guards/NNS/nsubj/Acting police/NNS/nsubj/arrested arrested/VBD/root/-",
    "guards nsubj Acting",
  ],
])("%s", (_, marked, want) => {
  expect(treeTold(mendOpenings(markedSentence(marked)))).toContain(want);
});
