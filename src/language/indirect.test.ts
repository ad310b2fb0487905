import { expect, test } from "vitest";
import { mendIndirect } from "./indirect.js";
import { markedSentence, treeTold } from "./marked.example.js";

test.each([
  [
    "of two objects of giving the first is whom to",
    "They/PRP/nsubj/give give/VBP/root/- islanders/NNS/obj/give boats/NNS/obj/give",
    "islanders iobj give, boats obj give",
  ],
  [
    "one alone is given",
    "They/PRP/nsubj/give give/VBP/root/- boats/NNS/obj/give",
    "boats obj give",
  ],
  [
    "what is joined is given together",
    "They/PRP/nsubj/hand hand/VBP/root/- rice/NN/obj/hand and/CCONJ/cc/oil oil/NN/obj/hand",
    "rice obj hand, and cc oil, oil obj hand",
  ],
  [
    "other verbs keep both",
    "They/PRP/nsubj/call call/VBP/root/- him/PRP/obj/call traitor/NN/obj/call",
    "him obj call, traitor obj call",
  ],
])("%s", (_, marked, want) => {
  expect(treeTold(mendIndirect(markedSentence(marked)))).toContain(want);
});
