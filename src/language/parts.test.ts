import { expect, test } from "vitest";
import { markedSentence, treeTold } from "./marked.example.js";
import { mendParts } from "./parts.js";

test.each([
  [
    "captured/VBD/root/- part/NN/obj/captured of/IN/case/town town/NN/obl/captured",
    "captured root, part obj captured, of case town, town nmod part",
  ],
  // what somebody is robbed of is no whole
  [
    "robbed/VBD/root/- nuns/NNS/obj/robbed of/IN/case/bread bread/NN/obl/robbed",
    "robbed root, nuns obj robbed, of case bread, bread obl robbed",
  ],
])("%s", (marked, want) => expect(treeTold(mendParts(markedSentence(marked)))).toBe(want));
