import { expect, test } from "vitest";
import { markedSentence, treeTold } from "./marked.example.js";
import { mendMisplaced } from "./misplaced.js";

test.each([
  [
    "what has an object is no part of the noun before it",
    "strikes/NNS/ccomp/said hit/VB/compound/strikes hideouts/NNS/obj/hit said/VBD/root/-",
    "strikes nsubj hit, hit ccomp said, hideouts obj hit",
  ],
  [
    "nor of the noun behind it",
    "strikes/NNS/ccomp/said across/IN/case/hideouts border/NN/compound/hideouts hit/VB/compound/hideouts hideouts/NNS/nmod/strikes said/VBD/root/-",
    "strikes nsubj hit, across case border, border nmod strikes, hit ccomp said, hideouts obj hit",
  ],
  [
    "of two that are said the first is whom the second befell",
    "army/NN/nsubj/says says/VBZ/root/- soldiers/NNS/ccomp/says killed/VBD/ccomp/says",
    "soldiers nsubj:pass killed, killed ccomp says",
  ],
  [
    "a deed is held against the accused",
    "Chad/NNP/nsubj:pass/accuse accuse/VBN/root/- by/IN/case/army army/NN/obl:agent/accuse of/IN/mark/bombing bombing/NN/acl/army",
    "bombing advcl accuse",
  ],
  [
    "deeds held against somebody",
    "accuse/VBD/root/- Chad/NNP/obj/accuse of/IN/case/armour massing/VBG/amod/armour armour/NN/nmod/Chad and/CC/cc/exiles for/IN/case/exiles arming/NN/compound/exiles exiles/NNS/conj/armour",
    "of mark massing, massing advcl accuse, armour obj massing, and cc arming, for mark arming, arming conj massing, exiles obj arming",
  ],
  [
    "what only describes what is held against somebody",
    "blame/VBD/root/- Chad/NNP/obj/blame for/IN/case/attacks ongoing/JJ/amod/attacks attacks/NNS/nmod/Chad",
    "ongoing amod attacks, attacks nmod Chad",
  ],
  [
    "a past form behind and does not describe",
    "gave/VBD/root/- it/PRP/iobj/gave and/CC/cc/threatened threatened/VBD/amod/sanctions sanctions/NNS/obj/gave",
    "threatened conj gave, sanctions obj threatened",
  ],
])("%s", (_, marked, want) => {
  expect(treeTold(mendMisplaced(markedSentence(marked)))).toContain(want);
});
