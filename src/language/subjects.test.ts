import { expect, test } from "vitest";
import type { Token } from "./analysis.js";
import { markedSentence } from "./marked.example.js";
import { mendAsides, mendDoers, mendObjects, mendSubjects } from "./subjects.js";

test.each([
  [
    "the first of two verbs has it",
    "He/PRON/nsubj/said urged/VERB/root/- calm/NOUN/obj/urged and/CCONJ/cc/said said/VERB/conj/urged no/ADV/obj/said",
    "He",
    "urged",
  ],
  [
    "a second one behind a comma is who says it",
    "Kings/PROPN/nsubj/rang rang/VERB/ccomp/said him/PRON/obj/rang ,/PUNCT/punct/said palace/NOUN/nsubj/rang said/VERB/root/-",
    "palace",
    "said",
  ],
  [
    "the second has its own",
    "He/PRON/nsubj/urged urged/VERB/root/- calm/NOUN/obj/urged and/CCONJ/cc/said she/PRON/nsubj/said said/VERB/conj/urged",
    "she",
    "said",
  ],
  [
    "outside a quotation",
    "“/PUNCT/punct/took We/PRON/nsubj/took took/VERB/ccomp/said them/PRON/obj/took ”/PUNCT/punct/took envoys/NOUN/nsubj/took said/VERB/root/-",
    "envoys",
    "said",
  ],
  [
    "inside it",
    "“/PUNCT/punct/took We/PRON/nsubj/took took/VERB/ccomp/said them/PRON/obj/took ”/PUNCT/punct/took envoys/NOUN/nsubj/said said/VERB/root/-",
    "We",
    "took",
  ],
])("%s", (_, marked, subject, verb) => {
  const { tokens } = mendSubjects(markedSentence(marked));
  const found = tokens.find(({ form }) => form === subject) as Token;
  expect(tokens[found.head]?.form).toBe(verb);
});

test.each([
  [
    "a name behind the noun, right before its verb",
    "a/DET/det/claim claim/NOUN/nsubj/denied Chad/PROPN/compound/claim denied/VERB/root/-",
    "Chad nsubj denied",
  ],
  [
    "a name behind a title",
    "minister/NOUN/nsubj/denied Chad/PROPN/compound/minister denied/VERB/root/-",
    "Chad compound minister",
  ],
  [
    "a name before the noun",
    "Chad/PROPN/compound/envoys envoys/NOUN/nsubj/denied denied/VERB/root/-",
    "Chad compound envoys",
  ],
])("asides: %s", (_, marked, want) => {
  const { tokens } = mendAsides(markedSentence(marked));
  const { deprel, head } = tokens.find(({ form }) => form === "Chad") as Token;
  expect(`Chad ${deprel} ${tokens[head]?.form}`).toBe(want);
});

test.each([
  [
    "of two objects the one before an -ing does it",
    "boats/NNS/obj/towing towing/VBG/root/- trawlers/NNS/obj/towing",
    "boats nsubj towing",
  ],
  [
    "a lone one is what it is done to",
    "boats/NNS/obj/towing towing/VBG/root/- fast/RB/advmod/towing",
    "boats obj towing",
  ],
])("doers: %s", (_, marked, want) => {
  const [boats] = mendDoers(markedSentence(marked)).tokens as [Token];
  expect(`boats ${boats.deprel} towing`).toBe(want);
});

test.each([
  [
    "of two subjects the one behind an active verb is its object",
    "coups/NNS/nsubj/toppled toppled/VBD/root/- kings/NNS/nsubj/toppled",
    "kings obj toppled",
  ],
  [
    "a lone one is the subject",
    "Then/RB/advmod/fell fell/VBD/root/- kings/NNS/nsubj/fell",
    "kings nsubj fell",
  ],
])("objects: %s", (_, marked, want) => {
  const { tokens } = mendObjects(markedSentence(marked));
  const { deprel, head } = tokens.at(-1) as Token;
  expect(`kings ${deprel} ${tokens[head]?.form}`).toBe(want);
});

test.each([
  [
    "without was a past form of saying is no passive",
    "envoy/NN/nsubj:pass/call call/VBD/root/- both/DT/obl/call",
    "envoy nsubj call",
  ],
  [
    "with was it is one",
    "envoy/NN/nsubj:pass/call was/AUX/aux:pass/call call/VBD/root/- both/DT/obl/call",
    "envoy nsubj:pass call",
  ],
  [
    "other verbs may stand in a headline",
    "nine/CD/nsubj:pass/hurt hurt/VBD/root/- raid/NN/obl/hurt",
    "nine nsubj:pass hurt",
  ],
])("passives: %s", (_, marked, want) => {
  const { tokens } = mendSubjects(markedSentence(marked));
  const [{ form, deprel, head }] = tokens as [Token];
  expect(`${form} ${deprel} ${tokens[head]?.form}`).toBe(want);
});
