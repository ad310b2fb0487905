import { expect, test } from "vitest";
import type { Token } from "./analysis.js";
import { markedSentence } from "./marked.example.js";
import { mendParticiples } from "./participles.js";

test.each([
  [
    "what a verb led to",
    "Bombs/NNS/nsubj/exploded exploded/VBD/root/- in/IN/case/capitals capitals/NNS/obl/exploded ,/,/punct/killing killing/VBG/acl/capitals dozens/NNS/obj/killing",
    "killing advcl exploded",
  ],
  [
    "a subject keeps its own",
    "envoys/NNS/nsubj/left ,/,/punct/speaking speaking/VBG/acl/envoys left/VBD/root/-",
    "speaking acl envoys",
  ],
  [
    "no comma",
    "Police/NNS/nsubj/saw saw/VBD/root/- men/NNS/obj/saw carrying/VBG/acl/men guns/NNS/obj/carrying",
    "carrying acl men",
  ],
])("%s", (_, marked, want) => {
  const { tokens } = mendParticiples(markedSentence(marked));
  const [form] = want.split(" ");
  const { deprel, head } = tokens.find((token) => token.form === form) as Token;
  expect(`${form} ${deprel} ${tokens[head]?.form}`).toBe(want);
});
