import { expect, test } from "vitest";
import { mendAdjectives } from "./adjectives.js";
import { markedSentence, treeTold } from "./marked.example.js";

test.each([
  [
    "before the article of its noun",
    "rejected/VBD/root/- as/ADP/case/claim absurd/JJ/amod/claim a/DT/det/claim claim/NN/obl/rejected",
    "rejected root, as mark absurd, absurd xcomp rejected, a det claim, claim obj rejected",
  ],
  [
    "in quotation marks",
    "rejected/VBD/root/- as/ADP/case/claim “/PUNCT/punct/absurd absurd/JJ/amod/claim its/PRON/nmod:poss/claim claim/NN/obl/rejected",
    "rejected root, as mark absurd, “ punct absurd, absurd xcomp rejected, its nmod:poss claim, claim obj rejected",
  ],
  [
    "behind the article it is the noun's",
    "rejected/VBD/root/- as/ADP/case/claim an/DT/det/claim absurd/JJ/amod/claim claim/NN/obl/rejected",
    "rejected root, as case claim, an det claim, absurd amod claim, claim obl rejected",
  ],
  [
    "shot dead",
    "shot/VBD/root/- dead/JJ/amod/officers two/CD/nummod/officers officers/NNS/obj/shot",
    "shot root, dead xcomp shot, two nummod officers, officers obj shot",
  ],
  [
    "the dead that were found",
    "found/VBD/root/- dead/JJ/amod/officers officers/NNS/obj/found",
    "found root, dead amod officers, officers obj found",
  ],
])("%s", (_, marked, want) => {
  expect(treeTold(mendAdjectives(markedSentence(marked)))).toBe(want);
});
