import { expect, test } from "vitest";
import { mendAppositions, mendNamed } from "./appositions.js";
import { markedSentence, treeTold } from "./marked.example.js";

test.each([
  [
    "names between commas say who is meant",
    "the/DT/det/hosts hosts/NNS/nsubj/left ,/,/punct/Norway Norway/NNP/conj/hosts and/CC/cc/Chad Chad/NNP/conj/hosts ,/,/punct/hosts left/VBD/root/-",
    "Norway appos hosts, and cc Chad, Chad conj Norway",
  ],
  [
    "a list has no comma behind its last",
    "the/DT/det/hosts hosts/NNS/nsubj/left ,/,/punct/Norway Norway/NNP/conj/hosts and/CC/cc/Chad Chad/NNP/conj/hosts left/VBD/root/-",
    "Norway conj hosts, and cc Chad, Chad conj hosts",
  ],
])("%s", (_, marked, want) => {
  // Two commas: the second hangs on the first word of its form, which changes nothing here.
  expect(treeTold(mendAppositions(markedSentence(marked)))).toContain(want);
});

test.each([
  [
    "a Dane by a name",
    "Dane/NN/nsubj/left call/VBN/acl/Dane Omar/NNP/xcomp/call left/VBD/root/-",
    "Dane nsubj left, call case Omar, Omar appos Dane",
  ],
  [
    "a noun is what it is called",
    "town/NN/nsubj/left call/VBN/acl/town home/NN/xcomp/call left/VBD/root/-",
    "call acl town, home xcomp call",
  ],
])("%s", (_, marked, want) => {
  expect(treeTold(mendNamed(markedSentence(marked)))).toContain(want);
});
