import { expect, test } from "vitest";
import { mendAccording } from "./according.js";
import { markedSentence, treeTold } from "./marked.example.js";

test.each([
  [
    "what is said is the root, the source stands beside it",
    "According/VBG/root/- to/IN/fixed/According the/DT/det/board board/NN/obl/According left/VBD/ccomp/According ././punct/According",
    "According case board, to fixed According, the det board, board obl left, left root, . punct left",
  ],
  [
    "what stands behind a comma is said, and not a clause of the source",
    "According/VBG/root/- to/IN/fixed/According board/NN/obl/According ,/PUNCT/punct/left players/NNS/nsubj/left left/VBD/acl:relcl/board",
    "According case board, to fixed According, board obl left, , punct left, players nsubj left, left root",
  ],
  [
    "a clause of the source has a pronoun",
    "According/VBG/root/- to/IN/fixed/According board/NN/obl/According ,/PUNCT/punct/left which/WDT/nsubj/left left/VBD/acl:relcl/board",
    "board obl According",
  ],
  [
    "a tree that begins elsewhere stays",
    "According/VBG/case/board to/IN/fixed/According board/NN/obl/left left/VBD/root/-",
    "board obl left, left root",
  ],
])("%s", (_, marked, want) => {
  expect(treeTold(mendAccording(markedSentence(marked)))).toContain(want);
});
