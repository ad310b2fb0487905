import { expect, test } from "vitest";
import type { Token } from "./analysis.js";
import { markedSentence, treeTold } from "./marked.example.js";
import {
  mendBegun,
  mendGerunds,
  mendParticiples,
  mendReduced,
  mendRootReduced,
} from "./participles.js";

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

test.each([
  [
    "a subject",
    "began/VBD/root/- after/IN/mark/shelling shelling/VBG/advcl/began killed/VBD/advcl/began people/NNS/obj/killed",
    "began root, after mark killed, shelling nsubj killed, killed advcl began, people obj killed",
  ],
  [
    "a subject whose verb has the wrong place",
    "began/VBD/root/- talks/NNS/obj/began after/IN/mark/shelling shelling/VBG/advcl/began killed/VBD/acl/talks people/NNS/obj/shelling",
    "began root, talks obj began, after mark killed, shelling nsubj killed, killed advcl began, people obj killed",
  ],
  [
    "no noun",
    "fled/VBD/root/- after/IN/mark/having having/VBG/advcl/fled fought/VBD/advcl/fled",
    "fled root, after mark having, having advcl fled, fought advcl fled",
  ],
  [
    "a clause of its own",
    "fled/VBD/root/- after/IN/mark/shelling shelling/VBG/advcl/fled towns/NNS/obj/shelling",
    "fled root, after mark shelling, shelling advcl fled, towns obj shelling",
  ],
])("an -ing behind a conjunction: %s", (_, marked, want) => {
  expect(treeTold(mendGerunds(markedSentence(marked)))).toBe(want);
});

test.each([
  [
    "vowed/VBD/root/- to/TO/mark/resume resume/VB/xcomp/vowed shelling/VBG/xcomp/vowed towns/NNS/obj/resume",
    "vowed root, to mark resume, resume xcomp vowed, shelling xcomp resume, towns obj shelling",
  ],
  [
    "vowed/VBD/root/- to/TO/mark/resume resume/VB/xcomp/vowed talks/NNS/obj/resume",
    "vowed root, to mark resume, resume xcomp vowed, talks obj resume",
  ],
])("begun: %s", (marked, want) => expect(treeTold(mendBegun(markedSentence(marked)))).toBe(want));

test.each([
  [
    "ordered/VBD/root/- release/NN/obj/ordered of/IN/case/men men/NNS/nmod/release arrested/VBN/ccomp/ordered today/NN/obl/arrested",
    "ordered root, release obj ordered, of case men, men nmod release, arrested acl men, today obl arrested",
  ],
  [
    "have/VB/root/- men/NNS/obj/have arrested/VBN/ccomp/have",
    "have root, men obj have, arrested ccomp have",
  ],
  [
    "said/VBD/root/- men/NNS/nsubj/arrested arrested/VBN/ccomp/said",
    "said root, men nsubj arrested, arrested ccomp said",
  ],
])("a participle that tells which: %s", (marked, want) => {
  expect(treeTold(mendReduced(markedSentence(marked)))).toBe(want);
});

test.each([
  [
    "truce/NN/nsubj/take agreed/VBN/root/- by/IN/case/both both/PRP/obl:agent/agreed was/VBD/aux/take take/VB/ccomp/agreed effect/NN/obj/take",
    "truce nsubj take, agreed acl truce, by case both, both obl:agent agreed, was aux take, take root, effect obj take",
  ],
  [
    "truce/NN/nsubj/agreed agreed/VBN/root/- by/IN/case/both both/PRP/obl:agent/agreed",
    "truce nsubj agreed, agreed root, by case both, both obl:agent agreed",
  ],
])("a participle taken for the sentence's verb: %s", (marked, want) => {
  expect(treeTold(mendRootReduced(markedSentence(marked)))).toBe(want);
});
