import { expect, test } from "vitest";
import { mendAsideClauses } from "./asides.js";
import { markedSentence, treeTold } from "./marked.example.js";

test("a name behind what it rejects", () => {
  const marked =
    "accused/VBD/root/- ,/,/punct/rejected an/DT/det/allegation allegation/NN/nsubj/rejected Chad/NNP/appos/allegation has/VBZ/aux/rejected rejected/VBN/parataxis/accused";
  expect(treeTold(mendAsideClauses(markedSentence(marked)))).toContain(
    "allegation parataxis accused, Chad nsubj rejected, has aux rejected, rejected acl:relcl allegation",
  );
});
