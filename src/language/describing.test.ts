import { expect, test } from "vitest";
import { mendDescribing } from "./describing.js";
import { markedSentence, treeTold } from "./marked.example.js";

test.each([
  [
    "an -ing behind a form of be is the verb of what it seems to describe",
    "forces/NNS/nsubj/tanks are/AUX/cop/tanks massing/VBG/compound/tanks tanks/NNS/root/-",
    "forces nsubj massing, are aux massing, massing root, tanks obj massing",
  ],
  [
    "what they are for good stays",
    "men/NNS/nsubj/officers were/AUX/cop/officers serving/VBG/compound/officers officers/NNS/root/-",
    "serving compound officers, officers root",
  ],
  [
    "a past form between a subject and a lone noun is the verb",
    "Mobs/NNS/nsubj/shops looted/VBN/amod/shops shops/NNS/root/- in/IN/case/town town/NN/obl/shops",
    "Mobs nsubj looted, looted root, shops obj looted, in case town, town obl looted",
  ],
  [
    "a past form that is no participle describes nothing",
    "the/DT/det/army army/NN/compound/trenches dug/VBD/amod/trenches trenches/NNS/root/-",
    "the det army, army nsubj dug, dug root, trenches obj dug",
  ],
  [
    "of what is said to be something it only describes",
    "They/PRON/nsubj/goods are/AUX/cop/goods looted/VBN/amod/goods goods/NNS/root/-",
    "looted amod goods, goods root",
  ],
])("%s", (_, marked, want) => {
  expect(treeTold(mendDescribing(markedSentence(marked)))).toContain(want);
});
