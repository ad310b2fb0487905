import { expect, test } from "vitest";
import { mendExtraposed } from "./extraposed.js";
import { markedSentence, treeTold } from "./marked.example.js";

test.each([
  [
    "Lima/NNP/nsubj/repeated repeated/VBD/root/- its/PRP/nmod:poss/demand demand/NN/obj/repeated today/NN/obl/repeated that/IN/mark/leave ships/NNS/nsubj/leave leave/VB/ccomp/repeated",
    "leave acl demand",
  ],
  // whom somebody told, and what
  [
    "Lima/NNP/nsubj/told told/VBD/root/- envoys/NNS/obj/told today/NN/obl/told that/IN/mark/leave ships/NNS/nsubj/leave leave/VB/ccomp/told",
    "leave ccomp told",
  ],
  // what stands before it
  [
    "demands/NNS/obj/means Lima/NNP/nsubj/means means/VBZ/root/- that/IN/mark/leave ships/NNS/nsubj/leave leave/VBP/ccomp/means",
    "leave ccomp means",
  ],
])("%s", (marked, want) =>
  expect(treeTold(mendExtraposed(markedSentence(marked)))).toContain(want),
);
