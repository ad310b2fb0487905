import { expect, test } from "vitest";
import type { Sentence, Token } from "./analysis.js";
import { mendParticiples } from "./participles.js";

/** "killing/VBG/acl/capitals": a word, its tag, its relation and its governor. */
function sentenceOf(marked: string): Sentence {
  const words = marked
    .split(" ")
    .map((word) => word.split("/") as [string, string, string, string]);
  const forms = words.map(([form]) => form);
  const tokens = words.map(([form, xpos, deprel, governor]) => ({
    ...{ form, lemma: form, xpos, deprel, start: 0, end: 0, head: forms.indexOf(governor) },
    upos: xpos.startsWith("VB") ? "VERB" : "NOUN",
  })) as unknown as Token[];
  return { start: 0, end: 0, paragraph: 0, tokens };
}

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
  const { tokens } = mendParticiples(sentenceOf(marked));
  const [form] = want.split(" ");
  const { deprel, head } = tokens.find((token) => token.form === form) as Token;
  expect(`${form} ${deprel} ${tokens[head]?.form}`).toBe(want);
});
