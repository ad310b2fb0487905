import { expect, test } from "vitest";
import { mendAntecedents } from "./antecedents.js";
import { markedSentence, treeTold } from "./marked.example.js";

test.each([
  [
    "beat/VBD/ccomp/said nuns/NNS/obj/beat ,/PUNCT/punct/beat whom/PRON/nsubj/beat guards/NNS/nsubj/blame blame/VBP/acl:relcl/union union/NN/nsubj/said said/VBD/root/-",
    "beat ccomp said, nuns obj beat, , punct beat, whom obj blame, guards nsubj blame, blame acl:relcl nuns, union nsubj said, said root",
  ],
  [
    "fired/VBD/root/- at/IN/case/nuns nuns/NNS/obl/fired who/PRON/nsubj/sang had/AUX/aux/sang sang/VBN/conj/fired",
    "fired root, at case nuns, nuns obl fired, who nsubj sang, had aux sang, sang acl:relcl nuns",
  ],
  // a clause behind its noun stays
  [
    "nuns/NNS/nsubj/left who/PRON/nsubj/sang sang/VBD/acl:relcl/nuns left/VBD/root/-",
    "nuns nsubj left, who nsubj sang, sang acl:relcl nuns, left root",
  ],
])("%s", (marked, want) => expect(treeTold(mendAntecedents(markedSentence(marked)))).toBe(want));
