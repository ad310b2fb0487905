import { expect, test } from "vitest";
import { markedSentence, treeTold } from "./marked.example.js";
import { mendParts } from "./parts.js";

test.each([
  [
    "captured/VBD/root/- part/NN/obj/captured of/IN/case/town town/NN/obl/captured",
    "captured root, part obj captured, of case town, town nmod part",
  ],
  [
    "killed/VBD/root/- chief/NN/obj/killed of/IN/case/gang gang/NN/obl/killed",
    "killed root, chief obj killed, of case gang, gang nmod chief",
  ],
  // what somebody is robbed of is no whole
  [
    "rob/VBP/root/- nuns/NNS/obj/rob of/IN/case/bread bread/NN/obl/rob",
    "rob root, nuns obj rob, of case bread, bread obl rob",
  ],
])("%s", (marked, want) => expect(treeTold(mendParts(markedSentence(marked)))).toBe(want));
