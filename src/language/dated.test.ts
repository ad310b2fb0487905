import { expect, test } from "vitest";
import { mendDated } from "./dated.js";
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
