import { expect, test } from "vitest";
import { mendDated, mendOfDays } from "./dated.js";
import { markedSentence, treeTold } from "./marked.example.js";

test.each([
  [
    "a past form behind a name and a day is the verb",
    "Omar/NNP/root/- on/IN/case/Thursday Thursday/NNP/obl/lifted lifted/VBN/acl/Omar curfews/NNS/obl/lifted",
    "Omar nsubj lifted, on case Thursday, Thursday obl lifted, lifted root, curfews obl lifted",
  ],
  [
    "without a day it describes the name",
    "men/NNS/root/- lifted/VBN/acl/men out/RB/advmod/lifted",
    "men root, lifted acl men, out advmod lifted",
  ],
])("%s", (_, marked, want) => {
  expect(treeTold(mendDated(markedSentence(marked)))).toBe(want);
});

test.each([
  [
    "killing/NN/root/- on/IN/case/Tuesday Tuesday/NNP/nmod/killing of/IN/case/mayor mayor/NN/nmod/Tuesday",
    "mayor nmod killing",
  ],
  [
    "killing/NN/root/- on/IN/case/Tuesday Tuesday/NNP/nmod/killing of/IN/case/week week/NN/nmod/Tuesday",
    "week nmod Tuesday",
  ],
  [
    "met/VBD/root/- on/IN/case/Tuesday Tuesday/NNP/obl/met of/IN/case/envoys envoys/NNS/nmod/Tuesday",
    "envoys nmod Tuesday",
  ],
])("%s", (marked, want) => expect(treeTold(mendOfDays(markedSentence(marked)))).toContain(want));
