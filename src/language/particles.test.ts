import { expect, test } from "vitest";
import { markedSentence, treeTold } from "./marked.example.js";
import { mendParticles } from "./particles.js";

test.each([
  [
    "a particle behind its verb describes no object",
    "Police/NNS/nsubj/scaled scaled/VBD/root/- back/NN/compound/checks checks/NNS/obj/scaled",
    "back compound:prt scaled, checks obj scaled",
  ],
  [
    "a back door is one",
    "Thieves/NNS/nsubj/used used/VBD/root/- the/DT/det/doors back/NN/compound/doors doors/NNS/obj/used",
    "back compound doors",
  ],
  [
    "of two nouns that are both what is moved the first describes the second",
    "defence/NN/nsubj:pass/moved batteries/NNS/nsubj:pass/moved were/AUX/aux:pass/moved moved/VBN/root/-",
    "defence compound batteries, batteries nsubj:pass moved",
  ],
])("%s", (_, marked, want) => {
  expect(treeTold(mendParticles(markedSentence(marked)))).toContain(want);
});
